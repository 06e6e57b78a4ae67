import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ComparedLine,
  changeUnits,
  inOrderOfRelease,
} from '../../../shared/domain/figures/change-units.ts';
import { countRun } from '../../../shared/domain/figures/count-run.ts';
import type { RunRecord } from '../../../shared/domain/figures/counted-record.ts';
import {
  type ComparisonQuery,
  discloseComparison,
} from '../../../shared/domain/figures/disclose-comparison.ts';
import { discloseOutcome } from '../../../shared/domain/figures/disclose-outcome.ts';
import { poolsOf } from '../../../shared/domain/figures/disclose-pool.ts';
import { discloseSummary } from '../../../shared/domain/figures/disclose-summary.ts';
import { fieldUnits } from '../../../shared/domain/figures/disclose-totals.ts';
import type { RunFigures } from '../../../shared/domain/figures/facts.ts';
import { withReleases } from '../../../shared/domain/figures/release.ts';
import { shownRelease } from '../../../shared/domain/figures/shown-release.ts';
import { releasableOf, summaryLineOf } from '../../../shared/domain/figures/summary-line.ts';
import { conceal, reveal } from '../../../shared/domain/figures/undisclosed.ts';
import type { CompositionField } from '../../../shared/domain/groups/group-background.ts';
import { recordOf } from '../../facts.ts';
import { echelon, solved } from './row-space.ts';

const municipalities = ['Kajaani', 'Kuhmo'] as const;
const ends = ['2026-03-20', '2026-05-04', '2026-08-10', '2026-11-30'] as const;
const field: CompositionField = 'sex';

const person = fc.record({
  start: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 5 }),
  end: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 3 }),
  background: fc.record({ sex: fc.constantFrom('female', 'female', 'male') }),
});
const programme = fc.array(
  fc.record({
    people: fc.array(person, { minLength: 1, maxLength: 9 }),
    municipality: fc.constantFrom(...municipalities),
    endsOn: fc.constantFrom(...ends),
    /** Which of its members' end forms comes late, after the first look. */
    late: fc.nat(8),
    /** Which of its members withdraws after that, if anybody does. */
    withdraws: fc.option(fc.nat(8), { freq: 2 }),
  }),
  { minLength: 2, maxLength: 9 },
);

/** Every filter that somebody may set, and none. */
const filters: ComparisonQuery[] = [undefined, ...municipalities].flatMap((municipality) =>
  [undefined, ...ends].flatMap((from) =>
    [undefined, ...ends].map((to) => ({ municipality, from, to })),
  ),
);

/** A run's figures as they are stored. */
type AttackedFigures = { figures: RunFigures; countedAt: string };

/** What is stored for a run after counting it at a time, over what was stored before. */
const recount = (
  record: RunRecord,
  before: AttackedFigures | undefined,
  now: string,
): AttackedFigures => ({
  figures: withReleases(before, countRun(record), { record, now }),
  countedAt: now,
});

const viewer = { userId: 'coordinator', isOwn: false };
const comparing = { ...viewer, isListed: () => true, isOwn: () => false };

const linesOf = (all: readonly AttackedFigures[]) =>
  all.map(({ figures, countedAt }) => summaryLineOf(conceal(figures), countedAt));

const outside = (all: readonly AttackedFigures[], now: string): ComparedLine[] =>
  linesOf(all).map((closed) => {
    const line = reveal(closed);
    return { line, shown: shownRelease('end', releasableOf(line), now), isOwn: false };
  });

const compare = (all: readonly AttackedFigures[], chosen: ComparisonQuery, now: string) =>
  discloseComparison(linesOf(all), comparing, { occasion: 'end', chosen, now });

/** Without the last person's end form, which comes in later. */
const withoutLate = (record: RunRecord, late: number): RunRecord => {
  const { participantId } = record.members[late % record.members.length] ?? {};
  const isLate = (form: { participantId: string; occasion: string }) =>
    form.participantId === participantId && form.occasion === 'end';
  return { ...record, forms: record.forms.filter((form) => !isLate(form)) };
};

/** With one person's consent withdrawn, after the first release. */
function withoutOne(record: RunRecord, withdraws: number | null): RunRecord {
  const { participantId } = record.members[(withdraws ?? 0) % record.members.length] ?? {};
  if (withdraws === null || !participantId) return record;
  const withdrawals = new Map([[participantId, '2026-10-01T12:00:00.000Z']]);
  return { ...record, withdrawn: new Set([participantId]), withdrawals };
}

/** Some looks at the same runs, with arrivals between them, from before the first release on. */
function looksAt(plans: (Parameters<typeof recordOf>[0] & Pick<Plan, 'late' | 'withdraws'>)[]) {
  const whole = plans.map(recordOf);
  const first = whole.map((record, n) => withoutLate(record, plans[n]?.late ?? 0));
  const counted = first.map((record) => recount(record, undefined, '2026-03-21T10:00:00.000Z'));
  const later = whole.map((record, n) => recount(record, counted[n], '2026-06-10T10:00:00.000Z'));
  const withdrawn = whole.map((record, n) => withoutOne(record, plans[n]?.withdraws ?? null));
  const rid = withdrawn.map((record, n) => recount(record, later[n], '2026-10-01T13:00:00.000Z'));
  const last = withdrawn.map((record, n) => recount(record, rid[n], '2027-01-10T10:00:00.000Z'));
  return [
    { stored: counted, now: '2026-03-22T10:00:00.000Z' },
    { stored: counted, now: '2026-06-09T10:00:00.000Z' },
    { stored: later, now: '2026-06-11T10:00:00.000Z' },
    { stored: later, now: '2026-09-30T10:00:00.000Z' },
    { stored: rid, now: '2026-10-02T10:00:00.000Z' },
    { stored: last, now: '2027-01-11T10:00:00.000Z' },
  ];
}

type Plan = {
  people: never[];
  municipality: string;
  endsOn: string;
  late: number;
  withdraws: number | null;
};
const looksOf = (plans: readonly Plan[]) =>
  looksAt(plans.map((plan, n) => ({ ...plan, runId: `run-${n}` })));

const numberOf = ({ runId }: { runId: string }) => Number(runId.slice('run-'.length));

const indicator = (runs: readonly ComparedLine[], size: number) => {
  const members = new Set(runs.map(({ line }) => numberOf(line.run)));
  return Array.from({ length: size }, (_, n) => Number(members.has(n)));
};

describe('Somebody who requests everything, with every filter, before and after forms come in', () => {
  it('can infer no hidden sum of changes of a run', () => {
    fc.assert(
      fc.property(programme, (plans) => {
        const equations: number[][] = [];
        const shown = new Set<number>();
        for (const { stored, now } of looksOf(plans as never)) {
          const runs = outside(stored, now);
          for (const filter of filters) {
            const { items } = compare(stored, filter, now);
            for (const { run, change } of items)
              if (change) {
                shown.add(numberOf(run));
                expect(change.n).toBeGreaterThanOrEqual(5);
              }
            const chosen = ({ line }: ComparedLine) =>
              items.some(({ run }) => run.runId === line.run.runId);
            // More than is shown: not only the model, but the sum of each of its units.
            for (const { units } of poolsOf(runs, viewer, chosen))
              for (const unit of units)
                equations.push(
                  indicator(
                    unit.runs.map(({ of }) => of),
                    plans.length,
                  ),
                );
          }
        }
        for (const unknown of solved(equations)) expect(shown).toContain(unknown);
      }),
      { numRuns: 40 },
    );
  });

  it('can infer no hidden cell of a composition', () => {
    fc.assert(
      fc.property(programme, (plans) => {
        const equations: number[][] = [];
        const shown = new Set<number>();
        for (const { stored, now } of looksOf(plans as never)) {
          for (const [n, { figures, countedAt }] of stored.entries()) {
            const counted = { figures: conceal(figures), countedAt };
            const { cells } = discloseSummary(counted, viewer, now).composition[field];
            if (cells) shown.add(n);
            for (const cell of cells ?? []) expect(cell.count).toBeGreaterThanOrEqual(5);
          }
          const units = fieldUnits(field, inOrderOfRelease(outside(stored, now)));
          const totals = compare(stored, {}, now).totals[0]?.composition[field];
          for (const cell of totals?.cells ?? []) expect(cell.count).toBeGreaterThanOrEqual(5);
          for (const unit of units)
            equations.push(
              indicator(
                unit.map(({ of }) => of),
                plans.length,
              ),
            );
        }
        for (const n of shown) equations.push(Array.from(plans, (_, at) => Number(at === n)));
        for (const unknown of solved(equations)) expect(shown).toContain(unknown);
      }),
      { numRuns: 100 },
    );
  });

  it('sees no run’s figures change once they are released', () => {
    fc.assert(
      fc.property(programme, (plans) => {
        const first = new Map<string, string>();
        for (const { stored, now } of looksOf(plans as never))
          for (const { line, shown } of outside(stored, now)) {
            if (shown.content === null) continue;
            const { runId } = line.run;
            const figures = JSON.stringify([shown.status.releasedAt, shown.content]);
            expect(figures).toBe(first.get(runId) ?? figures);
            first.set(runId, figures);
          }
      }),
      { numRuns: 100 },
    );
  });

  it('is no longer shown figures that include somebody who has withdrawn since', () => {
    fc.assert(
      fc.property(programme, (plans) => {
        const [, , released = { stored: [], now: '' }, , after = { stored: [], now: '' }] = looksOf(
          plans as never,
        );
        const were = outside(released.stored, released.now);
        const are = outside(after.stored, after.now);
        const shown = changeUnits(are, viewer);
        const { items } = compare(after.stored, {}, after.now);
        for (const [n, { withdraws }] of plans.entries()) {
          if (were[n]?.shown.status.status !== 'released') continue;
          expect(are[n]?.shown.status.status).toBe(withdraws === null ? 'released' : 'taken_back');
          if (withdraws === null) continue;
          expect(items.find(({ run }) => numberOf(run) === n)).toMatchObject({
            ...{ change: null, pairs: null, suppressed: 'taken_back' },
          });
          for (const { runs } of shown)
            expect(runs.map(({ of }) => numberOf(of.line.run))).not.toContain(n);
        }
        // The others stay in the units that they were in, or are in none.
        const namesIn = ({ runs }: { runs: readonly { of: ComparedLine }[] }) =>
          runs.map(({ of }) => of.line.run.runId);
        const before = changeUnits(were, viewer).map(namesIn);
        for (const unit of shown.map(namesIn)) {
          const earlier = before.filter((names) => names.some((name) => unit.includes(name)));
          for (const names of earlier) expect(unit).toEqual(names);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('is shown no figure of answers in a run that is not released', () => {
    fc.assert(
      fc.property(programme, (plans) => {
        const [look] = looksOf(plans as never);
        for (const { figures, countedAt } of look?.stored ?? []) {
          if (figures.released.end) continue;
          const counted = { figures: conceal(figures), countedAt };
          for (const isOwn of [true, false]) {
            const outcome = discloseOutcome(counted, { userId: 'leader', isOwn }, countedAt);
            expect(outcome.suppressed).toBe('not_released');
            const { pairs, leftOut, start, end, change, bounds, direction } = outcome;
            for (const figure of [pairs, leftOut, start, end, change, bounds, direction])
              expect(figure).toBeNull();
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

it('The attacker’s algebra finds what can be inferred, and nothing else', () => {
  expect(
    solved([
      [1, 1, 0],
      [1, 0, 0],
    ]).sort(),
  ).toEqual([0, 1]);
  expect(
    solved([
      [1, 1, 0],
      [0, 1, 1],
      [1, 0, 1],
    ]).sort(),
  ).toEqual([0, 1, 2]);
  expect(
    solved([
      [1, 1, 0],
      [0, 0, 1],
    ]),
  ).toEqual([2]);
  expect(echelon([])).toEqual([]);
});
