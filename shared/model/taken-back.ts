import type { Form } from './form.ts';

type Said = { history: readonly { given: boolean; recordedAt: string }[] };

/**
 * The moments at which something of a run was taken back: a form at the participant's wish, or a
 * consent to measurement. They only ever become more: a consent that is given anew counts for
 * what is counted anew, and who is erased later has taken back nonetheless.
 * @param before those that were known so far
 * @example takenBackBy({ forms: [], consents: [] }, ['2026-05-04T12:00:00.000Z'])
 * // ['2026-05-04T12:00:00.000Z']
 */
export function takenBackBy(
  { forms, consents }: { forms: readonly Pick<Form, 'retracted'>[]; consents: Iterable<Said> },
  before: readonly string[] = [],
): string[] {
  const retracted = forms.flatMap((form) => form.retracted?.at ?? []);
  const withdrawn = [...consents].flatMap(({ history }) =>
    history.flatMap(({ given, recordedAt }) => (given ? [] : recordedAt)),
  );
  return [...new Set([...before, ...retracted, ...withdrawn])].sort();
}
