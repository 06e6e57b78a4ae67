import type { FormKey } from '../../shared/domain/forms/form.ts';
import { type StoredDecision, storedDecision } from '../../shared/domain/forms/form-decision.ts';
import { keys } from './keys.ts';
import { saveItem, updateOf, writeTogether } from './save.ts';
import { getItem, type Item, readItem, recordsTable } from './table.ts';

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
  decision: StoredDecision,
  ifMatch: number | undefined,
): Promise<StoredDecision> {
  const {
    version: _,
    decidedBy,
    decidedAt,
    note: _note,
    closingId: _closing,
    ...content
  } = decision;
  const item = await saveItem({
    key: keys.formDecision(org, runId, content),
    content,
    // What was said of many forms at once is not said of one that is decided on by itself.
    removed: ['note', 'closingId'],
    signed: { decidedBy, decidedAt },
    ifMatch,
    exists: 'version.required',
  });
  return readItem(storedDecision, item);
}

/**
 * Stores a decision that was made about many forms at once, unless something happened to this one
 * meanwhile: the form or its paper came, somebody decided on it, or the member was erased.
 * @param seen the version of the decision that was read; undefined where there was none
 */
export async function saveUnlessChanged(
  org: string,
  runId: string,
  { decidedBy, decidedAt, ...content }: Omit<StoredDecision, 'version'>,
  seen: number | undefined,
): Promise<void> {
  const condition = (key: Item, ConditionExpression: string) => ({
    ConditionCheck: { TableName: recordsTable(), Key: key, ConditionExpression },
  });
  await writeTogether([
    {
      Update: updateOf({
        key: keys.formDecision(org, runId, content),
        content,
        signed: { decidedBy, decidedAt },
        ifMatch: seen,
        exists: 'version.conflict',
      }),
    },
    condition(keys.form(org, runId, content), 'attribute_not_exists(pk)'),
    condition(keys.paperEntry(org, runId, content), 'attribute_not_exists(pk)'),
    condition(keys.member(org, runId, content.participantId), 'attribute_exists(pk)'),
  ]);
}
