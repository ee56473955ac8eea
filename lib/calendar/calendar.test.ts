import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './add-days';
import { businessDate } from './business-date';
import { civilDate } from './civil-date';
import { daysBetween } from './days-between';
import { daysLate } from './days-late';
import { dbDate } from './db-date';
import { dueDate } from './due-date';
import { fiscalYearOf } from './fiscal-year-of';
import { fiscalYearSpan } from './fiscal-year-span';
import { isCivilDate } from './is-civil-date';
import { parsePeriodCode } from './parse-period-code';
import { previousQuarter } from './previous-quarter';
import { quarterCode } from './quarter-code';
import { quarterOf } from './quarter-of';
import { type Quarter, quarterSpan } from './quarter-span';
import { quartersOf } from './quarters-of';
import { sameQuarterLastYear } from './same-quarter-last-year';

const anyDay = fc
  .date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map(civilDate);

describe('a fiscal year', () => {
  it('runs from April to March and is named by the year it ends', () => {
    expect(fiscalYearSpan(2023)).toEqual({ startsOn: '2022-04-01', endsOn: '2023-03-31' });
    expect(fiscalYearOf('2022-03-31')).toBe(2022);
    expect(fiscalYearOf('2022-04-01')).toBe(2023);
  });

  it('has four adjacent quarters that fill it', () => {
    const spans = ([1, 2, 3, 4] as const).map((quarter) => quarterSpan(2024, quarter));
    expect(spans[0]?.startsOn).toBe(fiscalYearSpan(2024).startsOn);
    expect(spans[3]?.endsOn).toBe(fiscalYearSpan(2024).endsOn);
    for (const next of [1, 2, 3]) expect(spans[next]?.startsOn).toBe(addDays(spans[next - 1]!.endsOn, 1));
  });

  it('holds every day in exactly one quarter', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { fiscalYear, quarter } = quarterOf(day);
        const { startsOn, endsOn } = quarterSpan(fiscalYear, quarter);
        expect(startsOn <= day && day <= endsOn).toBe(true);
        expect(fiscalYear).toBe(fiscalYearOf(day));
      }),
    );
  });
});

describe('a period code', () => {
  it.each(['fy2023-q1', 'FY2023-Q1'])('%s is a quarter', (code) => {
    expect(parsePeriodCode(code)).toEqual({ kind: 'quarter', fiscalYear: 2023, quarter: 1 });
  });

  it('may be a campaign', () => {
    expect(parsePeriodCode('Campaign-618-2021')).toEqual({ kind: 'campaign', code: 'campaign-618-2021' });
  });

  it.each(['fy2023-q5', 'fy23-q1', 'fy2023', 'campaign', '', 'fy2023-q1 '])('"%s" is none', (code) => {
    expect(parsePeriodCode(code)).toBeNull();
  });

  it('leads to the quarter before and to the same quarter last year', () => {
    expect(quartersOf(2023)).toEqual(['fy2023-q1', 'fy2023-q2', 'fy2023-q3', 'fy2023-q4']);
    expect(previousQuarter('fy2023-q1')).toBe('fy2022-q4');
    expect(previousQuarter('fy2023-q3')).toBe('fy2023-q2');
    expect(sameQuarterLastYear('FY2023-Q3')).toBe('fy2022-q3');
    expect(() => previousQuarter('campaign-618-2021')).toThrow('Not a quarter');
    expect(() => sameQuarterLastYear('2023')).toThrow('Not a quarter');
  });

  it('of the same quarter last year is four quarters before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2018, max: 2060 }),
        fc.constantFrom<Quarter>(1, 2, 3, 4),
        (year, quarter) => {
          const code = quarterCode(year, quarter);
          const before = [1, 2, 3, 4].reduce((one) => previousQuarter(one), code);
          expect(sameQuarterLastYear(code)).toBe(before);
        },
      ),
    );
  });
});

describe('days', () => {
  it('begin at midnight in Shanghai (WE-12)', () => {
    expect(businessDate(new Date('2022-03-31T16:30:00Z'))).toBe('2022-04-01');
    expect(businessDate(new Date('2022-03-31T15:59:59Z'))).toBe('2022-03-31');
  });

  it('are counted: a store joining on 15 August is in for 47 of 92 (WE-12)', () => {
    const { startsOn, endsOn } = quarterSpan(2023, 2);
    expect(daysBetween(startsOn, addDays(endsOn, 1))).toBe(92);
    expect(daysBetween('2022-08-15', addDays(endsOn, 1))).toBe(47);
  });

  it('are added and counted back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  it('pass through the database unchanged', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(civilDate(dbDate(day))).toBe(day);
      }),
    );
  });

  it.each(['2023-02-29', '2023-13-01', '2023-1-1', '', 'today'])('"%s" is none', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => dbDate(text)).toThrow('Not a day');
  });

  it('may be late', () => {
    const due = dueDate('2023-07-01', 14);
    expect(due).toBe('2023-07-15');
    expect([daysLate(due, '2023-07-14'), daysLate(due, due), daysLate(due, '2023-07-18')]).toEqual([0, 0, 3]);
  });
});
