import {
  type Form,
  type FormKey,
  form,
  type UnnumberedForm,
  unnumberedForm,
} from '../../shared/domain/forms/form.ts';
import { repeated, replaced } from '../../shared/domain/forms/form-versions.ts';
import { run } from '../../shared/domain/groups/run.ts';
import { session } from '../../shared/domain/groups/session.ts';
import { member } from '../../shared/domain/people/member.ts';
import { documents, isConditionFailed } from './documents.ts';
import { type Key, keys } from './keys.ts';
import { queryAll } from './query.ts';
import { putOver, saveItem, untilWritten } from './save.ts';
import { getItem, readItem } from './table.ts';

export const getForm = (org: string, runId: string, key: FormKey) =>
  getItem(form, keys.form(org, runId, key));

/**
 * All that is read before a form is stored: the run, the member, and the sessions that decide when
 * it is due. They share the run's partition, so it is one query.
 */
export async function readFormSlot(org: string, runId: string, participantId: string) {
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

/** Empty fields are not stored: most forms have one version, and nobody compared them. */
export function storedForm({
  origin,
  earlier,
  corrections,
  secondEntryBy: again,
  retracted,
  lateArrival,
  ...form
}: Form) {
  const { handedOutBy, secondEntryBy, comparedBy, inferred, ...always } = origin ?? {};
  const said = {
    ...(handedOutBy ? { handedOutBy } : {}),
    ...(secondEntryBy ? { secondEntryBy } : {}),
    ...(comparedBy?.length ? { comparedBy } : {}),
    ...(inferred ? { inferred } : {}),
  };
  return {
    ...form,
    ...(again ? { secondEntryBy: again } : {}),
    ...(retracted ? { retracted } : {}),
    ...(lateArrival ? { lateArrival } : {}),
    ...(origin ? { origin: { ...always, ...said } } : {}),
    ...(earlier.length > 0 ? { earlier } : {}),
    ...(corrections.length > 0 ? { corrections } : {}),
  };
}

/**
 * A form over the version that was read, or a new one where there was none: one conditional write.
 */
export const putForm = (org: string, runId: string, next: Form) =>
  putOver(keys.form(org, runId, next), storedForm(next));

/** Writes a form over the version that was read. Returns the form that was in its way, if any. */
async function tryPut(
  org: string,
  runId: string,
  next: Form,
): Promise<{ stored?: Form } | undefined> {
  try {
    await documents.send('PutItem', {
      ...putForm(org, runId, next),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    return undefined;
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
    return error.stored ? { stored: readItem(form, error.stored) } : {};
  }
}

const written = (next: Form): Form => ({ ...next, version: next.version + 1 });

/**
 * Changes a form, repeatedly until no other write comes first. `change` decides from the present
 * form, and returns the very same object when nothing has to change.
 * @throws what `change` throws; Problem server.busy
 */
export async function changeForm(
  org: string,
  runId: string,
  key: FormKey,
  change: (here: Form | undefined) => Form,
): Promise<Form> {
  return untilWritten(async () => {
    const here = await getForm(org, runId, key);
    const next = change(here);
    if (next === here) return here;
    return (await tryPut(org, runId, next)) ? undefined : written(next);
  });
}

/**
 * Stores a form that staff enter. Participant, occasion and instrument are its key, so there is
 * never a second one; a new one is one conditional write.
 * @throws Problem form.exists, form.participants_own, version.conflict, form.too_many_versions
 */
export async function saveForm(
  org: string,
  runId: string,
  given: Form,
  ifMatch: number | undefined,
): Promise<Form> {
  if (ifMatch !== undefined)
    return changeForm(org, runId, given, (here) => replaced(here, given, ifMatch));
  return untilWritten(async () => {
    const stopped = await tryPut(org, runId, given);
    if (!stopped) return written(given);
    return stopped.stored && repeated(stopped.stored, given);
  });
}

export const getUnnumberedForm = (org: string, runId: string, formId: string) =>
  getItem(unnumberedForm, keys.unnumberedForm(org, runId, formId));

/**
 * Stores a form without a number, under the id that the person entering it made. Its writer may
 * repeat it; for others an equal form is a conflict like any other.
 * @throws Problem form.exists, version.conflict
 */
export async function saveUnnumberedForm(
  org: string,
  runId: string,
  { receivedBy, receivedAt, ...content }: Omit<UnnumberedForm, 'correctedBy' | 'version'>,
  ifMatch: number | undefined,
): Promise<UnnumberedForm> {
  const item = await saveItem({
    key: keys.unnumberedForm(org, runId, content.formId),
    content,
    initial: { receivedBy, receivedAt },
    ...(ifMatch === undefined ? {} : { signed: { correctedBy: receivedBy } }),
    ifMatch,
    exists: 'form.exists',
    isRepeat: (stored) => {
      // The author of a correction of an older form is not known.
      const first = stored.version === 1 ? stored.receivedBy : undefined;
      return (stored.correctedBy ?? first) === receivedBy;
    },
  });
  return readItem(unnumberedForm, item);
}
