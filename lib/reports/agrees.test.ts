import { expect, it } from 'vitest';
import { agrees } from './agrees';

const flow = { decimalsMin: 0, decimalsMax: 0, kind: 'flow', unit: 't CO2e' } as const;
const energy = { ...flow, unit: 'MWh' } as const;
const ratio = { decimalsMin: 3, decimalsMax: 3, kind: 'ratio', unit: 'ratio' } as const;

it.each([
  ['0.927 million t', '927000', flow],
  ['4.681 million t; −12.9%', '4681000', flow],
  ['more than 184,000 tons in one year', '184000', flow],
  ['450 million kilowatt-hour', '450000', energy],
  ['300 million kWh', '300000', energy],
  ['as low as 1.17', '1.170', ratio],
  ['16,000 t', '16000.0', { ...flow, decimalsMin: 1, decimalsMax: 1 }],
] as const)('“%s” is what we show as %s', (printed, shown, definition) => {
  expect(agrees(printed, shown, definition)).toBe(true);
});

it.each([
  ['0.928 million t', '927000', flow],
  ['not published', '927000', flow],
] as const)('“%s” is not what we show as %s', (printed, shown, definition) => {
  expect(agrees(printed, shown, definition)).toBe(false);
});
