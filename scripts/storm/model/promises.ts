import { clientPromises } from './client-promises.ts';
import { formPromises } from './form-promises.ts';
import { memberPromises } from './member-promises.ts';
import type { Promises } from './promise.ts';
import { readPromises } from './read-promises.ts';
import { runPromises } from './run-promises.ts';
import { sessionPromises } from './session-promises.ts';
import { staffPromises } from './staff-promises.ts';

/** What the API promises of each route that the model knows. */
export const promises: Promises = {
  ...runPromises,
  ...memberPromises,
  ...clientPromises,
  ...sessionPromises,
  ...formPromises,
  ...staffPromises,
  ...readPromises,
};
