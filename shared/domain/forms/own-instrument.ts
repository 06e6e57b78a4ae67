import * as z from 'zod';
import { timestamp, userId } from '../ids.ts';
import { instrument } from './instrument.ts';

/**
 * A questionnaire that an organisation has published for itself. It never changes: groups pin it,
 * and a correction is a new version. The hash of its content shows that nobody has changed it.
 */
export const publishedInstrument = z.strictObject({
  instrument,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  publishedBy: userId,
  publishedAt: timestamp,
});
export type PublishedInstrument = z.infer<typeof publishedInstrument>;
