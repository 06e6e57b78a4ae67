import * as z from 'zod';
import { rawAnswer } from './answers.ts';
import { formKeyShape } from './form.ts';
import { correctedAnswers, storedCorrectionReason } from './form-origin.ts';
import { date, timestamp, version } from './ids.ts';
import { instrument } from './instrument.ts';

/**
 * What a device may see of the answers so far: those that it gave itself, and when. Another's are
 * shown to it nowhere, because whoever made the link can open it too.
 */
const seen = {
  answers: z.record(z.string(), z.strictObject({ answer: rawAnswer.nullable(), at: timestamp })),
  /** Items whose newest answer another device gave. */
  elsewhere: z.array(z.string()),
};

const received = z.strictObject({ status: z.literal('received') });

/**
 * What a link shows: the form with what this device has answered so far, the day from which it may be answered,
 * or, once it is in, only that it is, and a correction that awaits a decision. Nothing says who answers, or in which group.
 */
export const answerSheet = z
  .discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('open'),
      occasion: formKeyShape.occasion,
      instrument,
      ...seen,
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
      occasion: formKeyShape.occasion,
      /** With the corrected items alone. */
      instrument,
      /** Which correction it is, for the decision on it. */
      correction: version,
      corrected: correctedAnswers,
      reason: storedCorrectionReason,
      until: date,
    }),
    received,
  ])
  .meta({ id: 'AnswerSheet' });
export type AnswerSheet = z.infer<typeof answerSheet>;

/** What stands after a save, of the items that were sent. */
export const savedAnswers = z
  .discriminatedUnion('status', [z.strictObject({ status: z.literal('open'), ...seen }), received])
  .meta({ id: 'SavedAnswers' });
export type SavedAnswers = z.infer<typeof savedAnswers>;

export const submission = received.meta({ id: 'Submission' });

/** What the link's holder says of the correction that was shown. */
export const correctionDecision = z
  .strictObject({ correction: version, confirmed: z.boolean() })
  .meta({ id: 'CorrectionDecision' });
