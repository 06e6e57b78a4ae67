import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { Stand } from '../../infra/local/stand.ts';
import { consentAll, readExport } from '../exports/research.ts';
import {
  type Api,
  answers,
  as,
  formBody,
  formParams,
  memberBody,
  newId,
  participant,
  released,
} from '../make.ts';
import {
  enrol,
  type Given,
  handIn,
  releasedRunWith,
  runOfTwo,
  runWith,
  setGoing,
  spring,
} from './made-runs.ts';
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
  twoHats,
  typedBy,
  unlessRefused,
} from './play.ts';
import { answerOf, items } from './replies.ts';
import { type Equation, sumOf } from './solver.ts';

/** Enrols a client whom their own worker refers and the other leader accepts. */
async function enrolOf(stand: Stand, runId: string, participantId: string, worker: Api) {
  const params = { runId, participantId };
  const referral = memberBody({ state: 'referred', joinedOn: null });
  await worker.putMember({ params, body: referral });
  const joined = memberBody({ joinedOn: spring.startsOn });
  await as(stand, 'camp-leader').putMember({ params, body: joined, ifMatch: 1 });
  return participantId;
}

/** What is erased, forged, the same of everybody, or read elsewhere: D9 to D11, D13 and D14. */
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
  {
    id: 'D14',
    who: 'a coordinator and a researcher',
    asked:
      'GET outcome of six, of whom five let their answers be used in research, and the rows of an export of them',
    answered:
      'figures of six; rows of so few that five or more are left, whose figures could be shown',
    follows: async (stand, chance) => {
      const all = people(chance, 6);
      const { runId, programmeId, members } = await releasedRunWith(stand, planned(all));
      await consentAll(stand, members.slice(0, 5));
      const outcome = expectFigures(await outcomeOf(stand, 'coordinator', runId), 6);
      const rows = (await readExport(stand, { programmeIds: [programmeId] })).people;
      // They can be told apart by what they answered, and somebody may know whose row it is.
      const read = rows.flatMap(({ forms: [start, end] }) => {
        const of = all.findIndex((one) => isDeepStrictEqual(one.start, start?.answers));
        const given = { start: start?.answers, end: end?.answers } as Given;
        return typedBy(members[of] as string, given);
      });
      return followsOf(truthOf(members, all), [{ outcome, of: members }], read).filter(
        (line) => rows.length === 0 || line.startsWith('person 6'),
      );
    },
  },
  {
    id: 'D13',
    who: "a leader who is the own worker of five of the group's six",
    asked:
      'GET record of each of the five, PUT them to a colleague as own worker, GET outcome; and a coordinator told of what the records say',
    answered:
      '`too_few`, to everybody: who could read the answers in a record is taken to know them',
    follows: async (stand, chance) => {
      const all = people(chance, 6);
      const { runId } = await runOfTwo(stand);
      const both = twoHats(stand);
      const members: string[] = [];
      for (let at = 0; at < 5; at++) {
        const participantId = await participant(stand);
        const reason = { code: 'workload' as const, note: null };
        await as(stand, 'own-worker').putClientHandOver({
          params: { participantId, handOverId: newId('hand-over') },
          body: { from: 'own-worker', to: 'leader', reason },
        });
        members.push(await enrolOf(stand, runId, participantId, both));
      }
      members.push(await enrol(stand, runId));
      await setGoing(stand, runId);
      await handIn(
        stand,
        runId,
        members.map((member, at) => [member, all[at] as Given]),
      );
      const read: Equation[] = [];
      for (const participantId of members.slice(0, 5)) {
        const { runs, participant: client } = await both.getRecord({ params: { participantId } });
        const forms = runs.flatMap((run) => run.forms);
        for (const { occasion, answers: given } of forms)
          for (const { id } of items)
            read.push(
              sumOf(
                'read it in the record',
                [answerOf(participantId, occasion as 'start', id)],
                given[id] as number,
              ),
            );
        await both.putParticipant({
          params: { participantId },
          body: { ownWorker: 'other-worker', background: client.background, synthetic: true },
          ifMatch: client.version,
        });
      }
      await released(stand, runId);
      const looks = await expectNone(stand, runId, 'too_few');
      expect(looks[0]?.release.status).toBe('released');
      return followsOf(
        truthOf(members, all),
        looks.map((outcome) => ({ outcome, of: members })),
        read,
      ).filter((line) => line.startsWith('person 6'));
    },
  },
];
