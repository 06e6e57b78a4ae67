import * as z from 'zod';
import { date, participantId } from '../ids.ts';
import { mention } from './mention.ts';
import { fates } from './retention.ts';

/**
 * What was erased, what was kept and why; and the first page of texts that still contain the number
 * (`…/mentions`), for the worker to clear.
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
