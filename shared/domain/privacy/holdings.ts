import * as z from 'zod';
import { answerLink, draftForm } from '../forms/draft-form.ts';
import { form } from '../forms/form.ts';
import { storedDecision } from '../forms/form-decision.ts';
import { paperEntry } from '../forms/paper-entry.ts';
import { mark } from '../groups/roll-call.ts';
import { run } from '../groups/run.ts';
import { session } from '../groups/session.ts';
import { timestamp, userId } from '../ids.ts';
import { clientLink } from '../people/client-link.ts';
import { consent } from '../people/consent.ts';
import { handOver } from '../people/hand-over.ts';
import { member } from '../people/member.ts';
import { clientMeter } from '../people/meter.ts';
import { participant } from '../people/participant.ts';
import { storedReferral } from '../people/referral.ts';
import { shownMessage, storedArm } from '../people/reminder.ts';
import { colleague } from '../people/staff.ts';
import { codeWay, ownLink, ownMessage, storedOwnPage } from './own-page.ts';
import { retainedFor } from './retention.ts';

/** A draft form, with its link but without what opens it. */
export const draftOnRecord = draftForm.extend({
  link: answerLink.omit({ secretHash: true, codeHash: true }),
});

const { runId, programmeId, name, municipality, startsOn, endsOn, status } = run.shape;
const { sessionId, date, kind } = session.shape;

/** All that is stored about a person in one run. */
export const recordInRun = z
  .strictObject({
    run: z.strictObject({
      ...{ runId, programmeId, name, municipality, startsOn, endsOn, status },
      /** The last day on which what is stored of the person in this run is kept. */
      storedUntil: session.shape.date,
    }),
    member: member.nullable(),
    /** That they were referred to it, and what became of that. */
    referral: storedReferral.omit({ queueId: true }).nullable(),
    /** The sessions at which they are marked, and the catch-up sessions for them: those may lack it. */
    attendance: z.array(z.strictObject({ sessionId, date, kind, mark: mark.nullable() })),
    forms: z.array(form),
    decisions: z.array(storedDecision),
    inTheMaking: z.array(draftOnRecord),
    paperEntries: z.array(paperEntry),
  })
  .meta({ id: 'HeldInRun' });
export type RecordInRun = z.infer<typeof recordInRun>;

/**
 * All that is stored about a person under their number. The name is not included, because no
 * function reads both: the caller fetches `…/identity` separately.
 */
export const holdingsShape = z
  .strictObject({
    toldAt: timestamp,
    participant,
    /** Is the person's name stored? */
    identityKept: z.boolean(),
    consents: z.array(consent),
    /** The link by which they answer for themselves, without what opens it. */
    link: clientLink.nullable(),
    /** Their own page: its links and code without what opens them, and their messages. */
    ownPage: z.strictObject({
      links: z.array(ownLink),
      code: z
        .strictObject({ setAt: timestamp, way: codeWay, wordBy: userId.nullable() })
        .nullable(),
      opened: storedOwnPage.shape.opened,
      messages: z.array(ownMessage),
    }),
    /** The workers between whom the person was handed over. */
    handOvers: z.array(handOver),
    /** With how many others they must not be in one group: who they are is about the others. */
    apartFrom: z.int().min(0),
    /** Meters that were done elsewhere: that they were, and at most a score. */
    meters: z.array(clientMeter),
    /** The messages that were sent or will be, newest first: never what they said. */
    messages: z.array(shownMessage),
    /** Whether they get reminders while it is tried out whether those help. */
    trials: z.array(storedArm.omit({ participantId: true })),
    runs: z.array(recordInRun),
    retention: z.array(retainedFor),
    /** The names of the members of the staff who appear above by their ids. */
    staff: z.array(colleague.pick({ userId: true, name: true })),
  })
  .meta({ id: 'Holdings' });
export type Holdings = z.infer<typeof holdingsShape>;

/** The value of a schema around another one: of a nullable, optional or defaulted field. */
const innerOf = (schema: z.ZodType): z.ZodType | undefined =>
  schema instanceof z.ZodNullable ||
  schema instanceof z.ZodOptional ||
  schema instanceof z.ZodDefault
    ? (schema.unwrap() as z.ZodType)
    : undefined;

/**
 * The ids of the staff in a value, wherever its schema has one: so no field that names a colleague
 * can be forgotten here.
 * @example staffIn(draftOnRecord.shape.link, { issuedBy: 'aino' }) // ['aino']
 */
export function staffIn(schema: z.ZodType, value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if ((schema as unknown) === userId) return [String(value)];
  const inner = innerOf(schema);
  if (inner) return staffIn(inner, value);
  if (schema instanceof z.ZodArray)
    return (value as unknown[]).flatMap((one) => staffIn(schema.element as z.ZodType, one));
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
      staffIn(field, (value as Record<string, unknown>)[name]),
    );
  return [];
}
