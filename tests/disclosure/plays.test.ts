import { describe, expect, it } from 'vitest';
import { as } from '../make.ts';
import { seeded } from '../seeded.ts';
import { testServer } from '../server.ts';
import { madeFormsOf, releasedRunWith } from './made-runs.ts';
import { followsOf } from './play.ts';
import { plays } from './plays.ts';

const server = await testServer();

describe('An insider with valid rights', () => {
  for (const [n, { id, who, request, answered, follows }] of plays.entries())
    it(`${id}, ${who}: ${request}: ${answered}`, async () => {
      expect(await follows(server, seeded(1300 + n))).toEqual([]);
    });
});

it('The plays find what can be inferred: from figures of five, and of six with one person more', async () => {
  const chance = seeded(1299);
  const all = Array.from({ length: 6 }, () => madeFormsOf(chance));
  const runs = [all.slice(0, 5), all].map((some) =>
    releasedRunWith(
      server,
      some.map((given) => ({ given })),
    ),
  );
  const [five, six] = await Promise.all(
    runs.map(async (run) => {
      const { runId, members } = await run;
      return { members, outcome: await as(server, 'leader').getOutcome({ params: { runId } }) };
    }),
  );
  if (!five || !six) throw new Error('there are two runs');
  // As if the first five were the same people in both, which live figures would have shown.
  const sixth = six.members[5] as string;
  const everybody = [...five.members, sixth];
  const found = followsOf(new Map(everybody.map((one, at) => [one, all[at] as never])), [
    { outcome: five.outcome, of: five.members },
    { outcome: six.outcome, of: everybody },
  ]);
  expect(found).toContain('person 6: 28 of 28 answers');
});
