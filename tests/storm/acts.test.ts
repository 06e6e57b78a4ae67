import { expect, test } from 'vitest';
import { acts } from '../../scripts/storm/acts.ts';
import { playAct } from '../../scripts/storm/play.ts';

/** For what hangs, on the busiest of machines: a little more than any act may take. */
const patienceMs = 300_000;
/** Told when a test fails, so that the same can be played again. */
const seed = Math.floor(Math.random() * 2 ** 31);

test.each(acts)(
  'In a small storm of $name the promise holds: $promise',
  async (act) => {
    const { broken } = await playAct(act, { size: 'small', seed, report: () => {} });
    expect(broken, `npm run storm -- ${act.name} --small --seed ${seed}`).toEqual([]);
  },
  patienceMs,
);
