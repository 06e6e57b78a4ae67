import { expect, test } from 'vitest';
import { acts } from '../../scripts/storm/acts.ts';
import { playAct } from '../../scripts/storm/play.ts';
import { isWholeSweep } from '../sweep.ts';

/** For what hangs, on the busiest of machines: a little more than any act may take. */
const patienceMs = 300_000;
/** The same each time: storms of other seeds are for `npm run storm`. */
const seed = 20261122;

/**
 * What `npm test` plays; `npm run check` plays them all. What the others promise it holds by other
 * tests: `faults` (kills), `local/gateway` (aborts), `scripts/backup` (restore) and
 * `web/leader-offline` (outbox).
 */
const always = ['faults', 'model', 'openapi'];
const played = acts.filter(({ name }) => isWholeSweep || always.includes(name));

test.each(played)(
  'In a small storm of $name the promise holds: $promise',
  async (act) => {
    const { broken } = await playAct(act, { size: 'small', seed, report: () => {} });
    expect(broken, `npm run storm -- ${act.name} --small --seed ${seed}`).toEqual([]);
  },
  patienceMs,
);
