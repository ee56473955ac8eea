import type { CarriedTable } from './carried-tables';

/**
 * In which passes over a backup its tables can be loaded, since a row may only come after those it refers to. The order
 * in the file is kept: a table whose parents stand behind it waits for the next pass.
 */
export function loadOrder(inFile: readonly CarriedTable[]): ReadonlySet<string>[] {
  const loaded = new Set<string>();
  const passes: Set<string>[] = [];
  while (loaded.size < inFile.length) {
    const pass = new Set<string>();
    for (const { name, parents } of inFile) {
      if (loaded.has(name) || !parents.every((parent) => loaded.has(parent))) continue;
      loaded.add(name);
      pass.add(name);
    }
    if (pass.size === 0) throw new Error('The tables of the backup refer to each other in a circle.');
    passes.push(pass);
  }
  return passes;
}
