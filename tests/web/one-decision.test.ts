import fc from 'fast-check';
import { expect, it } from 'vitest';
import { discloseComparison } from '../../shared/domain/figures/disclose-comparison.ts';
import { discloseOutcome } from '../../shared/domain/figures/disclose-outcome.ts';
import type { Outcome } from '../../shared/domain/figures/outcome.ts';
import { summaryLineOf } from '../../shared/domain/figures/summary-line.ts';
import { findScored } from '../../shared/instruments/scored.ts';
import { whyNoChange } from '../../web/src/features/figures/outcome-sentences.ts';
import { forestFigures } from '../../web/src/pages/comparison/forest-figures.ts';
import { forestRow } from '../../web/src/pages/comparison/forest-rows.ts';
import { headline } from '../../web/src/pages/results/headline.ts';
import { shownItem } from '../../web/src/pages/results/item-sentences.ts';
import { statementChangesOf } from '../../web/src/pages/results/statement-changes.ts';
import { statementFigures } from '../../web/src/pages/results/statement-figures.ts';
import { plannedFigures } from '../facts.ts';

const counted = '2026-05-05T12:00:00.000Z';
const moments = [counted, '2026-12-31T12:00:00.000Z'];
const person = fc.record({
  start: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 }),
  end: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 6 }),
});
const groups = fc.array(
  fc.record({
    people: fc.array(person, { minLength: 1, maxLength: 14 }),
    status: fc.constantFrom('running' as const, 'ended' as const, 'closed' as const),
  }),
  { minLength: 1, maxLength: 4 },
);

/** The numbers of the statements that the picture, its file and the table have. */
function statementsShown(outcome: Outcome) {
  const used = outcome.instrument;
  const instrument = used && findScored(used.instrumentId, used.version);
  const drawn = instrument ? statementChangesOf(outcome, instrument) : [];
  const { rows } = statementFigures(drawn);
  return {
    picture: drawn.flatMap(({ number }) => number ?? []),
    file: rows.flatMap(([, number]) => (typeof number?.value === 'number' ? number.value : [])),
    table: outcome.items.filter((item) => shownItem(item)).map(({ number }) => number),
  };
}

it('Picture, table, file and sentence of a group hide the same, for the same reason', () => {
  let [shown, hidden] = [0, 0];
  fc.assert(
    fc.property(groups, (plans) => {
      const all = plans.map((plan, n) => plannedFigures({ runId: `run-${n}`, ...plan }, counted));
      for (const now of moments) {
        const comparing = { userId: 'somebody', isOwn: () => false, isListed: () => true };
        const lines = all.map((figures) => summaryLineOf(figures, counted));
        const request = { occasion: 'end' as const, chosen: {}, now };
        const { items: compared } = discloseComparison(lines, comparing, request);
        const { rows, columns } = forestFigures(compared, undefined);
        const at = (name: string) => columns.findIndex((column) => column.name === name);
        for (const [n, figures] of all.entries()) {
          const viewer = { userId: 'somebody', isOwn: false };
          const outcome = discloseOutcome({ figures, countedAt: counted }, viewer, now);
          const place = compared.findIndex(({ run }) => run.runId === `run-${n}`);
          const beside = compared[place];
          if (!beside) throw new Error('a group is missing from the comparison');
          expect(beside.suppressed).toBe(outcome.suppressed);
          expect(whyNoChange(beside)).toBe(whyNoChange(outcome));
          const { own, why } = forestRow(beside);
          const cells = rows[place] ?? [];
          expect(cells[at('not_shown_because')]?.text).toBe(why ?? '');
          expect(cells[at('change')]?.value ?? null).toBe(own?.mean ?? null);
          expect([own === null, why === null, headline(outcome) === null]).toEqual(
            outcome.change ? [false, true, false] : [true, false, true],
          );
          const { picture, file, table } = statementsShown(outcome);
          expect([picture, file]).toEqual([table, table]);
          expect(table.length > 0).toBe(outcome.itemsSuppressed === null);
          if (outcome.change) shown += 1;
          else hidden += 1;
        }
      }
    }),
    { numRuns: 80, seed: 20261129 },
  );
  // Both happened often, or the test would say nothing.
  expect(Math.min(shown, hidden)).toBeGreaterThan(20);
});
