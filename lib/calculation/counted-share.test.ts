import { expect, it } from 'vitest';
import { addCells } from './add-cells';
import { consolidate } from './consolidate';
import { countedShare } from './counted-share';
import { answeredLeaf } from './testing/answered-leaf';
import { cell } from './testing/cells';
import { metric } from './testing/metric';

const FLOW = metric('EL');
const STOCK = metric('MW', { kind: 'stock', timeRule: 'last' });
const joined = { share: '0.5', endShare: '1' };
const left = { share: '0.5', endShare: '0' };

it('of what flows is the share of the days, of a stock that of the last day', () => {
  expect([FLOW, STOCK].map((one) => countedShare(one, joined))).toEqual(['0.5', '1']);
  expect([FLOW, STOCK].map((one) => countedShare(one, left))).toEqual(['0.5', '0']);
  expect(countedShare(STOCK, { share: '0.637' })).toBe('0.637');
});

it('who left counts for half a flow and for no stock, in results and in cells alike', () => {
  const of = (definition: typeof FLOW) => [
    consolidate(definition, 'fy2023-q2', [
      { result: answeredLeaf(definition, '100'), ...left },
      { result: answeredLeaf(definition, '10'), ...joined },
    ]),
    addCells(definition, 'fy2023-q2', [
      { cell: cell('fy2023-q2', { value: '100' }), ...left },
      { cell: cell('fy2023-q2', { value: '10' }), ...joined },
    ]),
  ];
  expect(of(FLOW).map((one) => [one?.value, one?.expected])).toEqual([
    ['55', 2],
    ['55', 2],
  ]);
  expect(of(STOCK).map((one) => [one?.value, one?.expected])).toEqual([
    ['10', 1],
    ['10', 1],
  ]);
});
