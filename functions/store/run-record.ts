import * as z from 'zod';
import { countDosage } from '../../shared/domain/figures/count-dosage.ts';
import { countRun } from '../../shared/domain/figures/count-run.ts';
import type { RunRecord } from '../../shared/domain/figures/counted-record.ts';
import type { RunFigures } from '../../shared/domain/figures/facts.ts';
import { rebuildReleases } from '../../shared/domain/figures/rebuild-releases.ts';
import { type CountedRun, shownOf, withReleases } from '../../shared/domain/figures/release.ts';
import { conceal, reveal, type Undisclosed } from '../../shared/domain/figures/undisclosed.ts';
import { currentStatus, form, unnumberedForm } from '../../shared/domain/forms/form.ts';
import { storedDecision } from '../../shared/domain/forms/form-decision.ts';
import type { RunForForms } from '../../shared/domain/forms/form-matrix.ts';
import { groupBackground } from '../../shared/domain/groups/group-background.ts';
import type { Run } from '../../shared/domain/groups/run.ts';
import { run } from '../../shared/domain/groups/run.ts';
import { session } from '../../shared/domain/groups/session.ts';
import { timestamp } from '../../shared/domain/ids.ts';
import { isWithdrawn, withdrawalsOf } from '../../shared/domain/people/consent.ts';
import { member } from '../../shared/domain/people/member.ts';
import { readConsents } from './consents.ts';
import { keys } from './keys.ts';
import { definitionsOf } from './own-instruments.ts';
import { participantOf } from './participants.ts';
import { queryAll } from './query.ts';
import {
  figuresOfBytes,
  type StoredFigures,
  type StoredSummary,
  storedSummary,
} from './stored-summary.ts';
import type { NewSummary, SeenSummary } from './summaries.ts';
import { getItem, getItems, type Item, readItem } from './table.ts';

/** The part of a hand-over that is counted: the whole would make the bundle of outcomes larger. */
const handedOver = z.object({ at: timestamp });

/** A run's record as it is stored: the matrix and the readiness are made from it. */
export type RunToFollow = RunForForms & { run: Run };

/** A run's items, sorted by the beginning of their sort key. */
function sortedOut(items: readonly Item[]) {
  const under = (prefix: string) => items.filter((item) => String(item.sk).startsWith(prefix));
  const one = (sk: string) => items.find((item) => item.sk === sk);
  return { under, one };
}

/** All items of a run in one query; not found when there is no such run. */
async function readPartition(org: string, runId: string) {
  const { pk } = keys.run(org, runId);
  const sorted = sortedOut(await queryAll({ partition: pk }));
  const runItem = sorted.one('RUN');
  return runItem && { ...sorted, runItem };
}
type RunPartition = NonNullable<Awaited<ReturnType<typeof readPartition>>>;

/** What both figures and due forms are made from. */
function coreOf({ under, runItem }: RunPartition) {
  return {
    run: readItem(run, runItem),
    members: under('MEMBER#').map((item) => readItem(member, item)),
    sessions: under('SESSION#').map((item) => readItem(session, item)),
    forms: under('FORM#').map((item) => readItem(form, item)),
  };
}

const unnumberedIn = ({ under }: RunPartition) =>
  under('UNNUMBERED#').map((item) => readItem(unnumberedForm, item));

/** The figures as they were stored last. */
type StoredCount = StoredFigures & {
  countedAt: string;
  frozen: boolean;
  seen: SeenSummary;
  /** In the first version: when something was retracted. */
  takenBack: readonly string[];
};

function storedOf(summary: StoredSummary): StoredCount {
  const { countedAt, frozen = false, figures, takenBack = [], written } = summary;
  return { ...figuresOfBytes(figures), countedAt, frozen, takenBack, seen: { written, countedAt } };
}

function storedIn({ one }: RunPartition): StoredCount | undefined {
  const item = one('SUMMARY');
  return item && storedOf(readItem(storedSummary, item));
}

async function readStored(org: string, runId: string): Promise<StoredCount | undefined> {
  const summary = await getItem(storedSummary, keys.summary(org, runId));
  return summary && storedOf(summary);
}

const numbersOf = ({ members }: Pick<RunRecord, 'members'>) =>
  members.map(({ participantId }) => participantId);

/** All that a recount needs: the run's own items, its members' backgrounds and consents. */
async function recordOf(org: string, partition: RunPartition): Promise<RunRecord> {
  const core = coreOf(partition);
  const numbers = numbersOf(core);
  const [people, said, definitions] = await Promise.all([
    getItems(numbers.map((number) => keys.participant(org, number))),
    readConsents(org, numbers, 'measurement'),
    definitionsOf(org, core.run),
  ]);
  const backgroundItem = partition.one('BACKGROUND');
  return {
    ...core,
    definitions,
    forms: currentStatus(core.forms),
    unnumbered: unnumberedIn(partition),
    decisions: partition.under('DECISION#').map((item) => readItem(storedDecision, item)),
    background: backgroundItem ? readItem(groupBackground, backgroundItem) : null,
    participants: people.flatMap((item) => participantOf(item) ?? []),
    withdrawn: new Set(numbers.filter((number) => isWithdrawn(said.get(number)))),
    withdrawals: withdrawalsOf(said.values()),
    handOvers: partition.under('HANDOVER#').map((item) => handedOver.parse(item)),
  };
}

/** When something of the run was retracted, as far as today's records say. */
const takenBackIn = (partition: RunPartition, record: RunRecord): string[] => [
  ...record.withdrawals.values(),
  ...coreOf(partition).forms.flatMap(({ retracted }) => retracted?.at ?? []),
];

/**
 * The figures that closing froze; undefined if somebody has left the run's records since, because
 * these figures still contain them.
 */
function frozenIn(stored: StoredCount | undefined, record: RunRecord): CountedRun | undefined {
  if (!stored?.frozen || !stored.figures) return undefined;
  const { released: _, ...frozen } = reveal(stored.figures);
  const here = new Set(numbersOf(record).filter((number) => !record.withdrawn.has(number)));
  const isWhole = frozen.next.end.people?.every(({ participantId }) => here.has(participantId));
  if (!isWhole) return undefined;
  // What is counted since then, of records that stay as they are once a run is closed.
  const dosage = frozen.facts.dosage ?? countDosage(record);
  return { ...frozen, facts: { ...frozen.facts, dosage } };
}

/** What was released before, when summaries knew no people: rebuilt from the forms. */
function beforeOf(
  stored: StoredCount | undefined,
  counted: CountedRun,
  { partition, record, now }: { partition: RunPartition; record: RunRecord; now: string },
): { figures: RunFigures; countedAt: string } | undefined {
  if (!stored) return undefined;
  const { countedAt, figures, earlier, takenBack } = stored;
  if (figures) return { figures: reveal(figures), countedAt };
  const moments = [...new Set([...takenBack, ...takenBackIn(partition, record)])];
  const released = rebuildReleases(earlier, { record, takenBack: moments, now });
  return { figures: { ...counted, windowTo: earlier.windowTo, released }, countedAt: now };
}

/** A run's figures as they are now, to be stored over those they follow; and the run. */
export type CountedNow = NewSummary & {
  run: Run;
  /** The part of them that may be shown before they are stored. */
  shown: Undisclosed<RunFigures>;
  /** The record that they were counted from. */
  record: RunRecord;
  /** The stored counts of the run's forms. */
  formCounts: Item | undefined;
};

/**
 * The figures that remain of a run whose data were removed: its records are gone, so nothing can be
 * counted, taken back or released.
 */
const asStored = (
  stored: StoredCount & { figures: Undisclosed<RunFigures> },
  record: RunRecord,
): CountedNow => ({
  figures: stored.figures,
  shown: stored.figures,
  countedAt: stored.countedAt,
  run: record.run,
  frozen: true,
  seen: stored.seen,
  record,
  formCounts: undefined,
});

/**
 * A run's figures: counted now, or, for a closed run, as they were frozen; with those that are
 * released, unless they are retracted; and the run, for the check of access. Not found when there
 * is no such run.
 * @param use `store` where they will be stored, `thaw` where a closed run's records count too
 */
export async function countedNow(
  org: string,
  runId: string,
  now: string,
  use: 'show' | 'store' | 'thaw' = 'show',
): Promise<CountedNow | undefined> {
  // Read before the records, so that figures stored meanwhile by another writer stop the write of
  // these.
  const readFirst = use === 'show' ? undefined : await readStored(org, runId);
  const partition = await readPartition(org, runId);
  if (!partition) return undefined;
  const stored = use === 'show' ? storedIn(partition) : readFirst;
  const record = await recordOf(org, partition);
  if (record.run.removal && stored?.figures) return asStored(stored, record);
  const frozen = use === 'thaw' ? undefined : frozenIn(stored, record);
  const counted = frozen ?? countRun(record);
  const before = beforeOf(stored, counted, { partition, record, now });
  const figures = withReleases(before, counted, { record, now });
  const countedAt = frozen && stored ? stored.countedAt : now;
  return {
    figures: conceal(figures),
    // Figures of the first version are not shown before they are stored as today's.
    shown: conceal(shownOf(stored?.figures ? before : undefined, figures, now)),
    countedAt,
    run: record.run,
    frozen: stored?.frozen ?? false,
    seen: stored?.seen,
    record,
    formCounts: partition.one('FORM_COUNTS'),
  };
}

/**
 * The members of an ended run who do not want to be contacted any more; asked only after the end.
 */
export async function readNoContact(
  org: string,
  { run: { endsOn, instruments }, members }: Pick<RunToFollow, 'run' | 'members'>,
  today: string,
) {
  const isFollowed = instruments.some(({ occasions }) => occasions.includes('follow_up'));
  if (today < endsOn || !isFollowed) return new Set<string>();
  const said = await readConsents(org, numbersOf({ members }), 'contact');
  return new Set([...said.values()].filter(isWithdrawn).map((stored) => stored.participantId));
}

/** A run's record with the people who are not followed up, as the matrix needs it. */
export async function readRunToFollow(org: string, runId: string, today: string) {
  const runToFollow = await readRunForForms(org, runId);
  return runToFollow && { ...runToFollow, noContact: await readNoContact(org, runToFollow, today) };
}

/** A run with all that decides whether it may move on, and which of its forms are due. */
export async function readRunForForms(
  org: string,
  runId: string,
): Promise<RunToFollow | undefined> {
  const partition = await readPartition(org, runId);
  if (!partition) return undefined;
  const decisions = partition.under('DECISION#').map((item) => readItem(storedDecision, item));
  return { ...coreOf(partition), decisions, unnumbered: unnumberedIn(partition) };
}
