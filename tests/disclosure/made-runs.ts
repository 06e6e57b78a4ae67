import type { Stand } from '../../infra/local/stand.ts';
import type { Answers } from '../../shared/instruments/instrument.ts';
import {
  as,
  endRun,
  formBody,
  formParams,
  memberBody,
  newId,
  participant,
  runBody,
} from '../make.ts';
import { items, type MomentOfForm } from './replies.ts';
import { type Chance, wholeNumber } from './seeded.ts';

/** Both forms of one person. */
export type Given = Record<MomentOfForm, Answers>;

/** Answers by chance, better at the end than at the start for most. */
export function givenBy(chance: Chance): Given {
  const lift = wholeNumber(chance, -1, 2);
  const start = items.map(() => wholeNumber(chance, 1, 5));
  const form = (of: (at: number) => number): Answers =>
    Object.fromEntries(items.map(({ id }, at) => [id, of(at)]));
  return {
    start: form((at) => start[at] as number),
    end: form((at) => {
      const turned = items[at]?.reversed ? -lift : lift;
      const moved = (start[at] as number) + turned + wholeNumber(chance, -1, 1);
      return Math.min(5, Math.max(1, moved));
    }),
  };
}

/** The days of a run: of spring, whose figures are out, unless it is said. */
export type Days = { startsOn: string; endsOn: string };
export const spring: Days = { startsOn: '2026-03-02', endsOn: '2026-05-04' };

/** A recruiting run of two leaders: one attacks, the other enters what participants gave. */
export async function runOfTwo(stand: Stand, { programmeId = '', days = spring } = {}) {
  const coordinator = as(stand, 'coordinator');
  const programme = programmeId || newId('programme');
  if (!programmeId)
    await coordinator.putProgramme({
      params: { programmeId: programme },
      body: { name: 'Kokeilu', kind: 'other' },
    });
  const runId = newId('run');
  const body = runBody(programme, { ...days, leaders: ['leader', 'camp-leader'], capacity: 20 });
  await coordinator.putRun({ params: { runId }, body });
  await coordinator.postRunStatus({
    params: { runId },
    body: { status: 'recruiting', on: days.startsOn },
  });
  return { programmeId: programme, runId };
}

/** Enrols somebody; a new person unless it is said whom. */
export async function enrol(
  stand: Stand,
  runId: string,
  person: { id?: string; background?: object; joinedOn?: string } = {},
) {
  const participantId = person.id ?? (await participant(stand, person.background ?? {}));
  const { joinedOn = spring.startsOn } = person;
  await as(stand, 'camp-leader').putMember({
    params: { runId, participantId },
    body: memberBody({ joinedOn }),
  });
  return participantId;
}

/** What a person gave comes in: entered by the other leader, unless it is said by whom. */
export async function handIn(
  stand: Stand,
  runId: string,
  participantId: string,
  given: Partial<Given>,
  { by = 'camp-leader', days = spring } = {},
) {
  for (const [occasion, answeredOn] of [
    ['start', days.startsOn],
    ['end', days.endsOn],
  ] as const) {
    const answers = given[occasion];
    if (answers)
      await as(stand, by).putForm({
        params: formParams(runId, participantId, occasion),
        body: formBody(answers, { answeredOn }),
      });
  }
}

/** A run with people whose forms are all here. */
export async function runWith(
  stand: Stand,
  people: readonly { given?: Partial<Given>; background?: object; id?: string }[],
  where: { programmeId?: string; days?: Days } = {},
) {
  const run = await runOfTwo(stand, where);
  const joinedOn = (where.days ?? spring).startsOn;
  const members: string[] = [];
  for (const { given: _, ...person } of people)
    members.push(await enrol(stand, run.runId, { ...person, joinedOn }));
  await as(stand, 'leader').postRunStatus({
    params: { runId: run.runId },
    body: { status: 'running', on: joinedOn },
  });
  for (const [at, participantId] of members.entries())
    await handIn(stand, run.runId, participantId, people[at]?.given ?? {}, {
      days: where.days ?? spring,
    });
  return { ...run, members };
}

/** The same, ended so long ago that its figures are out. */
export async function releasedRunWith(
  stand: Stand,
  people: Parameters<typeof runWith>[1],
  where: { programmeId?: string } = {},
) {
  const run = await runWith(stand, people, where);
  await endRun(stand, run.runId);
  await stand.settled();
  return run;
}
