import * as z from 'zod';
import { date, participantId } from './ids.ts';
import { mention } from './mention.ts';
import { fates } from './retention.ts';

/**
 * What was erased and what was kept, and why; and where the number is still written in texts,
 * for the worker to clear: the first page of `…/mentions`.
 */
export const erasure = z
  .strictObject({
    participantId,
    status: z.literal('done'),
    on: date,
    kinds: fates,
    mentions: z.strictObject({ items: z.array(mention), next: z.string().nullable() }),
  })
  .meta({ id: 'Erasure' });
