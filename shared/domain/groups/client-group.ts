import * as z from 'zod';
import { dayOf } from '../day.ts';
import { date, participantId, runId, userId } from '../ids.ts';
import { occasion } from '../occasion.ts';
import { purpose } from '../people/consent.ts';
import { member, wasEnrolled } from '../people/member.ts';
import { type Background, background, type Participant } from '../people/participant.ts';
import { referralState, type StoredReferral, stateOn } from '../people/referral.ts';
import { attendance } from './roll-call.ts';
import { type Run, run } from './run.ts';
import { type Session, session } from './session.ts';

const { name, municipality, startsOn, endsOn, status } = run.shape;
const { state, joinedOn, exit, continuation } = member.shape;
const placeOfRun = {
  ...{ runId, name, municipality, startsOn, endsOn, status },
  /** The day on which the group was cancelled. */
  cancelledOn: date.nullable(),
};

/** A field of the background form (Liite 6). */
const backgroundField = z.enum(background.keyof().options).meta({ id: 'BackgroundField' });
export type BackgroundField = z.infer<typeof backgroundField>;

/** A group of a client, as far as the list of clients needs it. */
export const groupOfClient = z
  .strictObject({ ...placeOfRun, state, joinedOn, exit, continuation })
  .meta({ id: 'GroupOfClient' });
export type GroupOfClient = z.infer<typeof groupOfClient>;

/** What became of a client's referral to a group, as far as the worker has to do something. */
const answeredReferral = z
  .strictObject({
    runId,
    name,
    state: referralState.extract(['offered', 'expired', 'refused']),
    /** The last day of an offer. */
    until: date.nullable(),
    /** When it came to that state. */
    decidedOn: date.nullable(),
  })
  .meta({ id: 'AnsweredReferral' });
export type AnsweredReferral = z.infer<typeof answeredReferral>;

/** A client in the list of their own worker or a substitute: what is known and what is missing. */
export const myClient = z
  .strictObject({
    participantId,
    ownWorker: userId.nullable(),
    /** Is the client in the caller's list because the caller is a substitute for the own worker? */
    substituting: z.boolean(),
    /** Is a name stored? The name itself is in a table of its own. */
    isNamed: z.boolean(),
    /** The fields of the background form that are empty. */
    missing: z.array(backgroundField),
    /** The purposes on which nothing has been recorded, neither a consent nor a withdrawal. */
    consentsUnknown: z.array(purpose),
    groups: z.array(groupOfClient),
    /** Offers to be answered, and refusals. */
    referrals: z.array(answeredReferral),
  })
  .meta({ id: 'MyClient' });
export type MyClient = z.infer<typeof myClient>;

/** A session of a client's group, with the client's own mark and nobody else's. */
const sessionOfClient = z
  .strictObject({
    sessionId: session.shape.sessionId,
    date,
    kind: session.shape.kind,
    status: session.shape.status,
    attendance: attendance.nullable(),
  })
  .meta({ id: 'SessionOfClient' });
export type SessionOfClient = z.infer<typeof sessionOfClient>;

/** One client's membership of a group, with their attendance by session; never an answer. */
export const clientGroup = z
  .strictObject({
    ...placeOfRun,
    member,
    sessions: z.array(sessionOfClient),
    /** The forms that were handed in, where the client shares the answers with the own worker. */
    shared: z.array(z.strictObject({ occasion, instrumentId: z.string() })),
  })
  .meta({ id: 'ClientGroup' });
export type ClientGroup = z.infer<typeof clientGroup>;

/**
 * What a list of clients says of a referral; undefined where nothing is to be done about it, as
 * about an offer of a group that was cancelled.
 * @param today an ISO date
 */
export function answeredReferralOf(
  one: StoredReferral,
  { name, status }: Pick<Run, 'name' | 'status'>,
  today: string,
): AnsweredReferral | undefined {
  const { data: state } = answeredReferral.shape.state.safeParse(stateOn(one, today));
  if (!state || (status === 'cancelled' && state !== 'refused')) return undefined;
  const decidedAt = one.history.at(-1)?.at;
  const decidedOn = decidedAt === undefined ? null : dayOf(decidedAt);
  return { runId: one.runId, name, state, until: one.until, decidedOn };
}

/** Only somebody who has no work is asked how many months they have had none. */
const withoutWork: readonly Background['labour_market_status'][] = [
  'unemployed',
  'outside_labour_force',
];

/**
 * The fields of a background form that are still empty. The months without work are missing only
 * where somebody has none.
 * @example missingFields({ sex: 'female', birth_year: 1980, marital_status: 'single', living_arrangement: [], children_in_household: 0, labour_market_status: 'employed', labour_market_months: null, primary_reason: null, municipality_area: 'Kajaani', service_needs_assessment_done: true }) // ['living_arrangement', 'primary_reason']
 */
export function missingFields(given: Background): BackgroundField[] {
  return background.keyof().options.filter((field) => {
    if (field === 'labour_market_months' && !withoutWork.includes(given.labour_market_status))
      return false;
    const value = given[field];
    return value === null || (Array.isArray(value) && value.length === 0);
  });
}

/**
 * The sessions that a member was expected at, by day: those of the group, and the catch-up sessions
 * that are for them. Somebody who was never enrolled has none.
 * @example sessionsOf('7K3M9PQ8', { state: 'referred' }, []) // []
 */
export function sessionsOf(
  number: Participant['participantId'],
  membership: Parameters<typeof wasEnrolled>[0],
  sessions: readonly Session[],
): SessionOfClient[] {
  if (!wasEnrolled(membership)) return [];
  return sessions
    .filter(({ kind, members }) => kind !== 'catch_up' || members.includes(number))
    .map(({ sessionId, marks, ...one }) => ({
      sessionId,
      ...{ date: one.date, kind: one.kind, status: one.status },
      attendance: marks[number]?.attendance ?? null,
    }))
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.sessionId.localeCompare(b.sessionId));
}

/**
 * What a list of clients says of a run.
 * @example placeIn({ runId: 'r1', name: 'Ryhmä', municipality: 'Kajaani', startsOn: '2026-03-02', endsOn: '2026-05-04', status: 'running', history: [] }).cancelledOn // null
 */
export const placeIn = (
  one: Pick<Run, Exclude<keyof typeof placeOfRun, 'cancelledOn'> | 'history'>,
) => ({
  ...{ runId: one.runId, name: one.name, municipality: one.municipality },
  ...{ startsOn: one.startsOn, endsOn: one.endsOn, status: one.status },
  cancelledOn: one.history.find((step) => step.status === 'cancelled')?.on ?? null,
});
