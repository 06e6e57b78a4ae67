import * as z from 'zod';
import { answerLimits } from '../../instruments/answer-limits.ts';
import { storedText } from '../plain-text.ts';
import { submissionBody } from './late-arrival.ts';

const bytes = z
  .string()
  .regex(/^[\w-]+$/)
  .max(Math.ceil((answerLimits.formBytes * 4) / 3));

/** A file that a participant's device sealed for the server: nobody who carries it can read it. */
export const sealedFormBody = z
  .strictObject({
    kind: z.literal('laituri-form'),
    v: z.literal(1),
    /** The public half of the file's own key pair, as base64url, like the rest. */
    from: bytes,
    iv: bytes,
    data: bytes,
  })
  .meta({ id: 'SealedFormBody' });

/** The content of such a file, once the server has opened it. */
export const sealedAnswers = submissionBody.extend({ draftId: storedText });
export type SealedAnswers = z.infer<typeof sealedAnswers>;
