import { expect, test } from 'vitest';
import { hearingOf, leaksIn } from './leaks';
import { canariesIn, figure, word } from './planting/canary';
import type { Planted } from './planting/plant';
import { people } from './world/people';

const planted: Planted = {
  units: new Map([
    [101, { code: 'alibaba-group', parent: null }],
    [102, { code: 'cainiao', parent: 'alibaba-group' }],
    [120, { code: 'cainiao-wuxi-park', parent: 'cainiao' }],
    [103, { code: 'alibaba-cloud', parent: 'alibaba-group' }],
    [135, { code: 'cloud-zhangbei', parent: 'alibaba-cloud' }],
  ]),
};

function tellsTo(key: string, text: string, asked: readonly string[] = []): string[] {
  const person = people.find((one) => one.key === key);
  if (!person) throw new Error(`Nobody is ${key}.`);
  return leaksIn(text, hearingOf(person, true, planted), planted, asked);
}

test('planted marks are found however a page prints them', () => {
  const text = `<b>${word('n', 101)}</b> 737,311,013,101 t, ${figure(102)}.0, 1737311013101, 737311013102, 73731`;
  expect(canariesIn(text)).toEqual([
    { mark: 'n', number: 101 },
    { mark: 'f', number: 101 },
    { mark: 'f', number: 102 },
  ]);
});

test('an owner hears of their unit, of its leaves and of the way up, and of nothing beside', () => {
  const own = ['n', 't', 'f'].map((mark) => (mark === 'f' ? figure(120) : word(mark as 'n', 120))).join(' ');
  expect(tellsTo('data-owner@unit', `${own} ${word('n', 101)} cainiao-wuxi-park`)).toEqual([]);
  expect(tellsTo('data-owner@unit', `${word('n', 103)} ${figure(101)}`)).toHaveLength(2);
  expect(tellsTo('data-owner@unit', '/facilities/cloud-zhangbei')).toEqual(['it names cloud-zhangbei']);
  expect(tellsTo('data-owner@unit', '/facilities/cloud-zhangbei', ['cloud-zhangbei'])).toEqual([]);
});

test('an administrator hears no figure, and who has no role in force only which role they were given', () => {
  expect(tellsTo('administrator@top', `${word('n', 135)} ${word('p', 100)}`)).toEqual([]);
  expect(tellsTo('administrator@top', figure(135))).toHaveLength(1);
  expect(tellsTo('executive@top, revoked', word('n', 101))).toEqual([]);
  expect(tellsTo('executive@top, revoked', `${word('n', 102)} ${figure(101)}`)).toHaveLength(2);
  expect(tellsTo('executive@top, ended', word('n', 101))).toHaveLength(1);
});
