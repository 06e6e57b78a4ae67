import type { LocalServer } from '../../infra/local/local-server.ts';
import type { Answers } from '../../shared/instruments/instrument.ts';
import {
  answerByLinks,
  as,
  formParams,
  newFormBody,
  newId,
  newMemberBody,
  newParticipant,
  newRunBody,
  released,
} from '../make.ts';
import { type SeededChance, wholeNumber } from '../seeded.ts';
import { items, type MomentOfForm, repliedOccasions } from './replies.ts';

/** Both forms of one person. */
export type MadeAnswers = Record<MomentOfForm, Answers>;

/**
 * Random answers, better at the end than at the start for most. Nobody is at an end of the scale,
 * so sums of five people or more may always be shown.
 */
export function madeFormsOf(chance: SeededChance): MadeAnswers {
  const lift = wholeNumber(chance, -1, 2);
  const start = items.map(() => wholeNumber(chance, 2, 4));
  const form = (of: (at: number) => number): Answers =>
    Object.fromEntries(items.map(({ id }, at) => [id, of(at)]));
  return {
    start: form((at) => start[at] as number),
    end: form((at) => {
      const turned = items[at]?.reversed ? -lift : lift;
      const moved = (start[at] as number) + turned + wholeNumber(chance, -1, 1);
      return Math.min(4, Math.max(2, moved));
    }),
  };
}

/** The days of a run: in spring, with its figures released, unless given otherwise. */
export type MadeDays = { startsOn: string; endsOn: string };
export const spring: MadeDays = { startsOn: '2026-03-02', endsOn: '2026-05-04' };

/** The body of such a run. */
const bodyOf = (programmeId: string, days: MadeDays) =>
  newRunBody(programmeId, { ...days, leaders: ['leader', 'camp-leader'], capacity: 20 });

/** A run that recruits and has two leaders: one attacks, the other takes members in. */
export async function runOfTwo(server: LocalServer, { programmeId = '', days = spring } = {}) {
  const coordinator = as(server, 'coordinator');
  const programme = programmeId || newId('programme');
  if (!programmeId)
    await coordinator.putProgramme({
      params: { programmeId: programme },
      body: { name: 'Kokeilu', kind: 'other' },
    });
  const runId = newId('run');
  await coordinator.putRun({ params: { runId }, body: bodyOf(programme, days) });
  await coordinator.postRunStatus({
    params: { runId },
    body: { status: 'recruiting', on: days.startsOn },
  });
  return { programmeId: programme, runId };
}

/** Moves a spring run to another programme or to other days, as a coordinator requests. */
export async function moveRun(
  server: LocalServer,
  runId: string,
  { programmeId, ...days }: { programmeId: string } & Partial<MadeDays>,
) {
  const coordinator = as(server, 'coordinator');
  const { version } = await coordinator.getRun({ params: { runId } });
  const body = bodyOf(programmeId, { ...spring, ...days });
  await coordinator.putRun({ params: { runId }, body, ifMatch: version });
  await server.settled();
}

/**
 * Enrols somebody; a new person unless one is given. Their own worker refers them and the other
 * leader accepts, so two people confirm that they exist.
 */
export async function enrolMade(
  server: LocalServer,
  runId: string,
  person: { id?: string; background?: object; joinedOn?: string } = {},
) {
  const participantId = person.id ?? (await newParticipant(server, person.background ?? {}));
  const { joinedOn = spring.startsOn } = person;
  const params = { runId, participantId };
  const referral = newMemberBody({ state: 'referred', joinedOn: null });
  await as(server, 'own-worker').putMember({ params, body: referral });
  await as(server, 'camp-leader').putMember({
    params,
    body: newMemberBody({ joinedOn }),
    ifMatch: 1,
  });
  return participantId;
}

/** Starts a run. */
export const setGoing = (server: LocalServer, runId: string, on = spring.startsOn) =>
  as(server, 'leader').postRunStatus({ params: { runId }, body: { status: 'running', on } });

/** People hand in their forms by links: nobody on the staff knows the answers. */
export async function handInMade(
  server: LocalServer,
  runId: string,
  people: readonly (readonly [participantId: string, given: Partial<MadeAnswers>])[],
) {
  for (const occasion of repliedOccasions) {
    const here = people.flatMap(([participantId, given]) =>
      given[occasion] ? [[participantId, given[occasion]] as const] : [],
    );
    if (here.length > 0) await answerByLinks(server, runId, occasion, here);
  }
}

/** Somebody on the staff types both forms of a person from paper. */
export async function type(
  server: LocalServer,
  by: string,
  runId: string,
  person: string,
  given: MadeAnswers,
) {
  for (const [occasion, answeredOn] of [
    ['start', spring.startsOn],
    ['end', spring.endsOn],
  ] as const)
    await as(server, by).putForm({
      params: formParams(runId, person, occasion),
      body: newFormBody(given[occasion], { answeredOn }),
    });
}

/** A person who will be in a run. */
export type Planned = { given?: Partial<MadeAnswers>; background?: object; id?: string };

/** A run under way whose people have all handed in their forms. */
export async function runWith(
  server: LocalServer,
  people: readonly Planned[],
  where: { programmeId?: string; days?: MadeDays } = {},
) {
  const run = await runOfTwo(server, where);
  const joinedOn = (where.days ?? spring).startsOn;
  const members: string[] = [];
  for (const { given: _, ...person } of people)
    members.push(await enrolMade(server, run.runId, { ...person, joinedOn }));
  await setGoing(server, run.runId, joinedOn);
  await handInMade(
    server,
    run.runId,
    members.map((participantId, at) => [participantId, people[at]?.given ?? {}]),
  );
  return { ...run, members };
}

/** The same, ended: missing end forms were marked as refused, so its figures are released. */
export async function releasedRunWith(
  server: LocalServer,
  people: readonly Planned[],
  where: { programmeId?: string } = {},
) {
  const run = await runWith(server, people, where);
  await released(server, run.runId);
  return run;
}
