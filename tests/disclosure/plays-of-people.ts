import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { LocalServer } from '../../infra/local/local-server.ts';
import { consentAll, readExport } from '../exports/research.ts';
import {
  as,
  formParams,
  newAnswers,
  newFormBody,
  newId,
  newMemberBody,
  newParticipant,
  released,
  type TestApi,
} from '../make.ts';
import {
  enrolMade,
  handInMade,
  type MadeAnswers,
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
  type Play,
  planned,
  playedPeople,
  shownOutcomeOf,
  spreadsIn,
  truthOf,
  twoHats,
  typedBy,
  unlessRefused,
} from './play.ts';
import { answerInReply, items } from './replies.ts';
import { type Equation, sumOf } from './solver.ts';

/** Enrols a client whom their own worker refers and the other leader accepts. */
async function enrolOf(server: LocalServer, runId: string, participantId: string, worker: TestApi) {
  const params = { runId, participantId };
  const referral = newMemberBody({ state: 'referred', joinedOn: null });
  await worker.putMember({ params, body: referral });
  const joined = newMemberBody({ joinedOn: spring.startsOn });
  await as(server, 'camp-leader').putMember({ params, body: joined, ifMatch: 1 });
  return participantId;
}

/** Erased, forged, identical or externally known people: D9 to D11, D13 and D14. */
export const playsOfPeople: readonly Play[] = [
  {
    id: 'D9',
    who: 'leader and coordinator',
    request: 'One of six is erased (DELETE participant); GET outcome as coordinator and as leader',
    answered: '`taken_back`, to both',
    follows: async (server, chance) => {
      const all = playedPeople(chance, 6);
      const { runId, members } = await releasedRunWith(server, planned(all));
      const before = expectFigures(await shownOutcomeOf(server, 'coordinator', runId), 6);
      const [participantId = '', ...others] = members;
      await as(server, 'own-worker').deleteParticipant({ params: { participantId } });
      await server.settled();
      const after = await expectNone(server, runId, 'taken_back');
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
    request:
      'PUT form over what a participant handed in by link; GET the form and, as own worker, the record',
    answered:
      '`form.participants_own`; the record has the participant’s words, from participant, by link',
    follows: async (server) => {
      const given = { start: newAnswers(2) };
      const { runId, members } = await runWith(server, [{ given }]);
      const [participantId = ''] = members;
      const leader = as(server, 'leader');
      const params = formParams(runId, participantId);
      const body = newFormBody(newAnswers(5));
      const { channel: _, ...read } = body;
      const written = await unlessRefused('form.participants_own', {
        'PUT form': () => leader.putForm({ params, body }),
        'PUT form, If-Match 1': () => leader.putForm({ params, body, ifMatch: 1 }),
        'PUT paper entry': () => leader.putPaperEntry({ params, body: read }),
      });
      const record = await as(server, 'own-worker').getRecord({ params: { participantId } });
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
    request: 'GET outcome and summary of released runs of people who answered alike and are alike',
    answered:
      'at an end of the scale `too_few`, as of few people; between the ends means without an sd; no cell that is everybody',
    follows: async (server) => {
      const background = { sex: 'male', primary_reason: 'social_relationships' };
      const alike = (given: MadeAnswers) =>
        Array.from({ length: 6 }, () => ({ given, background }));
      const atTheEnds = await releasedRunWith(
        server,
        alike({
          start: { ...newAnswers(3), feels_healthy: 1 },
          end: { ...newAnswers(4), feels_healthy: 5 },
        }),
      );
      const middling = { start: newAnswers(3), end: newAnswers(4) };
      const between = await releasedRunWith(server, alike(middling));
      const lines: string[] = [];
      for (const user of ['leader', 'coordinator']) {
        const hidden = await shownOutcomeOf(server, user, atTheEnds.runId);
        expect(hidden).toMatchObject({
          release: { status: 'released' },
          itemsSuppressed: 'too_few',
        });
        const ends: MadeAnswers = {
          start: { ...newAnswers(3), feels_healthy: 1 },
          end: { ...newAnswers(4), feels_healthy: 5 },
        };
        lines.push(
          ...followsOf(truthOf(atTheEnds.members, Array(6).fill(ends)), [
            { outcome: hidden, of: atTheEnds.members },
          ]),
        );
        const shown = expectFigures(await shownOutcomeOf(server, user, between.runId), 6);
        lines.push(
          ...followsOf(truthOf(between.members, Array(6).fill(middling)), [
            { outcome: shown, of: between.members },
          ]),
        );
        for (const outcome of [hidden, shown]) lines.push(...spreadsIn(outcome));
      }
      for (const { runId } of [atTheEnds, between]) {
        const { composition, compositionOf } = await as(server, 'coordinator').getSummary({
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
    request:
      'GET outcome of six, of whom five let their answers be used in research, and the rows of an export of them',
    answered:
      'figures of six; rows of so few that five or more are left, whose figures could be shown',
    follows: async (server, chance) => {
      const all = playedPeople(chance, 6);
      const { runId, programmeId, members } = await releasedRunWith(server, planned(all));
      await consentAll(server, members.slice(0, 5));
      const outcome = expectFigures(await shownOutcomeOf(server, 'coordinator', runId), 6);
      const rows = (await readExport(server, { programmeIds: [programmeId] })).people;
      // Their answers distinguish them, and somebody may know whose row it is.
      const read = rows.flatMap(({ forms: [start, end] }) => {
        const of = all.findIndex((one) => isDeepStrictEqual(one.start, start?.answers));
        const given = { start: start?.answers, end: end?.answers } as MadeAnswers;
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
    request:
      'GET record of each of the five, PUT them to a colleague as own worker, GET outcome; and a coordinator to whom they disclose what the records say',
    answered:
      '`too_few`, to everybody: who could read the answers in a record is taken to know them',
    follows: async (server, chance) => {
      const all = playedPeople(chance, 6);
      const { runId } = await runOfTwo(server);
      const both = twoHats(server);
      const members: string[] = [];
      for (let at = 0; at < 5; at++) {
        const participantId = await newParticipant(server);
        const reason = { code: 'workload' as const, note: null };
        await as(server, 'own-worker').putClientHandOver({
          params: { participantId, handOverId: newId('hand-over') },
          body: { from: 'own-worker', to: 'leader', reason },
        });
        members.push(await enrolOf(server, runId, participantId, both));
      }
      members.push(await enrolMade(server, runId));
      await setGoing(server, runId);
      await handInMade(
        server,
        runId,
        members.map((member, at) => [member, all[at] as MadeAnswers]),
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
                [answerInReply(participantId, occasion as 'start', id)],
                given[id] as number,
              ),
            );
        await both.putParticipant({
          params: { participantId },
          body: { ownWorker: 'other-worker', background: client.background, synthetic: true },
          ifMatch: client.version,
        });
      }
      await released(server, runId);
      const looks = await expectNone(server, runId, 'too_few');
      expect(looks[0]?.release.status).toBe('released');
      return followsOf(
        truthOf(members, all),
        looks.map((outcome) => ({ outcome, of: members })),
        read,
      ).filter((line) => line.startsWith('person 6'));
    },
  },
];
