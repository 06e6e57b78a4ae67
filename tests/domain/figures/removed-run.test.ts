import { describe, expect, it } from 'vitest';
import { discloseComparison } from '../../../shared/domain/figures/disclose-comparison.ts';
import { discloseOutcome } from '../../../shared/domain/figures/disclose-outcome.ts';
import type { RunFigures } from '../../../shared/domain/figures/facts.ts';
import { releaseOf } from '../../../shared/domain/figures/release.ts';
import { removedFigures, unitsOfRun } from '../../../shared/domain/figures/removed-run.ts';
import { summaryLineOf } from '../../../shared/domain/figures/summary-line.ts';
import { conceal, reveal, type Undisclosed } from '../../../shared/domain/figures/undisclosed.ts';
import { madeFiguresOf, plannedFigures, recordOf } from '../../facts.ts';

const countedAt = '2026-12-31T12:00:00.000Z';
const now = '2036-12-31T12:00:00.000Z';
const someone = (start: number, end: number, sex = 'female') => ({
  ...{ start, end },
  background: { sex },
});
/**
 * A run of four: hidden by itself, and shown in a unit with others, which must be safe without all
 * runs of one leader.
 */
const small = (n: number) =>
  plannedFigures({
    runId: `pieni-${n}`,
    endsOn: `2026-0${n}-04`,
    leaders: [n < 5 ? 'aino' : `leader-${n}`],
    people: [someone(2, 3), someone(2, 4, 'male'), someone(3, 3), someone(2, 3, 'male')],
  });
const large = plannedFigures({
  runId: 'iso',
  endsOn: '2026-05-04',
  people: Array.from({ length: 12 }, (_, n) => someone(2, 2 + (n % 3), n % 2 ? 'female' : 'male')),
});

type Figures = Undisclosed<RunFigures>;
const lineOf = (figures: Figures) => summaryLineOf(figures, countedAt);
const idOf = (figures: Figures) => reveal(figures).facts.run.runId;

/** The figures of some runs once the data of one of them are removed. */
const without = (all: readonly Figures[], runId: string, at = now): Figures[] =>
  all.map((one) =>
    idOf(one) === runId ? removedFigures(one, unitsOfRun(runId, all.map(lineOf), at)) : one,
  );

/** What a coordinator, or any user, sees of all of them. */
const seenBy = (all: readonly Figures[], userId = 'coordinator') =>
  discloseComparison(
    all.map(lineOf),
    { userId, isListed: () => true, isOwn: () => false },
    { occasion: 'end', chosen: {}, now },
  );
const common = (all: readonly Figures[], userId?: string) => {
  const { pooled, totals } = seenBy(all, userId);
  return { pooled, totals };
};

describe('The figures of a run whose data are removed', () => {
  const smalls = [2, 3, 4, 5, 7, 8].map(small);

  it('are those that were released, without people and without users', () => {
    const [left = large] = without([large], 'iso');
    const text = JSON.stringify(reveal(left));
    for (const { participantId, knownBy } of reveal(large).next.end.people ?? [])
      for (const gone of [participantId, ...knownBy]) expect(text).not.toContain(`"${gone}"`);
    const viewer = { userId: 'coordinator', isOwn: false };
    const outcome = (figures: Figures) => discloseOutcome({ figures, countedAt }, viewer, now);
    expect(outcome(large).change).not.toBeNull();
    const { run, ...after } = outcome(left);
    expect({ ...after, run: { ...run, status: 'ended' } }).toEqual(outcome(large));
  });

  it('leave the common figures as they were, whichever run is removed, and in which order', () => {
    const all = [...smalls, large];
    const before = common(all);
    expect(before.pooled[0]?.runs).toBeGreaterThan(2);
    expect(before.totals[0]?.composition.sex.people).toBeGreaterThan(12);
    expect(before.totals[0]?.composition.sex.cells).not.toBeNull();
    let left: Figures[] = all;
    for (const one of all) {
      expect(common(without(all, idOf(one)))).toEqual(before);
      left = without(left, idOf(one));
      expect(common(left)).toEqual(before);
    }
  });

  it('stay in the unit that was fixed when a later run is released, and are in no other', () => {
    const [first = large, ...rest] = smalls;
    const left = without(smalls, idOf(first));
    const later = small(6);
    expect(common([...left, later]).pooled).toEqual(common([...smalls, later]).pooled);
    // A run that waited when its data were removed never joins anything.
    const alone = without([first], idOf(first));
    expect(reveal(alone[0] ?? first).released.end).toMatchObject({ content: { hidden: null } });
    expect(common([...alone, ...rest])).toMatchObject({ pooled: common(rest).pooled });
  });

  it('leave a unit of which a release is taken back, as it would be with the data', () => {
    const [first = large, second = large, ...others] = smalls;
    const figures = reveal(second);
    const end = { at: '2026-05-11T00:00:00.000Z', takenBackOn: '2036-12-30' };
    const takenBack = conceal({
      ...figures,
      released: { end: { ...end, people: 4, namedStaff: [] } },
    });
    const left = without(smalls, idOf(first));
    const after = [...left.slice(0, 1), takenBack, ...others];
    expect(common(after).pooled).toEqual(common([first, takenBack, ...others]).pooled);
  });

  it('tell nothing where somebody knew too many of its people', () => {
    const record = recordOf({
      runId: 'tuttuja',
      people: Array.from({ length: 9 }, (_, n) => someone(2, 2 + (n % 3))),
    });
    const known = record.participants.slice(0, 5).map(({ participantId }) => participantId);
    const figures = madeFiguresOf(
      {
        ...record,
        participants: record.participants.map((one) =>
          known.includes(one.participantId)
            ? { ...one, ownWorker: 'outi', handledBy: ['outi'] }
            : one,
        ),
      },
      countedAt,
    );
    const seen = (of: Figures, userId: string) =>
      discloseOutcome({ figures: of, countedAt }, { userId, isOwn: false }, now).change;
    expect(seen(figures, 'coordinator')).not.toBeNull();
    expect(seen(figures, 'outi')).toBeNull();
    const [left = figures] = without([figures], 'tuttuja');
    for (const user of ['coordinator', 'outi']) expect(seen(left, user)).toBeNull();
  });

  it('are never released where they were not', () => {
    const figures = plannedFigures(
      { runId: 'kesken', status: 'running', people: [someone(2, 3), someone(2, 4)] },
      countedAt,
    );
    const [left = figures] = without([figures], 'kesken');
    expect(releaseOf('end', { figures: reveal(left), countedAt }, '2099-01-01T00:00:00.000Z')).toBe(
      undefined,
    );
    expect(reveal(left).next.end).toMatchObject({ enrolled: 0, score: null, people: null });
  });
});
