import * as z from 'zod';
import { backgroundCodes } from '../../instruments/participant-background.ts';
import { Problem } from '../../problems.ts';
import { date, participantId, runId, timestamp, userId, version } from '../ids.ts';
import { storedText } from '../plain-text.ts';
import { isPlainText } from '../unseen.ts';
import { substitutions } from './substitution.ts';

/**
 * The id of whatever a partner's link did: it registered the client, and sent the referral. No
 * member of the staff has it, because theirs are made by the server.
 */
export const partnerActor = '@partner';

/** Instead of the id of a client's first group, once that group's data have been removed. */
export const removedGroup = 'removed-group';

const choice = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.enum(codes).nullable().default(null);

/** A participant's background form (Liite 6), keyed by the form's item ids. Null: not answered. */
export const background = z
  .strictObject({
    sex: choice(backgroundCodes.sex),
    birth_year: z.int().min(1900).max(2100).nullable().default(null),
    marital_status: choice(backgroundCodes.marital_status),
    living_arrangement: z
      .array(z.enum(backgroundCodes.living_arrangement))
      .max(4)
      .refine((all) => new Set(all).size === all.length, 'must not name one twice')
      .refine((all) => !all.includes('alone') || all.length === 1, 'alone excludes the others')
      .default([]),
    children_in_household: z.int().min(0).max(20).nullable().default(null),
    labour_market_status: choice(backgroundCodes.labour_market_status),
    /** The months unemployed or outside the labour force, approximately. */
    labour_market_months: z.int().min(0).max(720).nullable().default(null),
    primary_reason: choice(backgroundCodes.primary_reason),
    municipality_area: z.string().max(80).nullable().default(null),
    service_needs_assessment_done: z.boolean().nullable().default(null),
  })
  .meta({ id: 'Background' });
export type Background = z.infer<typeof background>;

/** As it is sent, in characters that everybody sees. */
export const writtenBackground = background
  .extend({
    municipality_area: z
      .string()
      .max(80)
      .refine(isPlainText, 'must hold no control, direction or other unseen character')
      .nullable()
      .default(null),
  })
  .meta({ id: 'WrittenBackground' });

export const participantBody = z
  .strictObject({
    /** The named social-care professional who carries the client's process. */
    ownWorker: userId.nullable(),
    background: writtenBackground,
    /** Invented for demonstration or teaching, not about a real person. */
    synthetic: z.boolean().default(false),
  })
  .meta({ id: 'ParticipantBody' });
export type ParticipantBody = z.infer<typeof participantBody>;

export const participant = z
  .strictObject({
    participantId,
    ...participantBody.shape,
    background,
    registeredBy: userId,
    /**
     * The other user who confirmed that the person exists: the first other than `registeredBy` who
     * saved, referred or enrolled them as their own worker, or accepted another's referral as a
     * leader.
     */
    confirmedBy: userId.nullable().default(null),
    /** The run in which the person was enrolled first; set once. */
    firstRun: runId.nullable().default(null),
    /**
     * When another number was last joined to this one, which retracted what was released with
     * either; and the number whose records still move.
     */
    joined: z
      .strictObject({ at: timestamp, from: participantId.nullable() })
      .nullable()
      .default(null),
    /** The substitutes of the own worker, with their days. */
    substitutes: substitutions,
    /** How the client came, if a partner's link registered them. */
    arrived: z.strictObject({ runId, partner: storedText, on: date }).nullable().default(null),
    /**
     * Everybody who has been the own worker, or named to substitute for them, and so has been able
     * to read the answers in the person's record. Nobody is ever removed.
     */
    handledBy: z.array(userId).default([]),
    /**
     * The day on which the client was registered or last edited, from which their retention is
     * counted. Null in one that was last saved before this was stored, until a night counts from
     * the last day of their last group, or from itself.
     */
    recordedOn: date.nullable().default(null),
    /**
     * When the nightly removal found that their retention is over; whatever is recorded for them
     * before it removes them takes this out.
     */
    leaving: timestamp.nullable().default(null),
    version,
  })
  .meta({ id: 'Participant' });
export type Participant = z.infer<typeof participant>;

/** A client in a worker's list. */
export const listedClient = z
  .strictObject({
    ...participant.shape,
    /** Is the client in the caller's list because the caller is a substitute for the own worker? */
    substituting: z.boolean(),
  })
  .meta({ id: 'ListedClient' });

/** A client whom a partner referred, as every own worker sees them until one takes them. */
export const untakenClient = z
  .strictObject({
    participantId,
    ...{ runId, runName: storedText, municipality: storedText },
    partner: storedText,
    since: date,
  })
  .meta({ id: 'UntakenClient' });
export type UntakenClient = z.infer<typeof untakenClient>;

/**
 * Did a partner refer the client, and has no own worker taken them yet?
 * @example isUntaken({ ownWorker: null, registeredBy: '@partner' }) // true
 */
export const isUntaken = ({
  ownWorker,
  registeredBy,
}: Pick<Participant, 'ownWorker' | 'registeredBy'>): boolean =>
  ownWorker === null && registeredBy === partnerActor;

/**
 * Refuses to give a place to a client whom nobody has taken: nobody could reach them.
 * @throws Problem referral.awaits_worker
 */
export function checkTaken(client: Pick<Participant, 'ownWorker' | 'registeredBy'>): void {
  if (isUntaken(client)) throw new Problem('referral.awaits_worker');
}
