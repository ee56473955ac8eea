import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const drawn = ['app', 'components'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => ({ file: `${room}/${file}`, source: readFileSync(`${room}/${file}`, 'utf8') })),
);

test('every field for a password hides what is typed and lets password managers help', () => {
  const fields = drawn.flatMap(({ file, source }) =>
    [...source.matchAll(/(?:<\w+|\{)[^<>{}]*name[=:] ?['"]\w*[pP]assword['"][^<>{}]*/g)].map(([field]) => ({
      file,
      field,
    })),
  );
  expect(fields.length).toBeGreaterThan(3);
  for (const { file, field } of fields) {
    expect(/<PasswordInput|type[=:] ?['"]password['"]/.test(field), `${file}: ${field}`).toBe(true);
  }
  expect(readFileSync('components/ui/password-input.tsx', 'utf8')).toContain("'password'");
});

test('nothing keeps anybody from pasting', () => {
  for (const { file, source } of drawn) expect(source, file).not.toMatch(/onPaste|onCopy|onContextMenu/);
});
