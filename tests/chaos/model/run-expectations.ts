import { isDeepStrictEqual } from 'node:util';
import type { BackgroundConfirmation } from '../../../shared/domain/figures/background-confirmation.ts';
import type { Programme } from '../../../shared/domain/groups/programme.ts';
import type { RunStatus } from '../../../shared/domain/groups/run.ts';
import { type Expectations, must, only, saved } from './expectation.ts';
import { endFormsDecidedIn } from './form-expectations.ts';
import { type Picture, type SeenRun, todayIn } from './picture.ts';
import { known, led, staffedRun } from './whose.ts';

/** The statuses of a group, and the next ones of each. */
const next: Record<RunStatus, readonly RunStatus[]> = {
  planned: ['recruiting', 'cancelled'],
  recruiting: ['running', 'cancelled'],
  running: ['ended', 'cancelled'],
  ended: ['followed_up', 'running'],
  followed_up: ['closed', 'ended'],
  closed: [],
  cancelled: [],
};

export const isAtRest = ({ status }: SeenRun) => status === 'closed' || status === 'cancelled';

/** Whether the conditions of a status are met. */
function isReady(picture: Picture, status: RunStatus): boolean {
  const members = [...picture.members.values()];
  const sessions = [...picture.sessions.values()];
  const holding = members.filter(({ state }) => state === 'enrolled' || state === 'continued');
  if (status === 'running') return holding.length > 0;
  if (status === 'ended')
    return (
      sessions.some((one) => one.status === 'held') &&
      sessions.every((one) => one.status !== 'planned') &&
      endFormsDecidedIn(picture)
    );
  const joined = members.filter(({ joinedOn }) => joinedOn !== null);
  return status !== 'closed' || joined.every(({ continuation }) => continuation !== null);
}

const pinsOf = ({ instruments }: Pick<SeenRun, 'instruments'>) =>
  instruments.map(({ instrumentId, version }) => `${instrumentId} ${version}`).sort();

/**
 * The leaders who await confirmation after a change of leaders, and the user who confirmed them.
 */
function wordOf(
  before: SeenRun | undefined,
  leaders: readonly string[],
  by: string,
): Partial<SeenRun> {
  const old = before?.leaders ?? [];
  const { confirmedBy = null, unconfirmedLeaders: waiting = [] } = before ?? {};
  if (old.length === leaders.length && leaders.every((one) => old.includes(one)))
    return { confirmedBy, unconfirmedLeaders: waiting };
  const unconfirmedLeaders = leaders.filter(
    (one) => waiting.includes(one) || (one === by && !old.includes(by)),
  );
  if (unconfirmedLeaders.length > 0) return { confirmedBy: null, unconfirmedLeaders };
  return { confirmedBy: leaders.includes(by) ? confirmedBy : by, unconfirmedLeaders };
}

export const runExpectations = {
  putProgramme: (picture, { body, by, ifMatch, params: { programmeId } }) => {
    only({ by }, 'coordinator');
    picture.programme = saved<Programme>(picture.programme, { programmeId, ...body }, ifMatch);
    return picture.programme;
  },

  getRun: (picture, request) => {
    only(request, 'leader', 'coordinator');
    return known(picture, request.by);
  },

  putRun: (picture, { by, body, ifMatch, params: { runId } }) => {
    only({ by }, 'coordinator');
    const before = picture.run;
    must(by.organisation === 'kainuu' && picture.programme, 'programme.unknown');
    if (before) {
      const isBegun = before.status !== 'planned' && before.status !== 'recruiting';
      must(!isBegun || isDeepStrictEqual(pinsOf(before), pinsOf(body)), 'run.instruments_pinned');
      must(!isAtRest(before), 'run.not_open');
    }
    const after = saved<SeenRun>(before, { ...before, runId, ...body } as SeenRun, ifMatch);
    if (!before) {
      const begun = { status: 'planned' as const, on: todayIn(picture), by: by.id };
      Object.assign(after, { status: 'planned', history: [begun] });
      Object.assign(after, { activeMembers: 0, substitutes: [], formerLastDay: null });
    } else if (after !== before)
      must(before.activeMembers <= body.capacity, 'run.capacity_too_small');
    if (after !== before) Object.assign(after, wordOf(before, body.leaders, by.id));
    picture.run = after;
    return after;
  },

  postRunConfirmation: (picture, { by, body: { leader } }) => {
    only({ by }, 'leader', 'coordinator');
    const run = staffedRun(picture, by);
    must(!isAtRest(run), 'run.not_open');
    must(run.leaders.includes(leader), 'run.leader_unknown');
    if (!run.unconfirmedLeaders.includes(leader)) return run;
    must(leader !== by.id, 'staff.self_appointed');
    const unconfirmedLeaders = run.unconfirmedLeaders.filter((one) => one !== leader);
    const confirmedBy = unconfirmedLeaders.length > 0 ? null : by.id;
    picture.run = { ...run, unconfirmedLeaders, confirmedBy, version: run.version + 1 };
    return picture.run;
  },

  postRunStatus: (picture, { by, body: { status, on } }) => {
    only({ by }, 'leader', 'coordinator');
    const run = known(picture, by);
    if (run.status === status) return run;
    must(next[run.status].includes(status), 'run.transition_refused');
    must(isReady(picture, status), 'run.not_ready');
    const history = [...run.history, { status, on, by: by.id }];
    picture.run = { ...run, status, history, version: run.version + 1 };
    return picture.run;
  },

  putBackgroundConfirmation: (picture, { by, body, ifMatch }) => {
    only({ by }, 'leader');
    must(!isAtRest(led(picture, by)), 'run.not_open');
    const before = picture.confirmed;
    const content = body as Omit<BackgroundConfirmation, 'confirmedAt'>;
    const after = saved(before, content, ifMatch);
    picture.confirmed = after === before ? after : { ...after, confirmedBy: by.id };
    return picture.confirmed;
  },
} satisfies Expectations;
