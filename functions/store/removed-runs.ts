import { retentionLimits } from '../../shared/configuration.ts';
import { dayOf } from '../../shared/domain/day.ts';
import {
  programmeOfFigures,
  removedFigures,
  unitsOfRun,
} from '../../shared/domain/figures/removed-run.ts';
import { storedPartnerLink } from '../../shared/domain/forms/partner-link.ts';
import { isRunDue, shellOf } from '../../shared/domain/groups/removed-run.ts';
import type { Run } from '../../shared/domain/groups/run.ts';
import { removedGroup } from '../../shared/domain/people/participant.ts';
import { documents, isConditionFailed } from './documents.ts';
import { deleteAllBands } from './export-bands.ts';
import { indexed, type Key, keys } from './keys.ts';
import { ownLinkGone } from './own-links.ts';
import { itemsOfRun } from './person-traces.ts';
import { queryAll } from './query.ts';
import { deleteItem, kindOfKey } from './run-erasures.ts';
import { countedNow } from './run-record.ts';
import { putOver, untilWritten, writeTogether } from './save.ts';
import { listSummaryLines, summaryWrite } from './summaries.ts';
import { getItems, type Item, readItem, recordsTable } from './table.ts';

/** The items of a run that remain: the run's shell, its figures, and a request for a recount. */
const remaining = ['RUN', 'SUMMARY', 'RECOUNT'];
const isLeft = (item: Item) => !remaining.includes(String(item.sk));

/**
 * Begins the removal in one transaction: the run becomes its shell, which can no longer be changed,
 * and its figures become what remains of them. From then on no count reads what is still there, so
 * nothing that is deleted afterwards takes a release back.
 * @returns false where its time has not come, or it was begun before
 */
async function becomeShell(org: string, runId: string, now: string): Promise<boolean> {
  return untilWritten(async () => {
    const counted = await countedNow(org, runId, now, 'store');
    if (!counted || !isRunDue(counted.run, dayOf(now))) return false;
    const programmeId = programmeOfFigures(counted.figures);
    const units = unitsOfRun(runId, await listSummaryLines(org, programmeId), now);
    const figures = removedFigures(counted.figures, units);
    const shell = {
      ...shellOf(counted.run, { at: now, on: dayOf(now) }),
      ...indexed.runByStart(org, counted.run),
    };
    const stopped = await writeTogether([
      { Put: putOver(keys.run(org, runId), shell) },
      summaryWrite(org, { ...counted, figures, frozen: true }),
    ]);
    // Somebody changed the run, or it was counted meanwhile: it is looked at again.
    return stopped ? undefined : true;
  });
}

async function updateUnlessChanged(
  Key: Key,
  update: {
    UpdateExpression: string;
    ConditionExpression: string;
    ExpressionAttributeValues: Item;
  },
): Promise<void> {
  try {
    await documents.send('UpdateItem', { TableName: recordsTable(), Key, ...update });
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
  }
}

type RunEnded = Pick<Run, 'runId' | 'endsOn'>;

/** Removes the group from a client's own item, which stays longer than the group. */
async function forgetGroup(
  org: string,
  { runId, endsOn }: RunEnded,
  participantId: string,
): Promise<void> {
  // Of a client who was stored before registrations had a day, only the group says since when.
  await updateUnlessChanged(keys.participant(org, participantId), {
    UpdateExpression: 'SET recordedOn = :ended',
    ConditionExpression:
      'attribute_exists(registeredBy) AND (attribute_not_exists(recordedOn) OR recordedOn = :none)',
    ExpressionAttributeValues: { ':ended': endsOn, ':none': null },
  });
  for (const field of ['firstRun', 'arrived.runId'])
    await updateUnlessChanged(keys.participant(org, participantId), {
      UpdateExpression: `SET ${field} = :removed`,
      ConditionExpression: `${field} = :run`,
      ExpressionAttributeValues: { ':removed': removedGroup, ':run': runId },
    });
}

/** Deletes what leads to the forms that somebody has or had in the run. */
async function forgetLinks(org: string, runId: string, participantId: string): Promise<void> {
  const { person } = indexed.linkOfParticipant(org, participantId, '');
  const links = await queryAll({ index: 'byPerson', partition: person });
  for (const link of links.filter((one) => one.runId === runId)) await deleteItem(link);
  // The link that the group's leaders made to their own page; those of others stay.
  const [own] = await getItems([keys.ownLink(org, participantId, runId)]);
  if (own) await writeTogether(ownLinkGone(org, own));
}

/** What an item leaves behind elsewhere goes before it, so that a repeat still finds the item. */
async function forgetBeside(org: string, run: RunEnded, item: Item): Promise<void> {
  const kind = kindOfKey(item);
  if (kind === 'MEMBER' || kind === 'REFERRAL') {
    const participantId = String(item.sk).slice(kind.length + 1);
    await forgetGroup(org, run, participantId);
    await forgetLinks(org, run.runId, participantId);
  }
  if (kind === 'PARTNER') {
    const { secretHash, codeHash } = readItem(storedPartnerLink, item);
    for (const hash of [secretHash, codeHash]) await deleteItem(keys.partnerSecret(hash));
  }
}

/** Deletes everything of the run but what remains, until nothing else is found. */
async function clearRun(org: string, run: RunEnded): Promise<void> {
  await untilWritten(async () => {
    const left = (await itemsOfRun(org, run.runId)).filter(isLeft);
    for (const item of left) {
      await forgetBeside(org, run, item);
      await deleteItem(item);
    }
    return left.length === 0 || undefined;
  });
  // An export that goes on may have read bands of its members.
  await deleteAllBands(org);
}

/** Have all requests ended that may have passed their checks before a moment? */
export const areRequestsOver = (moment: string, now: string): boolean =>
  Date.parse(now) - Date.parse(moment) >= retentionLimits.settleMinutes * 60_000;

/**
 * Removes the data of a run whose retention is over, as far as they are still there. A run that was
 * removed before is looked at once more, when every request has ended that may have written to it.
 * @returns whether it did anything
 */
export async function removeRun(org: string, run: Run, now: string): Promise<boolean> {
  const { runId, removal } = run;
  if (removal?.isChecked) return false;
  const hasBegun = removal !== null || (await becomeShell(org, runId, now));
  if (!hasBegun) return false;
  await clearRun(org, run);
  if (removal && areRequestsOver(removal.at, now))
    await updateUnlessChanged(keys.run(org, runId), {
      UpdateExpression: 'SET removal = :checked',
      ConditionExpression: 'removal = :seen',
      ExpressionAttributeValues: { ':checked': { ...removal, isChecked: true }, ':seen': removal },
    });
  return true;
}
