import * as z from 'zod';

/** DynamoDB refuses a number nearer to zero than this. */
const nearest = 1e-130;

/**
 * A number of any size that can be stored, with parts or without.
 * @example storedNumber.safeParse(5e-324).success // false
 */
export const storedNumber = z
  .number()
  .min(Number.MIN_SAFE_INTEGER)
  .max(Number.MAX_SAFE_INTEGER)
  .refine((number) => number === 0 || Math.abs(number) >= nearest, 'must not be so near to zero');
