import {
  type Form,
  type FormKey,
  form,
  type UnnumberedForm,
  unnumberedForm,
} from '../../shared/model/form.ts';
import { member } from '../../shared/model/member.ts';
import { run } from '../../shared/model/run.ts';
import { session } from '../../shared/model/session.ts';
import { type Key, keys } from './keys.ts';
import { queryAll } from './query.ts';
import { type Save, saveItem } from './save.ts';
import { getItem, readItem } from './table.ts';

export const getForm = (org: string, runId: string, key: FormKey) =>
  getItem(form, keys.form(org, runId, key));

/**
 * All that is asked before a form is kept: the run, the member, and the sessions that say when
 * it is due. They stand beside each other in the run's partition, so it is one query.
 */
export async function readFormPlace(org: string, runId: string, participantId: string) {
  const { pk } = keys.run(org, runId);
  const items = await queryAll({ partition: pk, from: 'MEMBER#', to: 'SESSION#' });
  const at = ({ sk }: Key) => items.find((item) => item.sk === sk);
  const runItem = at(keys.run(org, runId));
  const memberItem = at(keys.member(org, runId, participantId));
  return {
    run: runItem && readItem(run, runItem),
    member: memberItem && readItem(member, memberItem),
    sessions: items
      .filter((item) => String(item.sk).startsWith('SESSION#'))
      .map((item) => readItem(session, item)),
  };
}

type NewForm = Omit<Form, 'secondEntryBy' | 'retracted' | 'version'> &
  Partial<Pick<Form, 'secondEntryBy'>>;

/** A form as one conditional write: who brought it in first, and when, is never changed. */
export function formSave(
  org: string,
  runId: string,
  { receivedBy, receivedAt, ...content }: NewForm,
  ifMatch?: number,
): Save {
  return {
    key: keys.form(org, runId, content),
    content,
    // What is entered anew after it was taken back stands again.
    signed: { retracted: null },
    initial: { receivedBy, receivedAt },
    ifMatch,
    exists: 'form.exists',
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
  given: NewForm,
  ifMatch: number | undefined,
): Promise<Form> {
  return readItem(form, await saveItem(formSave(org, runId, given, ifMatch)));
}

/**
 * Keeps a form that bears no number, under the id that its enterer gave it.
 * @throws Problem form.exists, version.conflict
 */
export async function saveUnnumberedForm(
  org: string,
  runId: string,
  { receivedBy, receivedAt, ...content }: Omit<UnnumberedForm, 'version'>,
  ifMatch: number | undefined,
): Promise<UnnumberedForm> {
  const item = await saveItem({
    key: keys.unnumberedForm(org, runId, content.formId),
    content,
    initial: { receivedBy, receivedAt },
    ifMatch,
    exists: 'form.exists',
  });
  return readItem(unnumberedForm, item);
}
