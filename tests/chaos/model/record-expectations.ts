import type { Participant } from '../../../shared/domain/people/participant.ts';
import type { ExpectedRequest } from './expectation.ts';
import { type Expectations, only } from './expectation.ts';
import type { Picture } from './picture.ts';
import { client } from './whose.ts';

type Of = Pick<ExpectedRequest<'getRecord'>, 'by' | 'params'>;

/** The client, for their own worker only. */
function ownClient(picture: Picture, { by, params }: Of): Participant {
  only({ by }, 'own_worker');
  return client(picture, by, params.participantId);
}

/** How many items of a kind a person has: the keys of all kinds hold the number. */
const countOf = (stored: ReadonlyMap<string, unknown>, number: string) => ({
  length: [...stored.keys()].filter((key) => key.split(' ').includes(number)).length,
});

/** One form as it is stored, or the number of forms: the order of several is not defined. */
function formsOf({ forms }: Picture, number: string) {
  const hers = [...forms.values()].filter(({ participantId }) => participantId === number);
  if (hers.length > 1) return { length: hers.length };
  return hers.map(
    ({ retracted: _, writers: __, handers: ___, handedIn, corrections, ...form }) => ({
      ...form,
      corrections: { length: corrections.length },
    }),
  );
}

/** Everything that is stored about a person in the run; nothing when they were never in it. */
function inRun(picture: Picture, number: string) {
  const member = picture.members.get(number);
  if (!member) return [];
  const { run, sessions, decisions, makings, entries } = picture;
  const marked = [...sessions.values()].filter(({ marks }) => marks[number] !== undefined);
  return [
    {
      run: { runId: run?.runId, status: run?.status },
      member,
      attendance: { length: marked.length },
      forms: formsOf(picture, number),
      decisions: countOf(decisions, number),
      inTheMaking: countOf(makings, number),
      paperEntries: countOf(entries, number),
    },
  ];
}

export const recordExpectations = {
  getRecord: (picture, request) => {
    const participant = ownClient(picture, request);
    const { participantId } = participant;
    return {
      participant,
      identityKept: picture.identities.has(participantId),
      consents: countOf(picture.consents, participantId),
      handOvers: countOf(picture.handOvers, participantId),
      runs: inRun(picture, participantId),
    };
  },

  getRecordPage: (picture, request) => {
    ownClient(picture, request);
    return { file: 'text/html; charset=utf-8' };
  },
} satisfies Expectations;
