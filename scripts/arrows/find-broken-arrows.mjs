import { rules } from '../../.dependency-cruiser.mjs';
import { cruiseHouse } from './cruise-house.mjs';

const typesPass = new Set(rules.filter((rule) => rule.types).map((rule) => rule.name));

/** The rule that is not a pattern of paths: a domain may ask a neighbour's questions, never call its verbs. */
export const FOREIGN_VERB = 'neighbours-verbs-are-not-called';

/**
 * The imports below `root` that break a rule, as `{ rule, from, to }`; the modules that exist but were not read; and
 * how many were.
 */
export async function findBrokenArrows(root, shadow) {
  const { files, imports, modules, violations } = await cruiseHouse(root, shadow);
  const read = new Map(modules.map((module) => [module.source, module]));
  const isType = ({ from, to }) => {
    const specifiers = new Set(
      read
        .get(from)
        .dependencies.filter(({ resolved }) => resolved === to)
        .map((each) => each.module),
    );
    return imports.get(from).every(({ specifier, typeOnly }) => typeOnly || !specifiers.has(specifier));
  };
  const broken = violations
    .map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
    .filter((arrow) => !(typesPass.has(arrow.rule) && isType(arrow)));
  return {
    broken: [...broken, ...findForeignVerbs(modules).filter((arrow) => !isType(arrow))],
    unread: files.filter((file) => !read.has(file)),
    read: files.filter((file) => read.has(file)).length,
  };
}

// Doors and ground, not neighbours.
const SHARED = new Set(['record', 'access', 'db', 'rollups']);

// A verb is a module that goes through lib/record itself.
function findForeignVerbs(modules) {
  const verbs = new Set(
    modules
      .filter((module) => module.dependencies.some(({ resolved }) => resolved === 'lib/record/record.ts'))
      .map((module) => module.source),
  );
  return modules
    .filter(({ source }) => domainOf(source) && !/\.test\.tsx?$/.test(source))
    .flatMap(({ source, dependencies }) =>
      dependencies
        .map(({ resolved }) => ({ rule: FOREIGN_VERB, from: source, to: resolved }))
        .filter(({ to }) => verbs.has(to) && domainOf(to) && domainOf(to) !== domainOf(source)),
    );
}

function domainOf(path) {
  const domain = /^lib\/([^/]+)\//.exec(path)?.[1];
  return domain && !SHARED.has(domain) ? domain : null;
}
