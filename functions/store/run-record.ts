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
import { takenBackBy } from '../../shared/model/taken-back.ts';
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
type Consents = Awaited<ReturnType<typeof readConsents>>;

/** What figures and due forms are both told from. */
function coreOf({ under, runItem }: Partition) {
  return {
    run: readItem(run, runItem),
    members: under('MEMBER#').map((item) => readItem(member, item)),
    sessions: under('SESSION#').map((item) => readItem(session, item)),
    forms: under('FORM#').map((item) => readItem(form, item)),
  };
}
type Core = ReturnType<typeof coreOf>;

/**
 * A run's figures, with what is released of them; `frozen` when the run is closed. `seen` tells
 * which stored figures they follow on, if there were any.
 */
export type Stored = Kept & {
  frozen: boolean;
  seen: Pick<Kept, 'countedAt' | 'takenBack'> | undefined;
};
export type Counted = Stored & { run: Run };

/** The figures as they were stored last. */
function storedIn({ one }: Partition): Stored | undefined {
  const item = one('SUMMARY');
  if (!item) return undefined;
  const { countedAt, frozen, figures, takenBack } = readItem(storedSummary, item);
  const kept = { ...figuresOfBytes(figures), countedAt, takenBack };
  return { ...kept, frozen: frozen ?? false, seen: { countedAt, takenBack } };
}

const numbersOf = ({ members }: Pick<RunRecord, 'members'>) =>
  members.map(({ participantId }) => participantId);

/** All that a recount needs: the run's own items, its members' backgrounds and consents. */
async function recordOf(
  org: string,
  partition: Partition,
  { core, said, takenBack }: { core: Core; said: Consents; takenBack: readonly string[] },
): Promise<RunRecord> {
  const numbers = numbersOf(core);
  const people = await getItems(numbers.map((number) => keys.participant(org, number)));
  const backgroundItem = partition.one('BACKGROUND');
  return {
    ...core,
    forms: standing(core.forms),
    unnumbered: partition.under('UNNUMBERED#').map((item) => readItem(unnumberedForm, item)),
    background: backgroundItem ? readItem(groupBackground, backgroundItem) : null,
    participants: people.flatMap((item) => participantOf(item) ?? []),
    takenBack,
    withdrawn: new Set(numbers.filter((number) => isWithdrawn(said.get(number)))),
  };
}

/**
 * A run's figures as they stand: counted now, or, of a closed run, as they were frozen; with
 * those that are released, when something of them was taken back, and the run, which says whose
 * it is. Not there when there is no such run.
 */
export async function countedNow(
  org: string,
  runId: string,
  now: string,
): Promise<(Counted & { run: Run }) | undefined> {
  const partition = await readPartition(org, runId);
  if (!partition) return undefined;
  const stored = storedIn(partition);
  const core = coreOf(partition);
  const { run: present } = core;
  const said = await readConsents(org, numbersOf(core), 'measurement');
  const takenBack = takenBackBy({ forms: core.forms, consents: said.values() }, stored?.takenBack);
  if (stored?.frozen) return { ...stored, run: present, takenBack };
  const facts = countRun(await recordOf(org, partition, { core, said, takenBack }));
  const counted = { facts, countedAt: now, takenBack };
  const released = keepReleases(stored, counted);
  return { ...counted, run: present, released, frozen: false, seen: stored?.seen };
}

/** Those of an ended run who do not want to be contacted any more; before that nobody asks. */
async function readNoContact(
  org: string,
  { run: { endsOn, instruments }, members }: Course,
  today: string,
) {
  const isFollowed = instruments.some(({ occasions }) => occasions.includes('follow_up'));
  if (today < endsOn || !isFollowed) return new Set<string>();
  const said = await readConsents(org, numbersOf({ members }), 'contact');
  return new Set([...said.values()].filter(isWithdrawn).map((kept) => kept.participantId));
}

/** A run's course with those who are not to be followed up, as the matrix is told from it. */
export async function readFollowedCourse(org: string, runId: string, today: string) {
  const course = await readCourse(org, runId);
  return course && { ...course, noContact: await readNoContact(org, course, today) };
}

/** A run with all that decides whether it may move on, and which of its forms are due. */
export async function readCourse(org: string, runId: string): Promise<Course | undefined> {
  const partition = await readPartition(org, runId);
  if (!partition) return undefined;
  const decisions = partition.under('DECISION#').map((item) => readItem(keptDecision, item));
  return { ...coreOf(partition), decisions };
}
