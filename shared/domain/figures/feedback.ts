import * as z from 'zod';
import { unnumberedCount } from '../forms/unnumbered.ts';
import { timestamp } from '../ids.ts';
import { occasion } from '../occasion.ts';
import { releaseStatus } from './outcome.ts';
import { runLabel, suppression } from './summary.ts';

/** The mean rating of an item, with the number of ratings; never a comment. */
const rated = z.strictObject({
  itemId: z.string(),
  number: z.int(),
  n: z.int().nullable(),
  mean: z.number().nullable(),
  /** A mean at an end of the scale is shown as its band: at least, or at most, `mean`. */
  band: z.enum(['at_least', 'at_most']).nullable(),
  suppressed: suppression.nullable(),
});

/** What people who allowed it in writing wrote under one question; sorted by its words. */
const quoted = z.strictObject({
  itemId: z.string(),
  number: z.int(),
  texts: z.array(z.string()),
});

/** Ratings of a run in questionnaires that make no score, such as feedback on a camp. */
export const runFeedback = z
  .strictObject({
    run: runLabel,
    /** With the end's ratings; those of the follow-up are released with its figures. */
    release: releaseStatus,
    items: z.array(
      z.strictObject({
        instrumentId: z.string(),
        version: z.string(),
        occasion,
        ratings: z.array(rated),
        quotations: z.array(quoted),
      }),
    ),
    /** Forms that came back without a number; their answers are in no mean and are not quoted. */
    unnumbered: z.array(unnumberedCount),
    next: z.null(),
    countedAt: timestamp,
  })
  .meta({ id: 'Feedback' });
export type Feedback = z.infer<typeof runFeedback>;
