import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ComparedLine,
  changeUnits,
  inOrderOfRelease,
  isSafeTogether,
} from '../../../shared/domain/figures/change-units.ts';
import { shownRelease } from '../../../shared/domain/figures/shown-release.ts';
import { releasableOf, summaryLineOf } from '../../../shared/domain/figures/summary-line.ts';
import { conceal, reveal } from '../../../shared/domain/figures/undisclosed.ts';
import { unitsOf } from '../../../shared/domain/figures/units.ts';
import { madeFiguresOf, recordOf } from '../../facts.ts';

type UnitRun = {
  name: string;
  n: number;
  at: string;
  takenBackOn: string | null;
  leaders?: readonly string[] | null;
};

const enough = {
  isAlone: ({ n }: UnitRun) => n >= 5,
  areSafe: (runs: readonly UnitRun[]) => runs.reduce((sum, { n }) => sum + n, 0) >= 5,
};
const run = (name: string, n: number, day: number, takenBackOn: string | null = null): UnitRun => ({
  ...{ name, n, takenBackOn },
  at: `2026-06-${String(day).padStart(2, '0')}T00:00:00.000Z`,
});
/** Everybody sees the sum; leaders know the number of their own runs. */
const enoughToAll = { ...enough, knownTo: ({ leaders }: UnitRun) => leaders ?? null };
const namesOf = (runs: readonly UnitRun[]) =>
  unitsOf(runs, enough).map((unit) => unit.map(({ name }) => name).join('+'));

describe('Runs that are too small', () => {
  it('make the same units by sums of them as by the runs themselves', () => {
    const arbitrary = fc.record({
      n: fc.integer({ min: 0, max: 6 }),
      day: fc.integer({ min: 1, max: 28 }),
      isTakenBack: fc.boolean(),
      leaders: fc.option(fc.subarray(['aino', 'pekka', 'liisa']), { freq: 9 }),
    });
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 25 }), (drawn) => {
        const runs = drawn
          .map(({ n, day, isTakenBack, leaders }, at) => ({
            ...run(`r${at}`, n, day, isTakenBack && n === 1 ? '2026-06-20' : null),
            leaders,
          }))
          .toSorted((one, other) => one.at.localeCompare(other.at));
        const { isAlone, knownTo } = enoughToAll;
        const bySums = unitsOf(runs, {
          ...{ isAlone, knownTo },
          sumsOf: ({ n }) => [n],
          areSafeSums: ([sum = 0]) => sum >= 5,
        });
        expect(bySums).toEqual(unitsOf(runs, enoughToAll));
      }),
    );
  });

  it('wait for others, until without any one of them the rest are enough', () => {
    expect(namesOf([run('a', 6, 1), run('b', 3, 2), run('c', 4, 3), run('d', 4, 4)])).toEqual([
      'a',
      'b+c+d',
    ]);
    expect(namesOf([run('b', 3, 2), run('c', 4, 3)])).toEqual([]);
  });

  it('wait until what remains is enough also to a leader who subtracts all their own runs', () => {
    const [a, b, c] = [4, 3, 4].map((n, at) => ({
      ...run('abc'[at] ?? '', n, at),
      leaders: ['aino'],
    }));
    const d = { ...run('d', 4, 4), leaders: ['pekka'] };
    const e = { ...run('e', 4, 5), leaders: ['pekka', 'liisa'] };
    const unitsOfLed = (runs: readonly (UnitRun | undefined)[]) =>
      unitsOf(
        runs.flatMap((one) => one ?? []),
        enoughToAll,
      ).map((unit) => unit.map(({ name }) => name).join('+'));
    // Aino knows all three and learns nothing new; nobody else can subtract any.
    expect(unitsOfLed([a, b, c])).toEqual(['a+b+c']);
    // Of these three Aino would be left with the four people of run d alone.
    expect(unitsOfLed([a, b, d])).toEqual([]);
    expect(unitsOfLed([a, b, d, e])).toEqual(['a+b+d+e']);
  });

  it('join no unit where it is not stored who knows them', () => {
    const all = [4, 4, 4].map((n, at) => ({
      ...run(`r${at}`, n, at),
      leaders: at === 1 ? null : ['aino'],
    }));
    expect(unitsOf(all, enoughToAll)).toEqual([]);
  });

  it('are no longer bundled where one that may have been among them is taken back', () => {
    const runs = [run('a', 3, 1), run('b', 3, 2, '2026-07-01'), run('c', 3, 3), run('d', 4, 4)];
    expect(namesOf(runs)).toEqual([]);
    const later = { ...run('e', 3, 5), at: '2026-07-02T00:00:00.000Z' };
    const evenLater = { ...run('f', 3, 6), at: '2026-07-03T00:00:00.000Z' };
    const last = { ...run('g', 3, 6), at: '2026-07-04T00:00:00.000Z' };
    expect(namesOf([...runs, later, evenLater, last])).toEqual(['e+f+g']);
  });

  it('leave a run that may be shown alone a unit, whichever other run is taken back', () => {
    expect(namesOf([run('a', 3, 1, '2026-07-01'), run('b', 6, 2)])).toEqual(['b']);
  });

  it('never change a unit when others are released later, or one is taken back', () => {
    const runs = fc.array(fc.record({ n: fc.integer({ min: 1, max: 8 }) }), { maxLength: 12 });
    fc.assert(
      fc.property(runs, fc.nat(11), (sizes, gone) => {
        const all = sizes.map(({ n }, at) => run(`r${at}`, n, at + 1));
        const whole = namesOf(all);
        for (let first = 0; first <= all.length; first++)
          for (const unit of namesOf(all.slice(0, first))) expect(whole).toContain(unit);
        const after = all.map((one, at) =>
          at === gone ? { ...one, takenBackOn: '2026-08-01' } : one,
        );
        for (const unit of namesOf(after)) expect(whole).toContain(unit);
      }),
    );
  });
});

/** Three people whose score rose, stayed and fell. */
const three = [
  { start: 2, end: 3 },
  { start: 3, end: 3 },
  { start: 4, end: 3 },
];

/** Lines of released runs of three, whose members are the given ones. */
function linesOf(groups: readonly (readonly string[])[], knownBy: string[] = []): ComparedLine[] {
  return groups.map((numbers, n) => {
    const record = recordOf({ runId: `run-${n}`, people: three });
    const { members } = record;
    const renamed = (participantId: string) =>
      numbers[members.findIndex((member) => member.participantId === participantId)] ?? '';
    const rename = <One extends { participantId: string }>(one: One): One => ({
      ...one,
      participantId: renamed(one.participantId),
    });
    const now = `2026-12-0${n + 1}T12:00:00.000Z`;
    const forms = record.forms.map(rename);
    const figures = madeFiguresOf(
      {
        ...record,
        members: members.map(rename),
        forms: forms.map((form) => (knownBy[n] ? { ...form, receivedBy: knownBy[n] ?? '' } : form)),
        participants: record.participants.map((one) => ({
          ...rename(one),
          registeredBy: 'nobody',
        })),
      },
      now,
    );
    const line = reveal(summaryLineOf(conceal(reveal(figures)), now));
    const shown = shownRelease('end', releasableOf(line), '2027-01-01T00:00:00.000Z');
    return { line, shown, isOwn: false };
  });
}

describe('Several hidden runs as one', () => {
  const different = [
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
    ['g', 'h', 'i'],
  ];
  const viewer = { userId: 'coordinator' };

  it('count different people, and not memberships', () => {
    expect(changeUnits(linesOf(different), viewer)).toHaveLength(1);
    const same = ['a', 'b', 'c'];
    expect(changeUnits(linesOf([same, same, same]), viewer)).toEqual([]);
    const [one, two] = [
      inOrderOfRelease(linesOf([same, same])),
      inOrderOfRelease(linesOf(different)),
    ];
    expect(isSafeTogether(one)).toBe(false);
    expect(isSafeTogether(two)).toBe(true);
  });

  it('are not safe where their questionnaire is no longer known here', () => {
    const gone = inOrderOfRelease(linesOf(different)).map((one) => {
      const { content } = one;
      const instrument = content?.instrument && { ...content.instrument, version: 'gone' };
      return { ...one, content: content && { ...content, instrument: instrument ?? null } };
    });
    expect(isSafeTogether(gone)).toBe(false);
  });

  it('are shown to nobody who knows all but a few of them', () => {
    const known = ['aino', 'aino', ''];
    expect(changeUnits(linesOf(different, known), { userId: 'aino' })).toEqual([]);
  });

  it('have a mean, and neither a spread nor any figure of a single run', () => {
    const [unit] = changeUnits(linesOf(different), viewer);
    expect(unit).toMatchObject({ n: 9, mean: 0, sd: null });
    expect(Object.is(unit?.mean, -0)).toBe(false);
  });
});
