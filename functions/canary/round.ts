import { answer } from '../../shared/contract/answer.ts';
import { createClient, Refusal } from '../../shared/contract/client.ts';
import { erasures } from '../../shared/contract/erasures.ts';
import { forms } from '../../shared/contract/forms.ts';
import { links } from '../../shared/contract/links.ts';
import { members } from '../../shared/contract/members.ts';
import { participants } from '../../shared/contract/participants.ts';
import { programmes } from '../../shared/contract/programmes.ts';
import { runs } from '../../shared/contract/runs.ts';
import { sessions } from '../../shared/contract/sessions.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { lifeManagementAndInclusion14 as instrument } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { Problem } from '../../shared/problems.ts';

/** For an account that is coordinator, own worker and leader in an organisation without people. */
export type CanaryAccount = { userId: string; token: string };

/** The canary's own group. */
const programmeId = 'canary';
const runId = 'canary';
const device = 'canary';
const form = { occasion: 'start', instrumentId: instrument.id } as const;
const [item] = instrument.items;

const staffRoutes = {
  ...programmes,
  ...runs,
  ...participants,
  ...erasures,
  ...members,
  ...sessions,
  ...links,
  ...forms,
};
const staffClient = (url: string, token: string) =>
  createClient(staffRoutes, { url, token: () => token });
type CanaryStaff = ReturnType<typeof staffClient>;

/** Names the step of the round that failed, and a problem's code; nothing that was sent. */
export class CanaryFailure extends Error {
  constructor(step: string, cause: unknown) {
    const problem = cause instanceof Refusal ? cause.problem : cause;
    const isNamed = cause instanceof Refusal || problem instanceof Problem;
    const why = isNamed ? (problem as Problem).code : 'no answer, or not the right one';
    super(`${step}: ${why}`);
    this.name = 'CanaryFailure';
  }
}

/** A step that was done, and how long it took. */
export type CanaryStep = { step: string; milliseconds: number };

/** The steps of a round, one after another, and what was done so far. */
function newRound() {
  const done: CanaryStep[] = [];
  async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const begunAt = performance.now();
    try {
      const result = await work();
      done.push({ step: name, milliseconds: Math.round(performance.now() - begunAt) });
      return result;
    } catch (error) {
      throw new CanaryFailure(name, error);
    }
  }
  return { done, step };
}

function expectThat(holds: boolean): void {
  if (!holds) throw new Error('Not what was written');
}

/** Checks that the pages are served with their content security policy. */
async function loadPages(url: string): Promise<void> {
  for (const path of ['/', '/a', '/leader']) {
    const page = await fetch(url + path);
    expectThat(page.ok && page.headers.has('content-security-policy'));
    await page.text();
  }
}

const isUnknown = (error: unknown) =>
  error instanceof Refusal && error.problem.code === 'run.unknown';

/** The length of the group: longer than anyone will look at it. */
const lastDay = '2099-12-31';

/**
 * The canary's group, prepared in its first round. The canary made itself the leader, so another
 * coordinator of its organisation has to confirm it once; until then each round fails and says so.
 */
async function openGroup(staff: CanaryStaff, userId: string, today: string): Promise<void> {
  const params = { runId };
  const known = await staff.getRun({ params }).catch((error: unknown) => {
    if (isUnknown(error)) return null;
    throw error;
  });
  if (!known)
    await staff.putProgramme({ params: { programmeId }, body: { name: 'Canary', kind: 'other' } });
  const pinned = { instrumentId: instrument.id, version: instrument.version };
  const run =
    known ??
    (await staff.putRun({
      params,
      body: {
        programmeId,
        name: 'Canary',
        municipality: 'Canary',
        leaders: [userId],
        capacity: 1,
        startsOn: today,
        endsOn: lastDay,
        confirmedDate: true,
        windows: { start: { from: today, to: lastDay } },
        instruments: [pinned],
      },
    }));
  if (run.unconfirmedLeaders.includes(userId)) throw new Problem('run.not_confirmed');
  if (run.status === 'planned')
    await staff.postRunStatus({ params, body: { status: 'recruiting', on: today } });
}

/**
 * The day's only member, who is no real person. Yesterday's member is erased with all answers, so
 * that the group never grows.
 */
async function memberOf(staff: CanaryStaff, ownWorker: string, today: string): Promise<string> {
  const { items } = await staff.listMembers({ params: { runId }, query: {} });
  const current = items.find(({ joinedOn }) => joinedOn === today);
  if (current) return current.participantId;
  for (const { participantId } of items)
    await staff.deleteParticipant({ params: { participantId } });
  const participantId = newParticipantId();
  await staff.putParticipant({
    params: { participantId },
    body: { ownWorker, background: {}, synthetic: true },
  });
  const member = { state: 'enrolled', referralRoute: 'other', joinedOn: today } as const;
  await staff.putMember({
    params: { runId, participantId },
    body: { ...member, exit: null, continuation: null },
  });
  return participantId;
}

type CanaryDay = { participantId: string; today: string };

/** A leader records the roll and reads it. */
async function takeRoll(staff: CanaryStaff, { participantId, today }: CanaryDay, now: string) {
  const params = { runId, sessionId: 'canary' };
  const { items } = await staff.listSessions({ params: { runId }, query: {} });
  if (items.length === 0)
    await staff.putSession({
      params,
      body: { kind: 'meeting', date: today, minutes: 45, status: 'held' },
    });
  const mark = { attendance: 'present', markedAt: now, device } as const;
  await staff.patchAttendance({ params, body: { marks: { [participantId]: mark } } });
  const after = await staff.listSessions({ params: { runId }, query: {} });
  expectThat(after.items[0]?.marks[participantId]?.markedAt === now);
}

/**
 * A participant opens a new link and answers one statement, which is still there when read again.
 */
async function answerByLink(
  url: string,
  staff: CanaryStaff,
  { participantId }: CanaryDay,
  now: string,
) {
  const { items } = await staff.postLinks({
    params: { runId },
    body: { ...form, participantIds: [participantId], synthetic: true },
  });
  const secret = items[0]?.secret ?? '';
  const participant = createClient(answer, { url, token: () => `${secret}; device=${device}` });
  await participant.getAnswer({});
  const saves = { [item?.id ?? '']: { answer: 3, at: now } };
  await participant.patchAnswer({ body: { device, saves } });
  const sheet = await participant.getAnswer({});
  expectThat(sheet.status === 'open' && sheet.answers[item?.id ?? '']?.at === now);
}

/**
 * The main job of Laituri, done once from outside: pages load, a leader takes the roll, a
 * participant answers. It may be repeated, and stopped at any point.
 * @param url where the pages and the API are, without a slash at the end
 * @param now the time of the round, ISO
 * @returns the steps, for the operator who calls it after a deployment
 * @throws CanaryFailure with the step that failed
 */
export async function makeRound(
  url: string,
  account: CanaryAccount,
  now: string,
): Promise<CanaryStep[]> {
  const { done, step } = newRound();
  const today = dayOf(now);
  const staff = staffClient(url, account.token);
  await step('pages', () => loadPages(url));
  await step('group', () => openGroup(staff, account.userId, today));
  const participantId = await step('member', () => memberOf(staff, account.userId, today));
  const place = { participantId, today };
  await step('roll call', () => takeRoll(staff, place, now));
  await step('answer', () => answerByLink(url, staff, place, now));
  return done;
}
