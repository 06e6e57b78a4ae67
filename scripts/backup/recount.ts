import { isDeepStrictEqual } from 'node:util';
import { keys, ownerOf } from '../../functions/store/keys.ts';
import { readPublished } from '../../functions/store/own-instruments.ts';
import { participantOf } from '../../functions/store/participants.ts';
import { figuresOfBytes, storedSummary } from '../../functions/store/stored-summary.ts';
import { readItem } from '../../functions/store/table.ts';
import { countRun } from '../../shared/domain/figures/count-run.ts';
import type { RunRecord } from '../../shared/domain/figures/counted-record.ts';
import { figures, type RunFigures } from '../../shared/domain/figures/facts.ts';
import { reveal } from '../../shared/domain/figures/undisclosed.ts';
import { currentStatus, form, unnumberedForm } from '../../shared/domain/forms/form.ts';
import { storedDecision } from '../../shared/domain/forms/form-decision.ts';
import { groupBackground } from '../../shared/domain/groups/group-background.ts';
import { type Run, run } from '../../shared/domain/groups/run.ts';
import { session } from '../../shared/domain/groups/session.ts';
import { isWithdrawn, storedConsent, withdrawalsOf } from '../../shared/domain/people/consent.ts';
import { handOver } from '../../shared/domain/people/hand-over.ts';
import { member } from '../../shared/domain/people/member.ts';
import type { Instrument } from '../../shared/instruments/instrument.ts';
import { findInstrument } from '../../shared/instruments/instruments.ts';
import type { PlainItem } from './scan.ts';

type ItemsByPartition = ReadonlyMap<string, readonly PlainItem[]>;

/** The items of each partition. */
const byPartition = (items: readonly PlainItem[]): ItemsByPartition =>
  Map.groupBy(items, ({ pk }) => pk);

/** The questionnaires that a run pinned: built in, or among the organisation's own items. */
function definitionsIn(org: string, { instruments }: Run, all: ItemsByPartition): Instrument[] {
  return instruments.flatMap((pin) => {
    const { pk, sk } = keys.ownInstrument(org, pin);
    const own = all.get(pk)?.find((item) => item.sk === sk);
    return own
      ? readPublished(own).instrument
      : (findInstrument(pin.instrumentId, pin.version) ?? []);
  });
}

/** The items of a run as the summariser reads them, built from the stored items. */
function recordOf(org: string, items: readonly PlainItem[], all: ItemsByPartition): RunRecord {
  const under = (prefix: string) => items.filter(({ sk }) => sk.startsWith(prefix));
  const one = (sk: string) => items.find((item) => item.sk === sk);
  const members = under('MEMBER#').map((item) => readItem(member, item));
  const numbers = members.map(({ participantId }) => participantId);
  const of = (number: string, sk: string) =>
    all.get(keys.participant(org, number).pk)?.find((item) => item.sk === sk);
  const background = one('BACKGROUND');
  const said = numbers.flatMap((number) => {
    const item = of(number, 'CONSENT#measurement');
    return item ? [readItem(storedConsent, item)] : [];
  });
  const stored = readItem(run, one('RUN') ?? {});
  return {
    run: stored,
    definitions: definitionsIn(org, stored, all),
    members,
    sessions: under('SESSION#').map((item) => readItem(session, item)),
    forms: currentStatus(under('FORM#').map((item) => readItem(form, item))),
    unnumbered: under('UNNUMBERED#').map((item) => readItem(unnumberedForm, item)),
    background: background ? readItem(groupBackground, background) : null,
    participants: numbers.flatMap((number) => participantOf(of(number, 'BACKGROUND')) ?? []),
    decisions: under('DECISION#').map((item) => readItem(storedDecision, item)),
    withdrawn: new Set(said.filter(isWithdrawn).map(({ participantId }) => participantId)),
    withdrawals: withdrawalsOf(said),
    handOvers: under('HANDOVER#').map((item) => readItem(handOver, item)),
  };
}

/** The fields that each count replaces; windows and releases build on earlier counts. */
const recounted = figures.pick({ facts: true, next: true, isComplete: true });
type RecountedFigures = Pick<RunFigures, 'facts' | 'next' | 'isComplete'>;

/** The fields of a summary that a count replaces; null for a summary of the first version. */
function storedPart(item: PlainItem): RecountedFigures | null {
  const { figures: closed } = figuresOfBytes(readItem(storedSummary, item).figures);
  return closed && recounted.strip().parse(reveal(closed));
}

/** A run whose stored summary can be compared with a count of today. */
export type Recounted = {
  partition: string;
  stored: RecountedFigures | null;
  counted: RecountedFigures | null;
};

/**
 * Counts every run of the records again with `countRun`, without our own code for reading records.
 * Closed runs are left out because their figures are frozen.
 */
export function recountRestored(records: readonly PlainItem[]): readonly Recounted[] {
  const all = byPartition(records);
  return [...all].flatMap(([partition, items]): Recounted[] => {
    const owner = ownerOf({ pk: partition, sk: '' });
    const item = items.find(({ sk }) => sk === 'SUMMARY');
    if (!owner?.runId || !items.some(({ sk }) => sk === 'RUN') || item?.frozen) return [];
    if (!item) return [{ partition, stored: null, counted: null }];
    const counted = countRun(recordOf(owner.organisation, items, all));
    return [{ partition, stored: storedPart(item), counted: recounted.strip().parse(counted) }];
  });
}

/** How many runs have stored figures that differ from a count of today. */
export const differing = (recounted: readonly Recounted[]): number =>
  recounted.filter(({ stored, counted }) => !stored || !isDeepStrictEqual(stored, counted)).length;
