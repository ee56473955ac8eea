import { parseSync } from '@swc/core';

/**
 * What a module imports, each `{ specifier, typeOnly }`: statements, re-exports and `import(…)` alike.
 * A type-only import is gone when the module runs.
 */
export function listImports(source, tsx) {
  const found = [];
  visit(parseSync(source, { syntax: 'typescript', tsx }), found);
  return found;
}

function visit(node, found) {
  if (Array.isArray(node)) {
    for (const each of node) visit(each, found);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  const specifier = specifierOf(node);
  if (specifier !== undefined) found.push({ specifier, typeOnly: isTypeOnly(node) });
  for (const value of Object.values(node)) visit(value, found);
}

function specifierOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return node.source?.value;
    case 'CallExpression':
      return node.callee.type === 'Import' ? node.arguments[0]?.expression.value : undefined;
    case 'TsImportType':
      return node.argument.value;
    default:
      return undefined;
  }
}

function isTypeOnly(node) {
  if (node.type === 'TsImportType' || node.typeOnly === true) return true;
  return node.specifiers?.length > 0 && node.specifiers.every((specifier) => specifier.isTypeOnly === true);
}
