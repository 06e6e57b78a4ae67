import { expect, test } from 'vitest';
import { isWholeSweep } from '../sweep.ts';
import { acts } from './acts.ts';
import { playAct } from './play.ts';

/**
 * The time limit for a hanging act, on the busiest machine: a little more than any act may take.
 */
const patienceMs = 300_000;
/** The same each time: storms with other seeds are for `npm run storm`. */
const seed = 20261122;

/**
 * What `npm test` plays; `npm run check` plays them all. The expectations of the others are covered
 * by other tests: `faults` (kills), `local/gateway` (aborts), `scripts/backup` (restore),
 * `functions/summary-model` (model), `functions/bad-input` (openapi) and `web/leader-offline`
 * (outbox).
 */
const always = ['faults', 'reminders'];
const played = acts.filter(({ name }) => isWholeSweep || always.includes(name));

test.each(played)(
  'In a small storm of $name the expectation is met: $expectation',
  async (act) => {
    const { broken } = await playAct(act, { size: 'small', seed, report: () => {} });
    expect(broken, `npm run storm -- ${act.name} --small --seed ${seed}`).toEqual([]);
  },
  patienceMs,
);
