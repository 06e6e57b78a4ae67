import * as z from 'zod';
import { rawAnswer } from './answers.ts';
import { formKey } from './form.ts';
import { correctedAnswers, correctionReason } from './form-origin.ts';
import { date, timestamp, version } from './ids.ts';
import { instrument } from './instrument.ts';

/** The newest answer to each item and when it was given, so that a device sees what is newer. */
const answers = z.record(
  z.string(),
  z.strictObject({ answer: rawAnswer.nullable(), at: timestamp }),
);

const received = z.strictObject({ status: z.literal('received') });

/**
 * What a link shows: the form with the answers so far, the day from which it may be answered,
 * or, once it is in, only that it is, and a correction that awaits a decision. Nothing says who answers, or in which group.
 */
export const answerSheet = z
  .discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('open'),
      occasion: formKey.occasion,
      instrument,
      answers,
      /** By this the device knows what waits on it of the same form, given by an earlier link. */
      draftId: z.string().nullable(),
      /** The last day on which the link opens it. */
      until: date,
      /** The server's time, for devices whose clock is wrong. */
      now: timestamp,
    }),
    z.strictObject({ status: z.literal('not_yet'), opensOn: date }),
    /**
     * Staff propose to correct what was handed in: what they wrote, and nothing of what stood
     * before, because whoever made the link may look at it too.
     */
    z.strictObject({
      status: z.literal('confirm'),
      occasion: formKey.occasion,
      /** With the corrected items alone. */
      instrument,
      /** Which correction it is, for the decision on it. */
      correction: version,
      corrected: correctedAnswers,
      reason: correctionReason,
      until: date,
    }),
    received,
  ])
  .meta({ id: 'AnswerSheet' });
export type AnswerSheet = z.infer<typeof answerSheet>;

/** What stands after a save, of the items that were sent. */
export const savedAnswers = z
  .discriminatedUnion('status', [z.strictObject({ status: z.literal('open'), answers }), received])
  .meta({ id: 'SavedAnswers' });
export type SavedAnswers = z.infer<typeof savedAnswers>;

export const submission = received.meta({ id: 'Submission' });

/** What the link's holder says of the correction that was shown. */
export const correctionDecision = z
  .strictObject({ correction: version, confirmed: z.boolean() })
  .meta({ id: 'CorrectionDecision' });
