import { daysAfter } from '../shared/domain/day.ts';
import { countRun } from '../shared/domain/figures/count-run.ts';
import type { RunRecord } from '../shared/domain/figures/counted-record.ts';
import type { RunFigures } from '../shared/domain/figures/facts.ts';
import { withReleases } from '../shared/domain/figures/release.ts';
import { conceal, type Undisclosed } from '../shared/domain/figures/undisclosed.ts';
import type { Form } from '../shared/domain/forms/form.ts';
import type { Run } from '../shared/domain/groups/run.ts';
import type { Occasion } from '../shared/domain/occasion.ts';
import { newParticipantId } from '../shared/domain/participant-id.ts';
import { background as backgroundSchema } from '../shared/domain/people/participant.ts';
import { lifeManagementAndInclusion14 as statements } from '../shared/instruments/life-management-and-inclusion-14.ts';
import { newRunBody, newSessionBody, pinned } from './make.ts';

/** The request for a run whose facts will be counted. */
export type RunPlan = {
  runId: string;
  programmeId?: string;
  name?: string;
  municipality?: string;
  endsOn?: string;
  status?: Run['status'];
  leaders?: string[];
  /** Answers of each member to every statement; null or nothing where there is no form. */
  people: readonly {
    start: number | null;
    end: number | null;
    followUp?: number;
    background?: object;
  }[];
};

const form = (participantId: string, occasion: Occasion, code: number, on: string): Form => ({
  participantId,
  occasion,
  instrumentId: statements.id,
  instrumentVersion: statements.version,
  answeredOn: on,
  channel: 'link',
  answers: Object.fromEntries(statements.items.map(({ id }) => [id, code])),
  outsideWindow: null,
  synthetic: true,
  receivedBy: 'participant',
  receivedAt: `${on}T12:00:00.000Z`,
  secondEntryBy: null,
  retracted: null,
  lateArrival: null,
  origin: null,
  earlier: [],
  corrections: [],
  version: 1,
});

/** The records of a run that went as planned, without any store. */
export function recordOf(plan: RunPlan): RunRecord {
  const endsOn = plan.endsOn ?? '2026-05-04';
  const startsOn = daysAfter(endsOn, -63);
  const people = plan.people.map((person) => ({ ...person, participantId: newParticipantId() }));
  const base = newRunBody(plan.programmeId ?? 'programme', { startsOn, endsOn });
  return {
    run: {
      ...base,
      runId: plan.runId,
      name: plan.name ?? `Ryhmä ${plan.runId}`,
      municipality: plan.municipality ?? 'Kajaani',
      contactWords: '',
      leaders: plan.leaders ?? base.leaders,
      instruments: [{ ...pinned, occasions: ['start', 'end', 'follow_up'] }],
      windows: {},
      status: plan.status ?? 'ended',
      history: [],
      activeMembers: people.length,
      unconfirmedLeaders: [],
      confirmedBy: null,
      municipalityCode: null,
      templateVersion: null,
      pastReason: '',
      substitutes: [],
      everNamed: [],
      removal: null,
      version: 1,
    },
    definitions: [statements],
    members: people.map(({ participantId }) => ({
      participantId,
      state: 'enrolled' as const,
      referralRoute: 'adult_social_work' as const,
      joinedOn: startsOn,
      exit: null,
      continuation: null,
      ownWorkerException: null,
      version: 1,
    })) as unknown as RunRecord['members'],
    sessions: [
      { ...newSessionBody({ date: endsOn }), sessionId: 's-1', marks: {}, version: 1 },
    ] as unknown as RunRecord['sessions'],
    forms: people.flatMap(({ participantId, start, end, followUp }) => [
      ...(start === null ? [] : [form(participantId, 'start', start, startsOn)]),
      ...(end === null ? [] : [form(participantId, 'end', end, endsOn)]),
      ...(followUp === undefined
        ? []
        : [form(participantId, 'follow_up', followUp, daysAfter(endsOn, 90))]),
    ]),
    unnumbered: [],
    background: null,
    decisions: [],
    withdrawn: new Set(),
    withdrawals: new Map(),
    handOvers: [],
    participants: people.map(({ participantId, background = {} }) => ({
      participantId,
      ownWorker: null,
      registeredBy: 'own-worker',
      firstRun: plan.runId,
      substitutes: [],
      handledBy: [],
      background: backgroundSchema.parse(background),
      synthetic: true,
      version: 1,
    })) as unknown as RunRecord['participants'],
  };
}

/**
 * The figures of a record as they are stored when it is counted for the first time, at a given
 * time.
 */
export const madeFiguresOf = (record: RunRecord, now: string): Undisclosed<RunFigures> =>
  conceal(withReleases(undefined, countRun(record), { record, now }));

/** The figures of a run that went as planned, counted when its windows have closed. */
export const plannedFigures = (plan: RunPlan, now = '2026-12-31T12:00:00.000Z') =>
  madeFiguresOf(recordOf(plan), now);
