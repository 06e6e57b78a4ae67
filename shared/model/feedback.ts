import * as z from 'zod';
import { type Audience, groupSuppression, meanSuppression } from './disclosure.ts';
import type { Facts, FeedbackSums } from './facts.ts';
import { occasion } from './form.ts';
import { timestamp } from './ids.ts';
import { runLabel, suppression } from './summary.ts';

/** The mean rating of an item, with how many gave one; never a comment. */
const rated = z.strictObject({
  itemId: z.string(),
  number: z.int(),
  n: z.int().nullable(),
  mean: z.number().nullable(),
  suppressed: suppression.nullable(),
});

/** Ratings of a run in questionnaires that make no score, such as feedback on a camp. */
export const feedback = z
  .strictObject({
    run: runLabel,
    items: z.array(
      z.strictObject({
        instrumentId: z.string(),
        version: z.string(),
        occasion,
        ratings: z.array(rated),
      }),
    ),
    next: z.null(),
    countedAt: timestamp,
  })
  .meta({ id: 'Feedback' });
export type Feedback = z.infer<typeof feedback>;

function tellRating(
  { itemId, number, n, sum }: FeedbackSums['items'][number],
  people: number,
  audience: Audience,
) {
  const suppressed = meanSuppression(audience, people, n);
  return {
    ...{ itemId, number, suppressed },
    n: groupSuppression(audience, people) ? null : n,
    mean: suppressed ? null : sum / n,
  };
}

/**
 * A run's feedback as this audience may know it: means of five ratings or more.
 * @param countedAt when the facts were counted
 */
export function tellFeedback(facts: Facts, countedAt: string, audience: Audience): Feedback {
  return {
    run: facts.run,
    items: facts.feedback.map(({ items, ...of }) => ({
      ...of,
      ratings: items.map((item) => tellRating(item, facts.participants, audience)),
    })),
    next: null,
    countedAt,
  };
}
