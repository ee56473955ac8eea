import { expect, it } from 'vitest';
import type { Recomputation } from '@/lib/reports/recompute-figure';
import en from '@/messages/trace/en.json';
import zh from '@/messages/trace/zh-CN.json';
import { recomputedRows } from './recomputed-rows';

const found: Recomputation = {
  stored: '4681000',
  recomputed: '4681000',
  difference: null,
  answers: 907,
  leaves: 24,
  formula: { code: 'GHG-S12-NET', version: 1 },
  editions: ['fuel-cn-guideline', 'grid-cn-2022-guideline'],
  potentials: ['gwp-ar5'],
  target: null,
  head: { seq: '812', hash: 'ab'.repeat(32) },
  milliseconds: 913,
};

const english = { ...en.recompute, locale: 'en' as const, errors: {} };
const chinese = { ...zh.recompute, locale: 'zh-CN' as const, errors: {} };

it('an equal figure says by what: both values, inputs, formula, editions, potentials, head and time', () => {
  const { equal, title, where, rows } = recomputedRows(JSON.stringify(found), english);
  expect([equal, title, where]).toEqual([true, 'Equal to the last digit.', null]);
  expect(rows.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'Stored: 4681000',
    'Recomputed: 4681000',
    'Inputs: 907 versions of answers from 24 sites and programmes, the hash of each checked',
    'Formula: GHG-S12-NET, version 1',
    'Factor editions: fuel-cn-guideline, grid-cn-2022-guideline',
    'GWP set: gwp-ar5',
    `Head of chain: No. 812, ${'ab'.repeat(32)}`,
    'Time taken: 0.91 s',
  ]);
});

it('an unequal one names the first difference, in either language', () => {
  const difference: Recomputation['difference'] = {
    what: 'rollup',
    period: 'fy2023-q2',
    stored: '220001',
    recomputed: '220000',
    metric: { code: 'GHG-S1', nameEn: 'Scope 1', nameZh: '范围一' },
    unit: { nameEn: 'Cainiao', nameZh: '菜鸟' },
  };
  const said = (words: typeof english | typeof chinese) =>
    recomputedRows(JSON.stringify({ ...found, difference }), words);
  expect(said(english).where).toBe(
    'First difference: Cainiao, FY2023 Q2, Scope 1 (GHG-S1): the stored total is another one.',
  );
  expect(said(chinese).where).toBe('首个差异：菜鸟，FY2023 Q2，范围一 (GHG-S1)：已存储的汇总值不同。');
  expect(
    said(english)
      .rows.slice(0, 2)
      .map(({ value }) => value),
  ).toEqual(['220001', '220000']);
});

it('a target, which is set and not calculated, is proved by what set it', () => {
  const target = { ...found, stored: '0', recomputed: '0', target: { seq: '7' } };
  const said = (words: typeof english | typeof chinese) =>
    recomputedRows(JSON.stringify(target), words).rows.map(({ label, value }) => `${label}: ${value}`);
  expect(said(english).slice(0, 3)).toEqual([
    'Stored: 0',
    'Recomputed: 0',
    'Inputs: the target as it was set, ledger no. 7; its hash and its event’s seal checked',
  ]);
  expect(said(english).join()).not.toContain('Formula');
  expect(said(chinese)[2]).toContain('账本第7号');
});
