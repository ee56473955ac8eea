import { describe, expect, it } from 'vitest';
import { checkAnswers } from './check-answers';
import type { LeafForm, SubmittedAnswer } from './leaf-form';
import type { ListMember } from './question';
import { approved, leafForm, question } from './testing/questions';

const member = (code: string): ListMember => ({ code, nameEn: code, nameZh: code });
const lists = new Map([
  ['class', [member('own'), member('outsourced')]],
  ['stage', ['2-clearance', '3-recycling', '4-returns', '5-reproduction'].map(member)],
]);

const said = (leaf: LeafForm) =>
  checkAnswers([leaf], lists).map(
    ({ severity, code, metric, breakdown }) => `${severity} ${code} ${metric}/${breakdown}`,
  );
const numbers = (metrics: readonly string[]) => metrics.map((metric) => question(metric));

describe('what is asked', () => {
  const asked = [question('EN-EL-GRID', { required: true }), question('EN-NG')];

  it('must be answered where it is required, and may be left where it is not', () => {
    expect(said(leafForm(asked, {}))).toEqual(['error required-unanswered EN-EL-GRID/total']);
    expect(said(leafForm(asked, { 'EN-EL-GRID': '  ' }))).toEqual([
      'error required-unanswered EN-EL-GRID/total',
    ]);
    expect(said(leafForm(asked, { 'EN-EL-GRID': '0' }))).toEqual([]);
  });

  it('may be not applicable or not available, with a reason', () => {
    const none = (reason: string) => leafForm(asked, { 'EN-EL-GRID': { kind: 'NOT_AVAILABLE', reason } });
    expect(said(none(' '))).toEqual(['error reason-missing EN-EL-GRID/total']);
    expect(said(none('The meter was replaced.'))).toEqual([]);
  });

  it('must be readable, and in a unit of what is asked', () => {
    expect(said(leafForm(asked, { 'EN-EL-GRID': 'NaN', 'EN-NG': '-1' }))).toEqual([
      'error number-unreadable EN-EL-GRID/total',
      'error number-negative EN-NG/total',
    ]);
  });

  it('takes "more than" only where the metric allows it', () => {
    const bounded = { entered: '5', comparator: '>' };
    expect(said(leafForm([question('A')], { A: bounded }))).toEqual(['error comparator-not-allowed A/total']);
    expect(said(leafForm([question('A', { allowComparator: true })], { A: bounded }))).toEqual([]);
  });

  it('is explained where it is an estimate', () => {
    const estimate = (note: string) =>
      leafForm([question('A')], { A: { entered: '5', kind: 'ESTIMATED', note } });
    expect(said(estimate(''))).toEqual(['warning estimate-without-method A/total']);
    expect(said(estimate('Eleven days by the average of May.'))).toEqual([]);
  });

  it('gives a reason where a calculated amount is answered directly', () => {
    const direct = [question('GHG-S1', { direct: true })];
    const tonnes = (reason: string) => leafForm(direct, { 'GHG-S1': { entered: '5', reason } });
    expect(said(tonnes(''))).toEqual(['warning direct-without-reason GHG-S1/total']);
    expect(said(tonnes('Only tonnes were published.'))).toEqual([]);
  });

  it('cannot vanish once it was submitted', () => {
    const submitted = new Map([['EN-NG/total', { kind: 'REPORTED' } as SubmittedAnswer]]);
    expect(said(leafForm([question('EN-NG')], { 'EN-NG': '' }, { submitted }))).toEqual([
      'error submitted-left-empty EN-NG/total',
    ]);
  });
});

describe('what cannot be otherwise', () => {
  it.each([
    [
      'facility energy is at least the IT energy',
      { 'DC-FAC': '9', 'DC-IT': '10' },
      'error at-least DC-FAC/total',
    ],
    [
      'no more water is discharged than was withdrawn',
      { 'WT-DIS': '11', 'WT-WD': '10' },
      'error at-most WT-DIS/total',
    ],
    [
      'the data centre seldom uses more water than was withdrawn',
      { 'DC-WATER': '11', 'WT-WD': '10' },
      'warning at-most DC-WATER/total',
    ],
    [
      'no more sun is used and exported than was generated',
      { 'EN-PV-SELF': '6', 'EN-PV-EXP': '5', 'EN-PV-GEN': '10' },
      'error together-at-most EN-PV-SELF/total',
    ],
    [
      'certificates sold are of own use',
      { 'EN-PV-GEC-SOLD': '6', 'EN-PV-SELF': '5' },
      'error at-most EN-PV-GEC-SOLD/total',
    ],
    [
      'women are part of the headcount',
      { 'SO-WOMEN-N': '6', 'SO-HEAD': '5' },
      'error at-most SO-WOMEN-N/total',
    ],
    [
      'certificates beyond electricity cover nothing',
      { 'EN-GEC': '12', 'EN-EL-GRID': '10', 'EN-PV-SELF': '1' },
      'warning certificates-above-electricity EN-GEC/total',
    ],
    [
      'waste treated agrees with waste generated within 2 %',
      { 'WA-HAZ': '1', 'WA-NHAZ': '99', 'WA-DIV': '50', 'WA-DISP': '52.1' },
      'warning waste-does-not-balance WA-DIV/total',
    ],
  ])('%s', (_, answers, problem) => {
    expect(said(leafForm(numbers(Object.keys(answers)), answers))).toEqual([problem]);
  });

  it('certificates are answered up to what the ledger covers, and no further', () => {
    const answers = { 'EN-GEC': '12', 'EN-EL-GRID': '20' };
    const form = leafForm(numbers(Object.keys(answers)), answers);
    const above = (covered: string) => checkAnswers([form], new Map(), new Map([[form.code, covered]]));
    expect(above('12')).toEqual([]);
    expect(above('11.9')).toMatchObject([
      {
        severity: 'error',
        code: 'certificates-above-ledger',
        metric: 'EN-GEC',
        figures: { covered: '11.9' },
      },
    ]);
  });

  it('equal amounts pass', () => {
    const answers = { 'DC-FAC': '10', 'DC-IT': '10.0', 'WT-DIS': '7', 'WT-WD': '7' };
    expect(said(leafForm(numbers(Object.keys(answers)), answers))).toEqual([]);
  });

  it('electric vehicles are part of the vehicles, class by class', () => {
    const asked = [question('FL-EV', { list: 'class' }), question('FL-VEH', { list: 'class' })];
    const answers = {
      'FL-EV/own': '6',
      'FL-EV/outsourced': '1',
      'FL-VEH/own': '5',
      'FL-VEH/outsourced': '9',
    };
    expect(said(leafForm(asked, answers))).toEqual(['error at-most FL-EV/own']);
  });

  it('a later stage of a chain does not exceed the one before', () => {
    const asked = [question('CE-YILI', { list: 'stage', orgRule: 'sum_within_breakdown' })];
    const answers = {
      'CE-YILI/2-clearance': '10',
      'CE-YILI/3-recycling': '8',
      'CE-YILI/5-reproduction': '9',
    };
    expect(said(leafForm(asked, answers))).toEqual(['error stage-above-earlier CE-YILI/5-reproduction']);
  });
});

describe('against last quarter', () => {
  it('more than 20 % asks for a note, 20 % does not', () => {
    const lastQuarter = approved({ A: '100', B: '100', C: '100' });
    const answers = { A: '120', B: '120.1', C: { entered: '79', note: 'Heating ended in March.' } };
    expect(said(leafForm(numbers(['A', 'B', 'C']), answers, { lastQuarter }))).toEqual([
      'warning changed-much B/total',
    ]);
  });

  it('a cumulative count does not fall', () => {
    const asked = [question('EC-ANT-TREES', { kind: 'cumulative' })];
    const lastQuarter = approved({ 'EC-ANT-TREES': '400000000' });
    expect(said(leafForm(asked, { 'EC-ANT-TREES': '399999999' }, { lastQuarter }))).toEqual([
      'error cumulative-fell EC-ANT-TREES/total',
    ]);
  });
});
