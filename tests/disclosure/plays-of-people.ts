import { expect } from 'vitest';
import { answers, as, formBody, formParams } from '../make.ts';
import { type Given, releasedRunWith, runWith } from './made-runs.ts';
import {
  expectFigures,
  expectNone,
  followsOf,
  outcomeOf,
  type Play,
  people,
  planned,
  spreadsIn,
  truthOf,
  unlessRefused,
} from './play.ts';
import { items } from './replies.ts';

/** What is erased, forged, or the same of everybody: D9, D10 and D11. */
export const playsOfPeople: readonly Play[] = [
  {
    id: 'D9',
    who: 'leader and coordinator',
    asked: 'One of six is erased (DELETE participant); GET outcome as coordinator and as leader',
    answered: '`taken_back`, to both',
    follows: async (stand, chance) => {
      const all = people(chance, 6);
      const { runId, members } = await releasedRunWith(stand, planned(all));
      const before = expectFigures(await outcomeOf(stand, 'coordinator', runId), 6);
      const [participantId = '', ...others] = members;
      await as(stand, 'own-worker').deleteParticipant({ params: { participantId } });
      await stand.settled();
      const after = await expectNone(stand, runId, 'taken_back');
      return followsOf(truthOf(members, all), [
        { outcome: before, of: members },
        ...after.flatMap((outcome) => [
          { outcome, of: members },
          { outcome, of: others },
        ]),
      ]);
    },
  },
  {
    id: 'D10',
    who: 'leader',
    asked:
      'PUT form over what a participant handed in by link; GET the form and, as own worker, the record',
    answered:
      '`form.participants_own`; the record has the participant’s words, from participant, by link',
    follows: async (stand) => {
      const given = { start: answers(2) };
      const { runId, members } = await runWith(stand, [{ given }]);
      const [participantId = ''] = members;
      const leader = as(stand, 'leader');
      const params = formParams(runId, participantId);
      const body = formBody(answers(5));
      const { channel: _, ...read } = body;
      const written = await unlessRefused('form.participants_own', {
        'PUT form': () => leader.putForm({ params, body }),
        'PUT form, If-Match 1': () => leader.putForm({ params, body, ifMatch: 1 }),
        'PUT paper entry': () => leader.putPaperEntry({ params, body: read }),
      });
      const record = await as(stand, 'own-worker').getRecord({ params: { participantId } });
      const [form] = record.runs[0]?.forms ?? [];
      const changed = items.flatMap(({ id, number }) =>
        form?.answers[id] === 2 ? [] : [`statement ${number}: ${form?.answers[id]}`],
      );
      if (written.length + changed.length > 0) return [...written, ...changed];
      expect(form).toMatchObject({ receivedBy: 'participant', channel: 'link', version: 1 });
      return [];
    },
  },
  {
    id: 'D11',
    who: 'anybody',
    asked: 'GET outcome and summary of released runs of people who answered alike and are alike',
    answered:
      'at an end of the scale `too_few`, as of few people; between the ends means without an sd; no cell that is everybody',
    follows: async (stand) => {
      const background = { sex: 'male', primary_reason: 'social_relationships' };
      const alike = (given: Given) => Array.from({ length: 6 }, () => ({ given, background }));
      const atTheEnds = await releasedRunWith(
        stand,
        alike({
          start: { ...answers(3), feels_healthy: 1 },
          end: { ...answers(4), feels_healthy: 5 },
        }),
      );
      const middling = { start: answers(3), end: answers(4) };
      const between = await releasedRunWith(stand, alike(middling));
      const lines: string[] = [];
      for (const user of ['leader', 'coordinator']) {
        const hidden = await outcomeOf(stand, user, atTheEnds.runId);
        expect(hidden).toMatchObject({
          release: { status: 'released' },
          itemsSuppressed: 'too_few',
        });
        const ends: Given = {
          start: { ...answers(3), feels_healthy: 1 },
          end: { ...answers(4), feels_healthy: 5 },
        };
        lines.push(
          ...followsOf(truthOf(atTheEnds.members, Array(6).fill(ends)), [
            { outcome: hidden, of: atTheEnds.members },
          ]),
        );
        const shown = expectFigures(await outcomeOf(stand, user, between.runId), 6);
        lines.push(
          ...followsOf(truthOf(between.members, Array(6).fill(middling)), [
            { outcome: shown, of: between.members },
          ]),
        );
        for (const outcome of [hidden, shown]) lines.push(...spreadsIn(outcome));
      }
      for (const { runId } of [atTheEnds, between]) {
        const { composition, compositionOf } = await as(stand, 'coordinator').getSummary({
          params: { runId },
        });
        expect(compositionOf).toBe(6);
        for (const [field, { cells }] of Object.entries(composition))
          if (cells) lines.push(`${field}: everybody is ${cells.map(({ code }) => code).join()}`);
      }
      return lines;
    },
  },
];
