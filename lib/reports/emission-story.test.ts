import { describe, expect, it } from 'vitest';
import { emissionStory } from './emission-story';
import type { Figure } from './figure';
import type { PartFigure } from './part-figures';

function figure(value: string | null, before: string | null): Figure {
  const previous =
    before === null ? null : { value: before, shown: before, comparator: '=', status: 'reported' };
  const change =
    value === null || before === null
      ? null
      : { absolute: '', relative: null, kind: 'percent', shown: '', approximate: false };
  return { metric: 'GHG-S12-GROSS-MB', value, previous, change } as Figure;
}

function part(now: readonly string[], then: readonly string[]): PartFigure {
  const sum = (values: readonly string[]) => String(values.reduce((all, value) => all + Number(value), 0));
  return {
    figure: figure(sum(now), sum(then)),
    quarters: now.map((value) => figure(value, null)),
    before: then.map((value) => figure(value, null)),
  };
}

describe('the sentence about emissions', () => {
  it('says how much they fell, who leads the fall, and how many quarters lie lower', () => {
    const story = emissionStory(part(['90', '80.4'], ['100', '80']), [
      { code: 'cloud', gross: part(['30', '30'], ['40', '32']) },
      { code: 'stores', gross: part(['60', '50.4'], ['60', '48']) },
    ]);
    expect(story).toEqual({
      direction: 'fell',
      amount: '10',
      leader: { code: 'cloud', amount: '12' },
      below: 1,
      compared: 2,
    });
  });

  it('names no leader where nothing is divided', () => {
    expect(emissionStory(part(['11'], ['10']), [{ code: 'all', gross: part(['11'], ['10']) }])).toMatchObject(
      {
        direction: 'rose',
        leader: null,
      },
    );
  });

  it('is silent where a year is not complete', () => {
    const open = { ...part(['11'], ['10']), figure: figure('11', null) };
    expect(emissionStory(open, [])).toBeNull();
    expect(emissionStory(undefined, [])).toBeNull();
  });
});
