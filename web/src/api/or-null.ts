import { Refusal } from '../../../shared/contract/client.ts';
import type { ProblemCode } from '../../../shared/problems.ts';

/** The API's reply; null where it refuses with the code for "there is none". */
export async function orNull<Value>(
  call: Promise<Value>,
  codes: readonly ProblemCode[],
): Promise<Value | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof Refusal && codes.includes(error.problem.code)) return null;
    throw error;
  }
}
