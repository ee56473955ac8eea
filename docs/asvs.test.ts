import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * The level of each requirement of OWASP ASVS 5.0.0, by section: V1.2 has ten, the first five of level 1, the next four
 * of level 2, the last of level 3.
 */
const levels: Readonly<Record<string, string>> = {
  '1.1': '22',
  '1.2': '1111122223',
  '1.3': '112222222223',
  '1.4': '222',
  '1.5': '123',
  '2.1': '122',
  '2.2': '112',
  '2.3': '12223',
  '2.4': '23',
  '3.1': '3',
  '3.2': '113',
  '3.3': '12223',
  '3.4': '11222233',
  '3.5': '11122333',
  '3.6': '3',
  '3.7': '22333',
  '4.1': '12233',
  '4.2': '23333',
  '4.3': '22',
  '4.4': '1222',
  '5.1': '2',
  '5.2': '112333',
  '5.3': '113',
  '5.4': '222',
  '6.1': '122',
  '6.2': '111111112222',
  '6.3': '11223333',
  '6.4': '112233',
  '6.5': '22222333',
  '6.6': '2223',
  '6.7': '33',
  '6.8': '2222',
  '7.1': '222',
  '7.2': '1111',
  '7.3': '22',
  '7.4': '11222',
  '7.5': '223',
  '7.6': '22',
  '8.1': '1233',
  '8.2': '1123',
  '8.3': '133',
  '8.4': '23',
  '9.1': '111',
  '9.2': '1222',
  '10.1': '22',
  '10.2': '223',
  '10.3': '22223',
  '10.4': '1111122222233333',
  '10.5': '22222',
  '10.6': '22',
  '10.7': '222',
  '11.1': '2233',
  '11.2': '22233',
  '11.3': '11233',
  '11.4': '1222',
  '11.5': '23',
  '11.6': '23',
  '11.7': '33',
  '12.1': '12233',
  '12.2': '11',
  '12.3': '22223',
  '13.1': '2333',
  '13.2': '222223',
  '13.3': '2233',
  '13.4': '1222233',
  '14.1': '22',
  '14.2': '12223333',
  '14.3': '122',
  '15.1': '12233',
  '15.2': '12233',
  '15.3': '1222222',
  '15.4': '3333',
  '16.1': '2',
  '16.2': '22222',
  '16.3': '2222',
  '16.4': '222',
  '16.5': '2223',
  '17.1': '23',
  '17.2': '22223333',
  '17.3': '22',
};

const page = readFileSync('docs/asvs.md', 'utf8');
const rows = [...page.matchAll(/^\| (\d+\.\d+\.\d+) +\| (.+?) +\| (.+?) +\| (.*?) +\|$/gm)].map(
  ([, id = '', requirement = '', status = '', where = '']) => ({ id, requirement, status, where }),
);
const wanted = Object.entries(levels).flatMap(([section, each]) =>
  [...each].flatMap((level, place) => (level === '3' ? [] : [`${section}.${place + 1}`])),
);
const [total, byLevel] = [Object.values(levels).join(''), (level: string) => total.split(level).length - 1];

test('the list of requirements is that of ASVS 5.0.0: 70 of level 1, 183 of level 2, 92 of level 3', () => {
  expect(['1', '2', '3'].map(byLevel)).toEqual([70, 183, 92]);
});

test('every requirement of levels 1 and 2 has exactly one row, in order, and nothing else has one', () => {
  expect(rows.map(({ id }) => id)).toEqual(wanted);
});

test('every row is tested, documented, not applicable with a reason, or open with a reason', () => {
  for (const { id, status, where } of rows) {
    expect(['tested', 'documented', 'not applicable', 'open'], id).toContain(status);
    expect(where.length, id).toBeGreaterThan(6);
    if (status === 'tested') expect(where, id).toMatch(/“.+”|`npm run /);
    if (status === 'documented') expect(where, id).toMatch(/\]\(\w+\.md#/);
  }
});

test('every test that is named exists', () => {
  const named = [...page.matchAll(/`([\w./@[\]()-]+\.(?:test|spec)\.tsx?)` “(.+?)”/g)];
  expect(named.length).toBeGreaterThan(100);
  const missing = named.filter(([, file = '', title = '']) => !holds(file, title)).map(([each]) => each);
  expect([...new Set(missing)]).toEqual([]);
});

/** Whether the file has a test, or a group of them, of exactly this title. */
function holds(file: string, title: string): boolean {
  if (!existsSync(file)) return false;
  const source = readFileSync(file, 'utf8');
  return [`'${title}'`, `"${title}"`, `\`${title}\``].some((quoted) => source.includes(quoted));
}

test('every file and command that is named exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const commands = [...page.matchAll(/`npm run ([\w:-]+)/g)].map(([, command = '']) => command);
  expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  const files = [...page.matchAll(/`([\w./@[\]()-]+\/[\w./@[\]()-]+\.\w+)`/g)].map(([, file = '']) => file);
  expect([...new Set(files)].filter((file) => !existsSync(file))).toEqual([]);
});

test('every section that is linked exists', () => {
  const links = [...page.matchAll(/\]\((\w+\.md)#([\w-]+)\)/g)];
  expect(links.length).toBeGreaterThan(50);
  for (const [, file = '', anchor = ''] of links) {
    const headings = [...readFileSync(`docs/${file}`, 'utf8').matchAll(/^#+ (.+)$/gm)];
    expect(
      headings.map(([, heading = '']) => anchorOf(heading)),
      `${file}#${anchor}`,
    ).toContain(anchor);
  }
});

/** As GitHub makes it: small letters, digits and hyphens; each blank a hyphen. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

test('the counts at the head of the page are those of its rows', () => {
  const count = (status: string) => rows.filter((row) => row.status === status).length;
  expect(page).toContain(
    `${rows.length} requirements: ${count('tested')} tested, ${count('documented')} documented, ${count('not applicable')} not applicable, ${count('open')} open.`,
  );
});
