import { Refusal } from '../../../shared/contract/client.ts';
import { Problem, type ProblemBody, type ProblemCode } from '../../../shared/problems.ts';
import { texts } from '../texts/staff.ts';

/** Why something failed, in words that a person can act on. */
export type Failure = {
  text: string;
  code: ProblemCode | null;
  errors: ProblemBody['errors'];
  /** What a group still lacks for the status that it was to move to. */
  missing?: ProblemBody['missing'];
  /** Only the whole page can be tried again: it is older than what the server has. */
  needsReload?: boolean;
};

/** The device has no space left, or the browser stores nothing there. */
export class NoStorage extends Error {
  constructor() {
    super('Nothing can be stored on this device');
    this.name = 'NoStorage';
  }
}

/** A part of the page did not come: the connection broke, or a newer version has replaced it. */
export class PageNotLoaded extends Error {
  constructor() {
    super('A part of the page could not be loaded');
    this.name = 'PageNotLoaded';
  }
}

const isFull = (error: unknown) =>
  error instanceof NoStorage ||
  (error instanceof DOMException && error.name === 'QuotaExceededError');

/**
 * What to show for an error: a refusal by the API or by one of its rules run here, a lost
 * connection, or anything else.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) {
    const { code, errors, missing } = error.problem;
    // A newer API may refuse with a code that this page does not know.
    return { text: texts.problems[code] ?? texts.failed, code, errors, missing };
  }
  if (error instanceof Problem) {
    const { code, details } = error;
    return { text: texts.problems[code] ?? texts.failed, code, errors: details.errors };
  }
  if (isFull(error)) return { text: texts.noStorage, code: null, errors: undefined };
  if (error instanceof PageNotLoaded && navigator.onLine)
    return { text: texts.pageNotLoaded, code: null, errors: undefined, needsReload: true };
  // `fetch` throws a TypeError when there is no reply.
  const text =
    error instanceof TypeError || error instanceof PageNotLoaded
      ? texts.disconnected
      : texts.failed;
  return { text, code: null, errors: undefined };
}
