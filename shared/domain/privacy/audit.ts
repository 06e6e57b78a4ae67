import * as z from 'zod';
import { participantId, timestamp, userId } from '../ids.ts';
import { occasion } from '../occasion.ts';
import { role } from '../people/access.ts';
import { purpose } from '../people/consent.ts';
import { type StaffingReason, staffingReason } from '../people/staffing.ts';

/** The header with a person's reason for looking: a code, because words would name people. */
export const reasonHeader = 'X-Reason';
export const auditReason = z
  .enum(['own_work', 'handover', 'correction', 'clients_request', 'inspection'])
  .meta({ id: 'AuditReason' });
export type AuditReason = z.infer<typeof auditReason>;

/** The caller: a signed-in user, a participant or a partner with a link, or Laituri by its clock. */
const actingUser = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('staff'),
    userId,
    roles: z.array(role),
    /** The reason why the caller is a substitute, if their access depends on that. */
    asSubstitute: staffingReason.optional(),
  }),
  z.strictObject({ kind: z.literal('participant') }),
  z.strictObject({ kind: z.literal('partner') }),
  z.strictObject({ kind: z.literal('automatic') }),
]);

/** The requested data, by type and number. */
const formOfAudit = z.strictObject({
  runId: z.string().optional(),
  sessionId: z.string().optional(),
  participantId: participantId.optional(),
  occasion: occasion.optional(),
  instrumentId: z.string().optional(),
  formId: z.string().optional(),
  purpose: purpose.optional(),
  exportId: z.string().optional(),
  handOverId: z.string().optional(),
  /** The person who is made a substitute, whose clients are handed over, or whose account it is. */
  userId: userId.optional(),
});
export type FormOfAudit = z.infer<typeof formOfAudit>;

const disclosedEvent = {
  at: timestamp,
  requestId: z.string(),
  by: actingUser,
  organisation: z.string(),
  /** The route by the name of its endpoint, e.g. `getForm`. */
  route: z.string(),
  place: formOfAudit,
  /**
   * `done`, or the code of the problem that refused it, or `not_sent` of a message. `begun` is stored before every write; if
   * nothing follows it, the write may have happened.
   */
  outcome: z.string(),
  reason: auditReason.nullable(),
  /** The reason why work went to another worker, where the request stated it. */
  stated: staffingReason.optional(),
  /** It was about another person, whose name or telephone number was found to be the same. */
  matched: z.literal(true).optional(),
};

/** One request as it is shown to the person it was about: it never names another. */
export const auditEvent = z.strictObject(disclosedEvent).meta({ id: 'AuditEvent' });
export type AuditEvent = z.infer<typeof auditEvent>;

/** One entry of the audit, as it is stored. It holds numbers and codes, no name and no answer. */
export const auditEntry = z.strictObject({
  ...disclosedEvent,
  /** The people of the run it was about, where that is not everybody. */
  only: z.array(participantId).optional(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** How many runs, people and colleagues an action names, of each. */
export const namedInAction = 20;

const concerned = z.strictObject({
  runIds: z.array(z.string()).max(namedInAction),
  participantIds: z.array(participantId).max(namedInAction),
  /** The colleagues whose accounts it was about. */
  userIds: z.array(userId).max(namedInAction),
  /** Was it about more of them than are named here? */
  hasMore: z.boolean(),
});

/**
 * One request of a member of the staff, as it is stored under that member: the same numbers and
 * codes as an entry about the people, and whom it was about.
 */
export const staffAction = z.strictObject({ ...disclosedEvent, concerned });
export type StaffAction = z.infer<typeof staffAction>;

/** The same as an administrator reads it: groups by name; null for a group that is gone. */
export const disclosedAction = staffAction
  .extend({
    concerned: concerned.omit({ runIds: true }).extend({
      runs: z.array(z.strictObject({ runId: z.string(), name: z.string().nullable() })),
    }),
  })
  .meta({ id: 'StaffAction' });
export type DisclosedAction = z.infer<typeof disclosedAction>;

/**
 * The people a request is about, which decide where its entry is stored: individual people, or a
 * whole run (or `only` some of it), a member of the staff whose
 * account is administered, or, where nobody could be named, the organisation.
 */
export type Subject = (
  | { of: 'people'; participantIds: readonly string[]; place?: FormOfAudit }
  | { of: 'run'; runId: string; only?: readonly string[] }
  | { of: 'staff'; userId: string }
  | { of: 'organisation' }
) & {
  organisation: string;
  /** The clients in a list who are there because the caller is a substitute. */
  asSubstitute?: StaffingReason | undefined;
  /** The people who were found to be possibly the person whom the request is about. */
  matched?: true;
};

/**
 * An entry's position in time, as text that sorts; all the entries of one request have the same.
 * @example positionOf({ at: '2026-03-02T12:00:00.000Z', requestId: 'a1' }) // '2026-03-02T12:00:00.000Z#a1'
 */
export const positionOf = ({ at, requestId }: Pick<AuditEntry, 'at' | 'requestId'>): string =>
  `${at}#${requestId}`;

/**
 * The entries as they are shown to one participant, newest first: each request once, with its
 * result if that is known, without those that were about others of the run, and without others'
 * numbers.
 * @example discloseAudit([], '7K3M9PQ8') // []
 */
export const discloseAudit = (
  entries: readonly AuditEntry[],
  participantId: string,
): AuditEvent[] =>
  eachRequestOnce(
    entries.flatMap(({ only, ...event }) => (only && !only.includes(participantId) ? [] : [event])),
  );

/**
 * Each request once, newest first, with its result if that is known.
 * @example eachRequestOnce([]) // []
 */
export function eachRequestOnce<Event extends Pick<AuditEvent, 'at' | 'requestId' | 'outcome'>>(
  events: readonly Event[],
): Event[] {
  const byRequest = new Map<string, Event>();
  for (const event of events) {
    const position = positionOf(event);
    const before = byRequest.get(position);
    if (!before || before.outcome === 'begun') byRequest.set(position, event);
  }
  const newestFirst = [...byRequest].sort(([a], [b]) => (a < b ? 1 : -1));
  return newestFirst.map(([, event]) => event);
}

/**
 * Whom a request was about, as its action is stored: the members of a run are the run.
 * @example concernedBy([{ of: 'run', organisation: 'kainuu', runId: 'r1' }]).runIds // ['r1']
 */
export function concernedBy(subjects: readonly Subject[]): StaffAction['concerned'] {
  const runIds = new Set<string>();
  const people = new Set<string>();
  const staff = new Set<string>();
  for (const subject of subjects) {
    if (subject.of === 'staff') staff.add(subject.userId);
    if (subject.of === 'run') runIds.add(subject.runId);
    const named = subject.of === 'people' ? subject.participantIds : undefined;
    for (const number of named ?? (subject.of === 'run' ? (subject.only ?? []) : []))
      people.add(number);
  }
  return {
    runIds: [...runIds].slice(0, namedInAction),
    participantIds: [...people].slice(0, namedInAction),
    userIds: [...staff].slice(0, namedInAction),
    hasMore: Math.max(runIds.size, people.size, staff.size) > namedInAction,
  };
}
