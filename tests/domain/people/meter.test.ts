import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areInOrder,
  joinedMeasurements,
  type Measured,
  type MeasurementBody,
  measurementBody,
  meterId,
  withMeasurement,
  withoutMeasurement,
} from '../../../shared/domain/people/meter.ts';
import { allInstruments } from '../../../shared/instruments/instruments.ts';

const today = '2026-06-01';
const first: MeasurementBody = {
  ...{ measurement: 'first', on: '2026-01-12', score: null, form: 'not_returned' },
};
const second: MeasurementBody = { ...first, measurement: 'second', on: '2026-03-16' };

const saving = (id: string, body: MeasurementBody, ifMatch?: number) => ({
  ...{ measurementId: id, body, ifMatch, by: 'outi', now: `${today}T08:00:00.000Z`, today },
});
const saved = (before: readonly Measured[], id: string, body: MeasurementBody, ifMatch?: number) =>
  withMeasurement(before, saving(id, body, ifMatch));
const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return 'done';
};
const one = saved([], 'm-1', first);
const two = saved(one, 'm-2', second);

describe('The measurements of a client with a meter', () => {
  it('are of the meters whose items are not shipped', () => {
    const recorded = allInstruments.filter(({ kind }) => kind === 'recorded').map(({ id }) => id);
    expect([...meterId.options].toSorted()).toEqual([...new Set(recorded)].toSorted());
  });

  it('are refused for a day that has not come', () => {
    expect(codeOf(() => saved([], 'm-1', { ...first, on: '2026-06-02' }))).toBe(
      'meter.from_future',
    );
    expect(codeOf(() => saved([], 'm-1', { ...first, on: today }))).toBe('done');
  });

  it('have a first one before the second, on an earlier day', () => {
    expect(codeOf(() => saved([], 'm-2', second))).toBe('meter.out_of_order');
    expect(codeOf(() => saved(one, 'm-2', { ...second, on: first.on }))).toBe('meter.out_of_order');
    expect(two.map(({ measurement }) => measurement)).toEqual(['first', 'second']);
    const corrected = () => saved(two, 'm-1', { ...first, on: '2026-04-01' }, 1);
    expect(codeOf(corrected)).toBe('meter.out_of_order');
  });

  it('have each of the first two once, and no two later ones of one day', () => {
    expect(codeOf(() => saved(one, 'm-3', { ...first, on: '2026-02-02' }))).toBe(
      'meter.measured_already',
    );
    const later = { ...first, measurement: 'later' as const, on: '2026-05-04' };
    const three = saved(two, 'm-3', later);
    expect(codeOf(() => saved(three, 'm-4', later))).toBe('meter.measured_already');
    expect(codeOf(() => saved(three, 'm-4', { ...later, on: '2026-05-05' }))).toBe('done');
  });

  it('keep a repeat as it is, and let nobody overwrite what they have not seen', () => {
    expect(saved(one, 'm-1', first)).toBe(one);
    const changed = { ...first, score: 3 };
    expect(codeOf(() => saved(one, 'm-1', changed))).toBe('version.required');
    const corrected = saved(one, 'm-1', changed, 1);
    expect(corrected[0]).toMatchObject({ score: 3, version: 2 });
    expect(saved(corrected, 'm-1', changed, 1)).toBe(corrected);
    expect(codeOf(() => saved(corrected, 'm-1', first, 1))).toBe('version.conflict');
    expect(codeOf(() => saved([], 'm-1', first, 1))).toBe('version.conflict');
  });

  it('lose the one that was recorded by mistake, but not the one that another follows', () => {
    expect(codeOf(() => withoutMeasurement(two, { measurementId: 'm-1', ifMatch: 1 }))).toBe(
      'meter.out_of_order',
    );
    expect(codeOf(() => withoutMeasurement(two, { measurementId: 'm-2', ifMatch: 7 }))).toBe(
      'version.conflict',
    );
    const left = withoutMeasurement(two, { measurementId: 'm-2', ifMatch: 1 });
    expect(left).toEqual(one);
    expect(withoutMeasurement(left, { measurementId: 'm-2', ifMatch: 1 })).toBe(left);
  });

  it('have a research form only with the first and the second', () => {
    const later = { ...first, measurement: 'later', form: 'returned' };
    expect(measurementBody.safeParse(later).error?.issues[0]?.path).toEqual(['form']);
  });

  it('are at most thirty', () => {
    const day = (n: number) => `2026-05-${String(n + 1).padStart(2, '0')}`;
    let all = two;
    for (let n = 0; n < 28; n++)
      all = saved(all, `l-${n}`, { ...first, measurement: 'later', on: day(n) });
    expect(all).toHaveLength(30);
    const another = { ...first, measurement: 'later' as const, on: '2026-05-31' };
    expect(codeOf(() => saved(all, 'l-31', another))).toBe('meter.too_many');
  });
});

describe('Two numbers of one person', () => {
  it('keep both first measurements with their days, and one of them can be made the second', () => {
    const other = saved([], 'o-1', { ...first, on: '2026-02-02', form: 'returned' });
    const joined = joinedMeasurements(other, one);
    expect(joined.map(({ on, measurement }) => [on, measurement])).toEqual([
      ['2026-01-12', 'first'],
      ['2026-02-02', 'first'],
    ]);
    const body = { ...second, on: '2026-02-02' };
    expect(saved(joined, 'o-1', body, 1)[1]).toMatchObject({ measurement: 'second', version: 2 });
  });

  it('are in order if each of them is', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((n) => `2026-02-${n}`);
    const order = fc.constantFrom('first' as const, 'second' as const, 'later' as const);
    const list = fc
      .array(fc.record({ measurement: order, on: day }), { maxLength: 5 })
      .filter(areInOrder);
    fc.assert(fc.property(list, list, (ending, staying) => areInOrder([...ending, ...staying])));
  });
});
