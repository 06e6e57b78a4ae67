import * as z from 'zod';
import { participant } from '../../shared/model/background.ts';
import type { RunRecord } from '../../shared/model/count-run.ts';
import { countRun } from '../../shared/model/count-run.ts';
import { facts } from '../../shared/model/facts.ts';
import { form, standing, unnumberedForm } from '../../shared/model/form.ts';
import { keptDecision } from '../../shared/model/form-decision.ts';
import type { FormCourse } from '../../shared/model/form-matrix.ts';
import { groupBackground } from '../../shared/model/group-background.ts';
import { timestamp } from '../../shared/model/ids.ts';
import { member } from '../../shared/model/member.ts';
import type { Run } from '../../shared/model/run.ts';
import { run } from '../../shared/model/run.ts';
import { session } from '../../shared/model/session.ts';
import type { Counted } from '../../shared/model/tell-comparison.ts';
import { keys } from './keys.ts';
import { queryAll } from './query.ts';
import { getItems, type Item, readItem } from './table.ts';

/** A run's course as it is kept: the matrix and the readiness are told from it. */
export type Course = FormCourse & { run: Run };

/** The stored summary; `frozen` once the run is closed, and then never written again. */
export const storedSummary = z.strictObject({
  facts,
  countedAt: timestamp,
  frozen: z.boolean().optional(),
});

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

/** The figures that closing froze, if the run is closed. */
function frozenIn({ one }: Partition): Counted | undefined {
  const item = one('SUMMARY');
  const stored = item && readItem(storedSummary, item);
  return stored?.frozen ? { facts: stored.facts, countedAt: stored.countedAt } : undefined;
}

/** All that a recount needs: the run's own items, and a batch read of its members' backgrounds. */
async function recordOf(org: string, partition: Partition): Promise<RunRecord> {
  const core = coreOf(partition);
  const people = await getItems(
    core.members.map(({ participantId }) => keys.participant(org, participantId)),
  );
  const backgroundItem = partition.one('BACKGROUND');
  return {
    ...core,
    forms: standing(core.forms),
    unnumbered: partition.under('UNNUMBERED#').map((item) => readItem(unnumberedForm, item)),
    background: backgroundItem ? readItem(groupBackground, backgroundItem) : null,
    participants: people.flatMap((item) => (item ? [readItem(participant, item)] : [])),
  };
}

/**
 * A run's figures as they stand: counted now, or, of a closed run, as they were frozen. Not
 * there when there is no such run.
 */
export async function countedNow(
  org: string,
  runId: string,
  now: string,
): Promise<(Counted & { frozen: boolean }) | undefined> {
  const partition = await readPartition(org, runId);
  if (!partition) return undefined;
  const frozen = frozenIn(partition);
  if (frozen) return { ...frozen, frozen: true };
  return { facts: countRun(await recordOf(org, partition)), countedAt: now, frozen: false };
}

/** A run with all that decides whether it may move on, and which of its forms are due. */
export async function readCourse(org: string, runId: string): Promise<Course | undefined> {
  const partition = await readPartition(org, runId);
  if (!partition) return undefined;
  const decisions = partition.under('DECISION#').map((item) => readItem(keptDecision, item));
  return { ...coreOf(partition), decisions };
}
