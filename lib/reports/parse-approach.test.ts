import { expect, it } from 'vitest';
import { approaches } from '../calculation/accounting-share';
import { approachSlug, parseApproach } from './parse-approach';

it('an address that names no approach asks for the one in which figures are published', () => {
  expect(parseApproach(null)).toBe('OPERATIONAL_CONTROL');
});

it('each approach is found under its own word, and no other word is one', () => {
  expect(approaches.map(approachSlug)).toEqual(['equity-share', 'financial-control', 'operational-control']);
  expect(approaches.map((one) => parseApproach(approachSlug(one)))).toEqual([...approaches]);
  expect(parseApproach('Equity-Share')).toBe('EQUITY_SHARE');
  expect(['', 'equity', 'EQUITY_SHARE'].map(parseApproach)).toEqual([null, null, null]);
});
