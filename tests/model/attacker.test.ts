import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRun } from '../../shared/model/count-run.ts';
import type { RunRecord } from '../../shared/model/counted-record.ts';
import type { CompositionField } from '../../shared/model/group-background.ts';
import { inOrderOfRelease, poolsOf } from '../../shared/model/pool.ts';
import { type Kept, keepReleases } from '../../shared/model/release.ts';
import { comparedOutside, summaryLineOf } from '../../shared/model/summary-line.ts';
import type { Compared } from '../../shared/model/tell-compared.ts';
import { type Chosen, tellComparison } from '../../shared/model/tell-comparison.ts';
import { tellOutcome } from '../../shared/model/tell-outcome.ts';
import { tellSummary } from '../../shared/model/tell-summary.ts';
import { runsToldOf } from '../../shared/model/tell-totals.ts';
import { recordOf } from '../facts.ts';
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
const filters: Chosen[] = [undefined, ...municipalities].flatMap((municipality) =>
  [undefined, ...ends].flatMap((from) =>
    [undefined, ...ends].map((to) => ({ municipality, from, to })),
  ),
);

/** What is kept of a run after counting it at a time, over what was kept before. */
function recount(record: RunRecord, before: Kept | undefined, now: string): Kept {
  const { takenBack } = record;
  const present = { facts: countRun(record), countedAt: now, takenBack };
  return { ...present, released: keepReleases(before, present) };
}

const outside = (all: readonly Kept[], now: string): Compared[] =>
  all.map((kept) => comparedOutside(summaryLineOf(kept), 'end', now));

/** Without the last person's end form: it comes in later. */
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
  const takenBack = ['2026-10-01T12:00:00.000Z'];
  return { ...record, withdrawn: new Set([participantId]), takenBack };
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
    { kept: counted, now: '2026-03-22T10:00:00.000Z' },
    { kept: counted, now: '2026-06-09T10:00:00.000Z' },
    { kept: later, now: '2026-06-11T10:00:00.000Z' },
    { kept: later, now: '2026-09-30T10:00:00.000Z' },
    { kept: rid, now: '2026-10-02T10:00:00.000Z' },
    { kept: last, now: '2027-01-11T10:00:00.000Z' },
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

const indicator = (runs: readonly Compared[], size: number) => {
  const members = new Set(runs.map(({ facts }) => Number(facts.run.runId.slice('run-'.length))));
  return Array.from({ length: size }, (_, n) => Number(members.has(n)));
};

describe('Who asks for everything, with every filter, before and after forms come in', () => {
  it('works out no hidden sum of changes of a run', () => {
    fc.assert(
      fc.property(programme, (plans) => {
        const equations: number[][] = [];
        const shown = new Set<number>();
        for (const { kept, now } of looksOf(plans as never)) {
          const runs = outside(kept, now);
          for (const filter of filters) {
            const told = tellComparison(runs, 'end', filter);
            for (const item of told.items)
              if (item.change) {
                const n = Number(item.run.runId.slice('run-'.length));
                shown.add(n);
                expect(item.change.n).toBeGreaterThanOrEqual(5);
              }
            const chosen = ({ facts: { run } }: Compared) =>
              told.items.some((item) => item.run.runId === run.runId);
            // More than is told: not only the model, but the sum of each of its units.
            for (const { units } of poolsOf(runs, 'end', chosen))
              for (const unit of units) equations.push(indicator(unit.runs, plans.length));
          }
        }
        for (const unknown of solved(equations)) expect(shown).toContain(unknown);
      }),
      { numRuns: 60 },
    );
  });

  it('works out no hidden cell of a composition', () => {
    fc.assert(
      fc.property(programme, (plans) => {
        const equations: number[][] = [];
        const shown = new Set<number>();
        for (const { kept, now } of looksOf(plans as never)) {
          const runs = outside(kept, now);
          for (const [n, { facts, audience }] of runs.entries()) {
            const full = { ...(kept[n] as Kept).facts, composition: facts.composition };
            const { cells } = tellSummary(full, now, audience).composition[field];
            if (cells) shown.add(n);
            for (const cell of cells ?? []) expect(cell.count).toBeGreaterThanOrEqual(5);
          }
          const told = runsToldOf(field, inOrderOfRelease(runs));
          const totals = tellComparison(runs, 'end', {}).totals[0]?.composition[field];
          for (const cell of totals?.cells ?? []) expect(cell.count).toBeGreaterThanOrEqual(5);
          if (told.length > 0) equations.push(indicator(told, plans.length));
        }
        for (const n of shown) equations.push(Array.from(plans, (_, at) => Number(at === n)));
        for (const unknown of solved(equations)) expect(shown).toContain(unknown);
      }),
      { numRuns: 150 },
    );
  });

  it('sees no run’s figures change once they are released', () => {
    fc.assert(
      fc.property(programme, (plans) => {
        const first = new Map<string, string>();
        for (const { kept, now } of looksOf(plans as never))
          for (const run of outside(kept, now)) {
            if (run.audience !== 'others') continue;
            const { runId } = run.facts.run;
            const figures = JSON.stringify({ ...run.facts, run: null });
            expect(figures).toBe(first.get(runId) ?? figures);
            first.set(runId, figures);
          }
      }),
      { numRuns: 150 },
    );
  });

  it('is told nothing any more of figures that somebody is in who withdrew since', () => {
    fc.assert(
      fc.property(programme, (plans) => {
        const [, , released = { kept: [], now: '' }, , after = { kept: [], now: '' }] = looksOf(
          plans as never,
        );
        const were = outside(released.kept, released.now);
        const are = outside(after.kept, after.now);
        const chosen = () => true;
        const told = poolsOf(are, 'end', chosen).flatMap(({ units }) => units);
        for (const [n, { withdraws }] of plans.entries()) {
          if (were[n]?.audience !== 'others') continue;
          expect(are[n]?.audience).toBe(withdraws === null ? 'others' : 'nobody_since_taken_back');
          if (withdraws === null) continue;
          const item = tellComparison(are, 'end', {}).items.find(
            ({ run }) => run.runId === `run-${n}`,
          );
          expect(item).toMatchObject({ change: null, pairs: null, suppressed: 'taken_back' });
          for (const { runs } of told) expect(runs).not.toContain(are[n]);
        }
        // The others stay in the units that they were in, or nowhere.
        const before = poolsOf(were, 'end', chosen).flatMap(({ units }) => units);
        const nameOf = ({ runs }: { runs: readonly Compared[] }) =>
          runs.map(({ facts }) => facts.run.runId).join();
        const whole = before.filter(({ runs }) =>
          runs.every(({ facts }) => {
            const n = Number(facts.run.runId.slice('run-'.length));
            return plans[n]?.withdraws === null;
          }),
        );
        for (const unit of whole) expect(told.map(nameOf)).toContain(nameOf(unit));
      }),
      { numRuns: 100 },
    );
  });

  it('is told nothing of persons in a run that is not released', () => {
    fc.assert(
      fc.property(programme, (plans) => {
        const [look] = looksOf(plans as never);
        for (const { facts, countedAt } of look?.kept ?? []) {
          const { suppressed, ...outcome } = tellOutcome(facts, countedAt, 'others_before_release');
          expect(suppressed).toBe('not_released');
          const { enrolled, started, attended, ended, pairs, leftOut, change, bounds } = outcome;
          for (const figure of [enrolled, started, attended, ended, pairs, leftOut, change, bounds])
            expect(figure).toBeNull();
        }
      }),
      { numRuns: 40 },
    );
  });
});

it('The attacker’s algebra finds what follows, and no more', () => {
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
