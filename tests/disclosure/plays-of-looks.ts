import { expect } from 'vitest';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import {
  as,
  formParams,
  newAnswers,
  newFormBody,
  newMemberBody,
  refusal,
  released,
} from '../make.ts';
import {
  enrolMade,
  handInMade,
  type MadeAnswers,
  releasedRunWith,
  runOfTwo,
  runWith,
  spring,
  type,
} from './made-runs.ts';
import {
  expectFigures,
  expectNone,
  farApart,
  followsOf,
  type Play,
  planned,
  playedPeople,
  shownOutcomeOf,
  threes,
  truthOf,
  typedBy,
  unlessRefused,
  withdrawnConsent,
  withInvented,
} from './play.ts';

/** What two looks that differ by one person disclose: D1. */
export const playsOfLooks: readonly Play[] = [
  {
    id: 'D1',
    who: "the run's leader",
    request:
      'GET outcome when five have answered, when the sixth has, when the group has ended, and when a late form has come',
    answered:
      '`status_not_moved` until the group has ended; then figures of five, the same after the late form',
    follows: async (server, chance) => {
      const all = playedPeople(chance, 6);
      const [last] = all.slice(5) as [MadeAnswers];
      const { runId, members } = await runWith(server, planned(all.slice(0, 5)));
      const looks = await expectNone(server, runId, 'status_not_moved');
      const sixth = await enrolMade(server, runId);
      await handInMade(server, runId, [[sixth, { start: last.start }]]);
      looks.push(...(await expectNone(server, runId, 'status_not_moved')));
      await released(server, runId);
      const before = expectFigures(await shownOutcomeOf(server, 'leader', runId), 5);
      await handInMade(server, runId, [[sixth, { end: last.end }]]);
      await server.settled();
      const after = await shownOutcomeOf(server, 'leader', runId);
      const { forms } = await as(server, 'leader').getSummary({ params: { runId } });
      expect(forms.end.received).toBe(6);
      const everybody = [...members, sixth];
      return followsOf(truthOf(everybody, all), [
        ...looks.map((outcome) => ({ outcome, of: members })),
        { outcome: before, of: members },
        { outcome: after, of: members },
        { outcome: after, of: everybody },
      ]);
    },
  },
  {
    id: 'D1',
    who: "the run's leader",
    request: 'GET outcome of six, and again when one of them has withdrawn from measurement',
    answered: 'figures of six; then `taken_back`, to everybody',
    follows: async (server, chance) => {
      const all = playedPeople(chance, 6);
      const { runId, members } = await releasedRunWith(server, planned(all));
      const before = expectFigures(await shownOutcomeOf(server, 'leader', runId), 6);
      const [participantId = '', ...others] = members;
      const params = { participantId, purpose: 'measurement' as const };
      await as(server, 'own-worker').putConsent({ params, body: withdrawnConsent });
      await server.settled();
      const after = await expectNone(server, runId, 'taken_back');
      return followsOf(truthOf(members, all), [
        { outcome: before, of: members },
        ...after.map((outcome) => ({ outcome, of: others })),
      ]);
    },
  },
  {
    id: 'D1',
    who: "the run's leader",
    request:
      'PUT four invented participants, members and their forms beside one real person; GET outcome',
    answered:
      '`participant.unknown` for a number that nobody referred; who registers them as own worker too gets `too_few`, as everybody does',
    follows: async (server, chance) => {
      const all = playedPeople(chance, 1);
      const { runId, members, invented } = await withInvented(server, all);
      // Without the second role they may not enrol anybody, and have no clients either.
      const participantId = newParticipantId();
      const leader = as(server, 'leader');
      const { runId: other } = await runOfTwo(server);
      const body = { ownWorker: 'own-worker', background: {} as never, synthetic: true };
      await leader.putParticipant({ params: { participantId }, body });
      const enrolling = leader.putMember({
        params: { runId: other, participantId },
        body: newMemberBody(),
      });
      expect((await refusal(enrolling)).code).toBe('participant.unknown');
      const looks = await expectNone(server, runId, 'too_few');
      expect(looks[0]?.release.status).toBe('released');
      const everybody = [...members, ...invented];
      return followsOf(
        truthOf(members, all),
        looks.map((outcome) => ({ outcome, of: everybody })),
        invented.flatMap((person) => typedBy(person, threes)),
      );
    },
  },
  {
    id: 'D1',
    who: "the run's leader",
    request: 'The same beside four real people, in the middle of the scale; GET outcome',
    answered:
      '`too_few` to everybody: a leader who knows four of eight has four others before them',
    follows: async (server) => {
      const all = farApart(() => 0.5, 4);
      const { runId } = await withInvented(server, all);
      const users = ['leader', 'camp-leader', 'coordinator'];
      const looks = await Promise.all(users.map((user) => shownOutcomeOf(server, user, runId)));
      return looks.flatMap(({ suppressed, change }, n) =>
        suppressed === 'too_few' && change === null
          ? []
          : [`${users[n]} is shown the mean of ${change?.n}, four of whom the leader typed`],
      );
    },
  },
  {
    id: 'D1',
    who: "the run's leader",
    request: 'The same beside five real people; GET outcome',
    answered: 'figures of nine, for five are unknown to the leader',
    follows: async (server, chance) => {
      const all = playedPeople(chance, 5);
      const { runId, members, invented } = await withInvented(server, all);
      const outcome = expectFigures(await shownOutcomeOf(server, 'leader', runId), 9);
      return followsOf(
        truthOf(members, all),
        [{ outcome, of: [...members, ...invented] }],
        invented.flatMap((person) => typedBy(person, threes)),
      );
    },
  },
  {
    id: 'D1',
    who: "the run's leader",
    request: 'GET outcome of six, PUT threes over both forms of one of them, GET outcome again',
    answered:
      '`form.participants_own` over what came by link; over a paper of a colleague figures are `taken_back`',
    follows: async (server, chance) => {
      const byLink = await releasedRunWith(server, planned(playedPeople(chance, 6)));
      const [person = ''] = byLink.members;
      const overwrite = (ifMatch?: number) => () =>
        as(server, 'leader').putForm({
          params: formParams(byLink.runId, person),
          body: newFormBody(newAnswers(3)),
          ifMatch,
        });
      const written = await unlessRefused('form.participants_own', {
        'threes over a link': overwrite(),
        'threes over its first version': overwrite(1),
      });
      const all = playedPeople(chance, 6);
      const { runId, members } = await runWith(
        server,
        all.map(() => ({})),
      );
      for (const [at, member] of members.entries())
        await type(server, 'camp-leader', runId, member, all[at] as MadeAnswers);
      await released(server, runId);
      const before = expectFigures(await shownOutcomeOf(server, 'leader', runId), 6);
      const [target = '', ...others] = members;
      for (const [occasion, answeredOn] of [
        ['start', spring.startsOn],
        ['end', spring.endsOn],
      ] as const)
        await as(server, 'leader').putForm({
          params: formParams(runId, target, occasion),
          body: newFormBody(newAnswers(3), { answeredOn }),
          ifMatch: 1,
        });
      await server.settled();
      const after = await expectNone(server, runId, 'taken_back');
      const typed = 'what was typed over it';
      const learnt = followsOf(
        truthOf(members, all),
        [
          { outcome: before, of: members },
          ...after.map((outcome) => ({ outcome, of: [typed, ...others] })),
        ],
        typedBy(typed, threes),
      );
      return [...written, ...learnt];
    },
  },
];
