import * as z from 'zod';
import { date, timestamp, userId, version } from '../ids.ts';
import { plainText, storedText } from '../plain-text.ts';
import { rawAnswer, rawAnswers } from './answers.ts';

export const formChannel = z.enum(['paper', 'link', 'device']);

/** The author of one version of a form's answers, and how the answers came in. */
export const formOrigin = z
  .strictObject({
    /** The version of the form that these answers made. */
    version,
    /** A user's id, or `participant` for answers by a link. */
    by: userId,
    at: timestamp,
    channel: formChannel,
    /**
     * The user who made the link it was answered by, or handed over their own device; null for
     * paper.
     */
    handedOutBy: userId.nullable().default(null),
    /** The user who entered the paper a second time with the same result. */
    secondEntryBy: userId.nullable().default(null),
    /** The users whose reading of the paper was compared with it and differed. */
    comparedBy: z.array(userId).default([]),
    /** Stored before origins were kept: it follows from the form's receipt. */
    inferred: z.boolean().default(false),
  })
  .meta({ id: 'FormOrigin' });
export type FormOrigin = z.infer<typeof formOrigin>;

/** Answers that counted before others replaced them. */
export const earlierVersion = z
  .strictObject({
    answeredOn: date,
    answers: rawAnswers,
    origin: formOrigin,
    /** Given under another number, before that was joined to this one. */
    otherNumber: z.literal(true).optional(),
  })
  .meta({ id: 'EarlierVersion' });
export type EarlierVersion = z.infer<typeof earlierVersion>;

export const correctionCode = z.enum([
  'misread_by_device',
  'wrong_link',
  'participant_asked',
  'other',
]);

/** The reason of a correction as it is stored. */
export const storedCorrectionReason = z.strictObject({
  code: correctionCode,
  /** A few words where the code does not say it. */
  note: storedText.nullable().default(null),
});

/** Why staff correct what a participant handed in. */
export const correctionReason = storedCorrectionReason
  .extend({ note: z.string().trim().pipe(plainText(200)).nullable().default(null) })
  .refine(({ code, note }) => code !== 'other' || note !== null, {
    path: ['note'],
    message: 'must say which other reason',
  })
  .meta({ id: 'CorrectionReason' });

/** Corrected answers by item id; null where the participant gave none. */
export const correctedAnswers = z.record(z.string().max(64), rawAnswer.nullable());

export const correctionBody = z
  .strictObject({
    /** Only for the statements that are corrected; the others stay as the participant said. */
    answers: correctedAnswers.refine((answers) => Object.keys(answers).length > 0, {
      message: 'must correct at least one answer',
    }),
    reason: correctionReason,
  })
  .meta({ id: 'CorrectionBody' });
export type CorrectionBody = z.infer<typeof correctionBody>;

export const correctionStatus = z
  .enum(['open', 'confirmed', 'declined', 'superseded', 'withdrawn'])
  .meta({ id: 'CorrectionStatus' });

/**
 * A correction by staff of what a participant handed in: it is stored beside the participant's
 * words and counts in nothing until the participant confirms it.
 */
export const formCorrection = z
  .strictObject({
    /** The version of the form that the correction made, by which it is confirmed. */
    version,
    by: userId,
    at: timestamp,
    answers: correctedAnswers,
    reason: storedCorrectionReason,
    status: correctionStatus,
    /** When and how the participant decided on it. */
    decided: z
      .strictObject({ at: timestamp, channel: formChannel, handedOutBy: userId })
      .nullable(),
    /** When its proposer withdrew it, before the participant decided. */
    withdrawnAt: timestamp.optional(),
  })
  .meta({ id: 'FormCorrection' });
export type FormCorrection = z.infer<typeof formCorrection>;

/** The open correction that its proposer withdraws. */
export const correctionWithdrawal = z
  .strictObject({ correction: version })
  .meta({ id: 'CorrectionWithdrawal' });

/** The parts of a correction that may be known without reading it: never an answer. */
export const correctionSummary = formCorrection
  .pick({ version: true, by: true, at: true, status: true })
  .extend({ reason: correctionCode })
  .meta({ id: 'CorrectionSummary' });
export type CorrectionSummary = z.infer<typeof correctionSummary>;
