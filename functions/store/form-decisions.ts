import type { FormKey } from '../../shared/domain/forms/form.ts';
import { type StoredDecision, storedDecision } from '../../shared/domain/forms/form-decision.ts';
import { keys } from './keys.ts';
import { saveItem } from './save.ts';
import { getItem, readItem } from './table.ts';

export const getFormDecision = (
  org: string,
  runId: string,
  key: FormKey,
): Promise<StoredDecision | undefined> =>
  getItem(storedDecision, keys.formDecision(org, runId, key));

/** Stores the decision on a missing form; a form that arrives nevertheless takes precedence. */
export async function saveFormDecision(
  org: string,
  runId: string,
  { version: _, decidedBy, decidedAt, ...content }: StoredDecision,
  ifMatch: number | undefined,
): Promise<StoredDecision> {
  const item = await saveItem({
    key: keys.formDecision(org, runId, content),
    content,
    signed: { decidedBy, decidedAt },
    ifMatch,
    exists: 'version.required',
  });
  return readItem(storedDecision, item);
}
