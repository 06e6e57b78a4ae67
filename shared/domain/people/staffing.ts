import * as z from 'zod';
import { plainText, storedText } from '../plain-text.ts';

/**
 * The reason why work goes from one person to another, as a code. It says nothing about anybody's
 * health: that somebody is away is all that colleagues and clients need to know.
 */
export const staffingReason = z
  .enum(['left_post', 'absence', 'workload', 'other'])
  .meta({ id: 'StaffingReason' });
export type StaffingReason = z.infer<typeof staffingReason>;

/** A stated reason: a code, and a few words where the code does not say it. */
export const statedReason = z
  .strictObject({
    code: staffingReason,
    note: plainText(200)
      .nullable()
      .default(null)
      .meta({ description: 'About the staff’s work alone: never about a client, and no illness.' }),
  })
  .refine(({ code, note }) => code !== 'other' || note !== null, {
    path: ['note'],
    message: 'must say which other reason',
  })
  .meta({ id: 'StatedReason' });
export type StatedReason = z.infer<typeof statedReason>;

/** The same as it is stored. */
export const storedReason = z
  .strictObject({ code: staffingReason, note: storedText.nullable().default(null) })
  .meta({ id: 'StoredReason' });
