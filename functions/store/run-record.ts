import { isWithdrawn } from '../../shared/model/consent.ts';
import type { RunRecord } from '../../shared/model/count-run.ts';
import { countRun } from '../../shared/model/count-run.ts';
import { form, standing, unnumberedForm } from '../../shared/model/form.ts';
import { keptDecision } from '../../shared/model/form-decision.ts';
import type { FormCourse } from '../../shared/model/form-matrix.ts';
import { groupBackground } from '../../shared/model/group-background.ts';
import { member } from '../../shared/model/member.ts';
import { type Kept, keepReleases } from '../../shared/model/release.ts';
import type { Run } from '../../shared/model/run.ts';
import { run } from '../../shared/model/run.ts';
import { session } from '../../shared/model/session.ts';
import { readConsents } from './consents.ts';
import { keys } from './keys.ts';
import { participantOf } from './participants.ts';
import { queryAll } from './query.ts';
import { figuresOfBytes, storedSummary } from './stored-summary.ts';
import { getItems, type Item, readItem } from './table.ts';

/** A run's course as it is kept: the matrix and the readiness are told from it. */
export type Course = FormCourse & { run: Run };

/** A run's items, sorted out by the beginning of their sort key. */
function sortedOut(items: readonly Item[]) {
  const under = (prefix: string) => items.filter((item) => String(item.sk).startsWith(prefix));
  const one = (sk: string) => items.find((item) => item.sk === sk);
  return { under, one };
}

/** All items of a run in one query; not there when there is no such run. */
async function readPartition(org: string, runId: string) {
  const { pk } = keys.run(org, runId);
  const sorted = sortedOut(await queryAll({ partition: pk }));
  const runItem = sorted.one('RUN');
  return runItem && { ...sorted, runItem };
}
type Partition = NonNullable<Awaited<ReturnType<typeof readPartition>>>;

/** What figures and due forms are both told from. */
function coreOf({ under, runItem }: Partition) {
  return {
    run: readItem(run, runItem),
    members: under('MEMBER#').map((item) => readItem(member, item)),
    sessions: under('SESSION#').map((item) => readItem(session, item)),
    forms: under('FORM#').map((item) => readItem(form, item)),
  };
}

/**
 * A run's figures, with what is released of them; `frozen` when the run is closed. `seen` tells
 * which stored figures they follow on: when those were counted, if there were any.
 */
export type Counted = Kept & { frozen: boolean; seen: string | undefined };

/** The figures as they were stored last. */
function storedIn({ one }: Partition): Counted | undefined {
  const item = one('SUMMARY');
  if (!item) return undefined;
  const { countedAt, frozen, figures } = readItem(storedSummary, item);
  return { ...figuresOfBytes(figures), countedAt, frozen: frozen ?? false, seen: countedAt };
}

/** All that a recount needs: the run's own items, and a batch read of its members' backgrounds. */
async function recordOf(org: string, partition: Partition): Promise<RunRecord> {
  const core = coreOf(partition);
  const numbers = core.members.map(({ participantId }) => participantId);
  const [people, said] = await Promise.all([
    getItems(numbers.map((number) => keys.participant(org, number))),
    readConsents(org, numbers, 'measurement'),
  ]);
  const backgroundItem = partition.one('BACKGROUND');
  return {
    ...core,
    forms: standing(core.forms),
    unnumbered: partition.under('UNNUMBERED#').map((item) => readItem(unnumberedForm, item)),
    background: backgroundItem ? readItem(groupBackground, backgroundItem) : null,
    participants: people.flatMap((item) => participantOf(item) ?? []),
    withdrawn: new Set(numbers.filter((number) => isWithdrawn(said.get(number)))),
  };
}

/**
 * A run's figures as they stand: counted now, or, of a closed run, as they were frozen; with
 * those that are released, and the run, which says whose it is. Not there when there is no such run.
 */
export async function countedNow(
  org: string,
  runId: string,
  now: string,
): Promise<(Counted & { run: Run }) | undefined> {
  const partition = await readPartition(org, runId);
  if (!partition) return undefined;
  const stored = storedIn(partition);
  if (stored?.frozen) return { ...stored, run: readItem(run, partition.runItem) };
  const record = await recordOf(org, partition);
  const present = { facts: countRun(record), countedAt: now };
  const released = keepReleases(stored, present);
  return { ...present, run: record.run, released, frozen: false, seen: stored?.countedAt };
}

/** A run with all that decides whether it may move on, and which of its forms are due. */
export async function readCourse(org: string, runId: string): Promise<Course | undefined> {
  const partition = await readPartition(org, runId);
  if (!partition) return undefined;
  const decisions = partition.under('DECISION#').map((item) => readItem(keptDecision, item));
  return { ...coreOf(partition), decisions };
}
