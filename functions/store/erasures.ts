import type { Participant } from '../../shared/domain/people/participant.ts';
import {
  currentParticipant,
  participantOrTombstone,
  type Tombstone,
} from '../../shared/domain/privacy/tombstone.ts';
import { Problem } from '../../shared/problems.ts';
import { deleteApart, listApartFrom } from './apart.ts';
import { clientLinkGone } from './client-links.ts';
import { deleteAllBands } from './export-bands.ts';
import { indexed, keys } from './keys.ts';
import { listRunIdsOf } from './memberships.ts';
import { ownLinkGone } from './own-links.ts';
import { eraseOutbox } from './person-outbox.ts';
import { queryAll } from './query.ts';
import { deleteItem, eraseInRun, recountStep, runSteps } from './run-erasures.ts';
import { forgetPairsWith } from './same-people.ts';
import { putOver, untilWritten, writeTogether } from './save.ts';
import { getItem, getItems, recordsTable } from './table.ts';

/** Replaces the participant by the tombstone, unless a name is stored. */
async function layTombstone(org: string, { participantId, version }: Participant, on: string) {
  const runIds = await listRunIdsOf(org, participantId);
  const erasure = { status: 'under_way' as const, on, runIds };
  const unnamed = {
    TableName: recordsTable(),
    Key: keys.named(org, participantId),
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  const stopped = await writeTogether([
    { Put: putOver(keys.participant(org, participantId), { participantId, erasure, version }) },
    { ConditionCheck: unnamed },
  ]);
  if (stopped?.[1]?.failed) throw new Problem('participant.identity_kept');
  return stopped ? undefined : { participantId, erasure, version: version + 1 };
}

/**
 * The erasure of a participant: begun now, or as far as it has come. From its first write on the
 * participant is unknown, so nobody can add anything to them.
 * @param check refuses callers who may not begin it
 * @throws what `check` throws; Problem participant.identity_kept, joining.under_way
 */
export async function begunErasure(
  org: string,
  participantId: string,
  on: string,
  check: (there: Participant | undefined) => Participant,
): Promise<Tombstone> {
  return untilWritten(async () => {
    const there = await getItem(participantOrTombstone, keys.participant(org, participantId));
    if (there && 'erasure' in there) return there;
    const client = check(currentParticipant(there));
    // Records that a joining still moves here would arrive after everything was erased.
    if (client.joined?.from) throw new Problem('joining.under_way');
    return layTombstone(org, client, on);
  });
}

/** Removes every link that leads to the person's forms, and their own. */
async function forgetLinks(org: string, participantId: string): Promise<void> {
  const { person } = indexed.linkOfParticipant(org, participantId, '');
  const entries = await queryAll({ index: 'byPerson', partition: person });
  await Promise.all(entries.map(deleteItem));
  const [own] = await getItems([keys.clientLink(org, participantId)]);
  if (own) await writeTogether(clientLinkGone(org, own));
  const { pk } = keys.participant(org, participantId);
  for (const item of await queryAll({ partition: pk, prefix: 'OWN_LINK#' }))
    await writeTogether(ownLinkGone(org, item));
}

/** Removes the notes of whom they must not be in a group with, beside the others too. */
async function forgetApart(org: string, participantId: string): Promise<void> {
  for (const other of await listApartFrom(org, participantId))
    await deleteApart(org, participantId, other);
}

/** Deletes some of what is stored under the number beside the tombstone. */
async function clearBeside(org: string, participantId: string, prefix: RegExp): Promise<void> {
  const { pk, sk } = keys.participant(org, participantId);
  const beside = await queryAll({ partition: pk });
  const due = beside.filter((item) => item.sk !== sk && prefix.test(String(item.sk)));
  await Promise.all(due.map(deleteItem));
}

const besides = {
  consents: /^CONSENT#/,
  substitutes: /^SUBSTITUTE#/,
  'hand-overs': /^HANDOVER#/,
  meters: /^METER#/,
  'own page': /^OWN_PAGE/,
  'messages to the own worker': /^MESSAGE#/,
  'whatever else is under the number':
    /^(?!CONSENT#|SUBSTITUTE#|HANDOVER#|METER#|APART#|CLIENT_LINK|OWN_|MESSAGE#)/,
};

const pairStep = 'perhaps one person';
const apartStep = 'not in a group with';
const outboxStep = 'messages';
const bandsStep = 'bands that an export has read';
/** The last step: removes from the tombstone the list of places to erase. */
const forgettingStep = 'which groups they were in';

/** Every step of an erasure by its name; the test leaves out each in turn. */
export const erasureSteps: readonly string[] = [
  'links',
  pairStep,
  apartStep,
  ...runSteps.map(({ name }) => name),
  recountStep,
  outboxStep,
  bandsStep,
  ...Object.keys(besides),
  forgettingStep,
];

async function isNameStored(org: string, participantId: string): Promise<boolean> {
  const [named] = await getItems([keys.named(org, participantId)]);
  return named !== undefined;
}

/**
 * Continues an erasure to its end; does nothing if it is done.
 * @param isDue whether to run a step, by its name: all of them, except in a test
 * @throws Problem participant.identity_kept while the function of names has not deleted the name of a
 *   client whose retention is over
 */
export async function finishErasure(
  org: string,
  begun: Tombstone,
  now: string,
  isDue: (name: string) => boolean = () => true,
): Promise<void> {
  const { participantId, erasure, version } = begun;
  if (erasure.status === 'done') return;
  // At the end of the retention the name is deleted by its own function, after the tombstone.
  const { because } = erasure;
  if (because && (await isNameStored(org, participantId)))
    throw new Problem('participant.identity_kept');
  if (isDue('links')) await forgetLinks(org, participantId);
  if (isDue(pairStep)) await forgetPairsWith(org, participantId);
  if (isDue(apartStep)) await forgetApart(org, participantId);
  // Groups that somebody added them to just before are looked for once more.
  const runIds = new Set([...erasure.runIds, ...(await listRunIdsOf(org, participantId))]);
  for (const runId of runIds) await eraseInRun({ org, runId, participantId, now }, isDue);
  // After the groups: what an export reads from now on is without the person.
  if (isDue(bandsStep)) await deleteAllBands(org);
  if (isDue('links')) await forgetLinks(org, participantId);
  if (isDue(outboxStep)) await eraseOutbox(org, participantId);
  for (const [name, prefix] of Object.entries(besides))
    if (isDue(name)) await clearBeside(org, participantId, prefix);
  if (!isDue(forgettingStep)) return;
  const { on } = erasure;
  const done = { status: 'done' as const, on, ...(because ? { because } : {}) };
  const listed = because ? indexed.removedClient(org, { on, participantId }) : {};
  // Another repeat was faster: then it is done.
  await writeTogether([
    {
      Put: putOver(keys.participant(org, participantId), {
        ...{ participantId, erasure: done, version },
        ...listed,
      }),
    },
  ]);
}
