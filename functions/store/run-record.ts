import * as z from 'zod';
import { participant } from '../../shared/model/background.ts';
import type { RunRecord } from '../../shared/model/count-run.ts';
import { countRun } from '../../shared/model/count-run.ts';
import { facts } from '../../shared/model/facts.ts';
import { form, unnumberedForm } from '../../shared/model/form.ts';
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

/** The frozen figures of a closed run, or all that a recount needs. */
type Read = { frozen: Counted } | { frozen: undefined; record: RunRecord };

/** Everything kept of a run: one query of its partition and a batch read of its members. */
async function readRecord(org: string, runId: string): Promise<Read | undefined> {
  const { pk } = keys.run(org, runId);
  const { under, one } = sortedOut(await queryAll({ partition: pk }));
  const runItem = one('RUN');
  if (!runItem) return undefined;
  const summaryItem = one('SUMMARY');
  const stored = summaryItem && readItem(storedSummary, summaryItem);
  if (stored?.frozen) return { frozen: stored };
  const members = under('MEMBER#').map((item) => readItem(member, item));
  const people = await getItems(members.map((one) => keys.participant(org, one.participantId)));
  const backgroundItem = one('BACKGROUND');
  return {
    frozen: undefined,
    record: {
      run: readItem(run, runItem),
      members,
      sessions: under('SESSION#').map((item) => readItem(session, item)),
      forms: under('FORM#').map((item) => readItem(form, item)),
      unnumbered: under('UNNUMBERED#').map((item) => readItem(unnumberedForm, item)),
      background: backgroundItem ? readItem(groupBackground, backgroundItem) : null,
      participants: people.flatMap((item) => (item ? [readItem(participant, item)] : [])),
    },
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
  const read = await readRecord(org, runId);
  if (!read) return undefined;
  if (read.frozen)
    return { facts: read.frozen.facts, countedAt: read.frozen.countedAt, frozen: true };
  return { facts: countRun(read.record), countedAt: now, frozen: false };
}

/** A run with all that decides whether it may move on, and which of its forms are due. */
export async function readCourse(org: string, runId: string): Promise<Course | undefined> {
  const { pk } = keys.run(org, runId);
  const { under, one } = sortedOut(await queryAll({ partition: pk }));
  const runItem = one('RUN');
  if (!runItem) return undefined;
  return {
    run: readItem(run, runItem),
    members: under('MEMBER#').map((item) => readItem(member, item)),
    sessions: under('SESSION#').map((item) => readItem(session, item)),
    forms: under('FORM#').map((item) => readItem(form, item)),
    decisions: under('DECISION#').map((item) => readItem(keptDecision, item)),
  };
}
