import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Public by design: they make a viewer, end one, or show nothing of the ledger. */
const publicPorches = [
  'app/sign-in/actions.ts',
  'app/sign-in/code/actions.ts',
  'app/sign-in/second-factor/actions.ts',
  'app/choose-password/actions.ts',
];
const publicPages = [
  'app/sign-in/page.tsx',
  'app/sign-in/code/page.tsx',
  'app/sign-in/second-factor/page.tsx',
  'app/choose-password/page.tsx',
];
const publicHandlers = [
  'app/api/auth/[...nextauth]/route.ts',
  'app/api/health/route.ts',
  'app/api/metrics/route.ts',
  'app/api/ready/route.ts',
  'app/preferences/route.ts',
  'app/sign-in/single-sign-on/route.ts',
  'app/sign-out/route.ts',
];

const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).map(
  (file) => `app/${file.replaceAll('\\', '/')}`,
);

function listed(name: string): string[] {
  return files.filter((file) => file.endsWith(`/${name}`));
}

describe('every way in has a door', () => {
  it.each(listed('actions.ts').filter((file) => !publicPorches.includes(file)))(
    '%s exports only actions',
    (file) => {
      const source = readFileSync(file, 'utf8');
      expect(source.startsWith(`'use server';`)).toBe(true);
      const exported = [
        ...source.matchAll(/^export (?:async )?(?:function|const|let|class|default) ?(\w*)[^\n]*/gm),
      ];
      expect(exported.length).toBeGreaterThan(0);
      for (const [line] of exported) expect(line).toMatch(/^export const \w+ = action\(/);
    },
  );

  it.each(listed('page.tsx').filter((file) => !publicPages.includes(file)))(
    '%s asks for a viewer',
    (file) => {
      expect(readFileSync(file, 'utf8')).toContain('await requireViewer(');
    },
  );

  it.each(listed('route.ts').filter((file) => !publicHandlers.includes(file)))(
    '%s asks for a viewer',
    (file) => {
      expect(readFileSync(file, 'utf8')).toContain('await viewerFromRequest(');
    },
  );

  it.each(listed('page.tsx'))('%s tells the log where it stays closed', (file) => {
    expect(readFileSync(file, 'utf8')).not.toContain('notFound()');
  });

  it('lists no public way in that is gone', () => {
    for (const file of [...publicPorches, ...publicPages, ...publicHandlers]) expect(files).toContain(file);
  });

  it('authorises in no layout', () => {
    for (const file of listed('layout.tsx'))
      expect(readFileSync(file, 'utf8')).not.toContain('requireViewer');
  });
});
