import { Refusal } from '../../../shared/contract/client.ts';
import type { RunLabels, SealedLabels } from '../../../shared/domain/privacy/own-label.ts';
import { openLabels, sealLabels } from './label-seal.ts';
import type { LeaderTablet } from './leader-tablet.ts';
import { labelsIn, labelsLeft, withLabels } from './own-labels.ts';
import { apiNow } from './use-tablet.ts';
import { runIn } from './vault-copy.ts';

/**
 * The result of sealing labels for another device: the key that the QR code carries and until when
 * it works, or why there is none.
 */
export type LabelsSent =
  | { is: 'ready'; key: string; until: string }
  | { is: 'offline' | 'unread' | 'gone' };

/**
 * Reads the groups, so that no label of a closed group or an erased person leaves or comes in.
 * Returns whether that succeeded.
 */
async function readFirst(tablet: LeaderTablet): Promise<boolean> {
  await tablet.refresh();
  return tablet.state.is === 'open' && !tablet.state.hasReadFailed;
}

/** The labels of a run's members as they were read, and the version of the run at that reading. */
async function labelsAsRead({ vault }: LeaderTablet, runId: string) {
  if (!vault) throw new Error('The vault is locked');
  const [labels, copy] = await Promise.all([vault.readLabels(), vault.readCopy()]);
  const run = runIn(copy, runId)?.run;
  return run && { labels: labelsIn(labelsLeft(labels, copy, []), runId), runVersion: run.version };
}

/** How often labels are sealed again where the run changes between reading and sending. */
const tries = 3;

const isOutdated = (error: unknown) =>
  error instanceof Refusal && error.problem.code === 'labels.outdated';

/**
 * Seals the labels of a run with a new key and leaves them at the API for the leader's other
 * device. The labels stay here. An earlier code stops working. Where the run has changed since it
 * was read, somebody may have been erased: it is read again.
 * @throws what the API refuses with, and a TypeError where it does not reply
 */
export async function sendLabels(
  tablet: LeaderTablet,
  runId: string,
  left = tries,
): Promise<LabelsSent> {
  const api = apiNow(tablet);
  if (!api) return { is: 'offline' };
  if (!(await readFirst(tablet))) return { is: 'unread' };
  const read = await labelsAsRead(tablet, runId);
  if (!read || Object.keys(read.labels).length === 0) return { is: 'gone' };
  const { sealed, key } = await sealLabels(read.labels, runId);
  const { runVersion } = read;
  try {
    const body = { sealed, runVersion };
    const { until } = await api.putSealedLabels({ params: { runId }, body });
    return { is: 'ready', key, until };
  } catch (error) {
    if (isOutdated(error) && left > 1) return sendLabels(tablet, runId, left - 1);
    throw error;
  }
}

/** The result of taking labels in on the other device. */
export type LabelsTaken =
  | { is: 'taken'; labels: number }
  | { is: 'offline' | 'unread' | 'unknown' | 'wrong-key' };

type LabelsToTake = { runId: string; key: string };

/** The sealed labels that wait for this leader; null where there are none. */
async function fetchSealed(
  api: NonNullable<LeaderTablet['api']>,
  runId: string,
): Promise<SealedLabels | null> {
  try {
    return await api.getSealedLabels({ params: { runId } });
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'labels.unknown') return null;
    throw error;
  }
}

/**
 * Stores labels of members whom this device knows; returns how many there are.
 * @throws where the vault was locked meanwhile, so that nothing counts as stored
 */
async function storeLabels(tablet: LeaderTablet, runId: string, labels: RunLabels) {
  let stored = 0;
  await tablet.changeLabels((before) => {
    if (tablet.state.is !== 'open') throw new Error('The vault is locked');
    const { seen, queue } = tablet.state;
    const known = labelsIn(labelsLeft({ [runId]: labels }, seen, queue), runId);
    stored = Object.keys(known).length;
    return withLabels(before, runId, known);
  });
  return stored;
}

/**
 * Takes in labels that the leader's other device sealed. They replace labels that this device has of
 * the same numbers. The API deletes its copy once they are stored here; if that fails, the copy
 * ends by itself.
 * @throws what the API refuses with, and a TypeError where it does not reply
 */
export async function takeLabels(
  tablet: LeaderTablet,
  { runId, key }: LabelsToTake,
): Promise<LabelsTaken> {
  const api = apiNow(tablet);
  if (!api) return { is: 'offline' };
  if (!(await readFirst(tablet))) return { is: 'unread' };
  const waiting = await fetchSealed(api, runId);
  if (!waiting) return { is: 'unknown' };
  const { sealed, until } = waiting;
  const labels = await openLabels(sealed, key, runId).catch(() => null);
  if (!labels) return { is: 'wrong-key' };
  const stored = await storeLabels(tablet, runId, labels);
  await api.deleteSealedLabels({ params: { runId }, query: { until } }).catch(() => undefined);
  return { is: 'taken', labels: stored };
}
