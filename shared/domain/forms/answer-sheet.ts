import * as z from 'zod';
import { date, timestamp, version } from '../ids.ts';
import { rawAnswer } from './answers.ts';
import { formKeyShape } from './form.ts';
import { correctedAnswers, storedCorrectionReason } from './form-origin.ts';
import { instrument } from './instrument.ts';

/**
 * The part of the answers that a device may see: those given on it, and when. Answers given on
 * another device are never shown, because the person who made the link can open it too.
 */
const seen = {
  answers: z.record(z.string(), z.strictObject({ answer: rawAnswer.nullable(), at: timestamp })),
  /** Items whose newest answer another device gave. */
  elsewhere: z.array(z.string()),
};

const received = z.strictObject({ status: z.literal('received') });

/**
 * What a link shows: the form with the answers given on this device and the day from which it may
 * be answered or, once it is handed in, only that fact, and a correction that awaits a decision. It
 * does not show who answers, or in which group.
 */
export const answerSheet = z
  .discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('open'),
      occasion: formKeyShape.occasion,
      instrument,
      ...seen,
      /**
       * The key by which the device finds its unsent answers to the same form, given by an earlier
       * link.
       */
      draftId: z.string().nullable(),
      /** The last day on which it can be handed in by this link. */
      until: date,
      /** The server's time, for devices whose clock is wrong. */
      now: timestamp,
    }),
    z.strictObject({ status: z.literal('not_yet'), opensOn: date }),
    /**
     * A correction that staff propose to what was handed in: what they wrote, and nothing of the
     * earlier answers, because the person who made the link can see it too.
     */
    z.strictObject({
      status: z.literal('confirm'),
      occasion: formKeyShape.occasion,
      /** With the corrected items alone. */
      instrument,
      /** The id of the correction, for the decision on it. */
      correction: version,
      corrected: correctedAnswers,
      reason: storedCorrectionReason,
      until: date,
    }),
    received,
  ])
  .meta({ id: 'AnswerSheet' });
export type AnswerSheet = z.infer<typeof answerSheet>;

/** The newest answers after a save, of the items that were sent. */
export const savedAnswers = z
  .discriminatedUnion('status', [z.strictObject({ status: z.literal('open'), ...seen }), received])
  .meta({ id: 'SavedAnswers' });
export type SavedAnswers = z.infer<typeof savedAnswers>;

export const submission = received.meta({ id: 'Submission' });

/** The decision of the link's bearer on the correction that was shown. */
export const correctionDecision = z
  .strictObject({ correction: version, confirmed: z.boolean() })
  .meta({ id: 'CorrectionDecision' });
