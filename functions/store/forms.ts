import { type Form, form } from '../../shared/model/form.ts';
import { member } from '../../shared/model/member.ts';
import { run } from '../../shared/model/run.ts';
import { keys } from './keys.ts';
import { type Page, queryPage } from './query.ts';
import { saveItem } from './save.ts';
import { getItems, readItem } from './table.ts';

export async function listForms(org: string, runId: string, page: Page) {
  const { pk } = keys.run(org, runId);
  const { items, next } = await queryPage({ partition: pk, prefix: 'FORM#' }, page);
  return { items: items.map((item) => readItem(form, item)), next };
}

/** All that is asked before a form is kept, in one batch read. */
export async function readFormPlace(org: string, runId: string, participantId: string) {
  const [runItem, memberItem] = await getItems([
    keys.run(org, runId),
    keys.member(org, runId, participantId),
  ]);
  return {
    run: runItem && readItem(run, runItem),
    member: memberItem && readItem(member, memberItem),
  };
}

/**
 * Keeps a form, in one conditional write. Participant, occasion and instrument are its key, so
 * there is never a second one.
 * @throws Problem form.exists, version.conflict
 */
export async function saveForm(
  org: string,
  runId: string,
  { version: _, ...content }: Form,
  ifMatch: number | undefined,
): Promise<Form> {
  const { receivedBy, ...answered } = content;
  const item = await saveItem({
    key: keys.form(org, runId, content),
    content: answered,
    initial: { receivedBy },
    ifMatch,
    exists: 'form.exists',
  });
  return readItem(form, item);
}
