/** The leader's desk as it is in the pages, without its buttons: bundled and opened in Chromium. */
import type { Attendance } from '../../../shared/model/roll-call.ts';
import type { SessionBody } from '../../../shared/model/session.ts';
import { backupOf, readBackup, writeBackup } from '../../../web/src/leader/backup.ts';
import type { Copy, RunCopy } from '../../../web/src/leader/copy.ts';
import { LeaderDesk } from '../../../web/src/leader/desk.ts';
import type { OpenState } from '../../../web/src/leader/desk-state.ts';
import { connectLeader } from '../../../web/src/leader/leader-api.ts';
import { memberOp } from '../../../web/src/leader/member-changes.ts';
import type { Op, Queued } from '../../../web/src/leader/op.ts';
import { markOp } from '../../../web/src/leader/roll.ts';
import { sessionOp } from '../../../web/src/leader/session-body.ts';

/** Something that the leader does, as it is drawn. Another kind of deed is another line of `opOf`. */
export type Doing =
  | { kind: 'mark'; sessionId: string; participantId: string; attendance: Attendance }
  | { kind: 'session'; sessionId: string; note: string }
  | { kind: 'new session'; sessionId: string; note: string; date: string }
  | { kind: 'member'; participantId: string; informed: boolean; nextStep: NextStep };
type NextStep = 'another_group' | 'individual_work' | 'low_threshold_place' | 'none_wanted';

const pin = '246813';
const desk = new LeaderDesk();

const isOpen = () => desk.state.is === 'open';

/** Waits until the desk is as it should be. */
function until(holds: () => boolean): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((done) => {
    const stop = desk.listen(() => {
      if (!holds()) return;
      stop();
      done();
    });
  });
}

const state = () => desk.state as OpenState;
const [runId] = [new URLSearchParams(location.search).get('run') ?? ''];
const runIn = (copy: Copy) => copy.runs.find(({ run }) => run.runId === runId) as RunCopy;

function opOf(doing: Doing): Op {
  const { seen } = state();
  const { sessions, members } = runIn(seen);
  if (doing.kind === 'new session') {
    const { sessionId, note, date } = doing;
    const body: SessionBody = {
      ...{ kind: 'meeting', date, minutes: 90, status: 'held', last: false },
      note,
    };
    return { kind: 'session', runId, sessionId, body, base: 0 };
  }
  if (doing.kind === 'member') {
    const member = members.find((one) => one.participantId === doing.participantId);
    if (!member) throw new Error('no such member is seen');
    const { informed, nextStep } = doing;
    return memberOp(runId, member, { continuation: { ownWorkerInformed: informed, nextStep } });
  }
  const session = sessions.find(({ sessionId }) => sessionId === doing.sessionId);
  if (!session) throw new Error('no such session is seen');
  if (doing.kind === 'session') return sessionOp(runId, session, { note: doing.note });
  const given = { runId, session, device: seen.device, now: Date.now() };
  return markOp(given, doing.participantId, { attendance: doing.attendance });
}

export const tablet = {
  /** Opens the desk of this device, making its vault at first; comes in with this token. */
  open: async (token: string, ownerId: string): Promise<void> => {
    const owner = { id: ownerId, name: 'Aino' };
    await until(() => desk.state.is !== 'opening');
    if (desk.state.is === 'none') await desk.create(pin, owner);
    else await desk.unlock(pin);
    await until(isOpen);
    const renewed = async () => null;
    desk.enter({ owner, api: connectLeader({ token: async () => token, renewed } as never) });
  },
  sees: () => isOpen() && runIn(state().seen) !== undefined,
  /** Does something, stored once this returns. */
  does: async (doing: Doing): Promise<Op> => {
    const op = opOf(doing);
    await desk.record([op]);
    return op;
  },
  queue: (): readonly Queued[] => state().queue,
  /** The line is said to be back, and nothing is held. */
  send: async (): Promise<void> => {
    dispatchEvent(new Event('online'));
    await desk.send();
    // What is sent waits for a reading that was begun before.
    await until(() => !isOpen() || (!state().isReading && state().delivery !== 'sending'));
  },
  again: async (seq: number): Promise<void> => {
    const one = state().queue.find((queued) => queued.seq === seq);
    if (one) await desk.sendAgain(one);
  },
  takeBack: (seq: number) => desk.takeBack([seq]),
  refresh: () => desk.refresh(),
  seen: () => {
    const { sessions, members } = runIn(state().seen);
    return { sessions, members };
  },
  backup: async (): Promise<string> => {
    const { vault } = desk;
    if (!vault) throw new Error('the vault is locked');
    return writeBackup(vault, backupOf(state()));
  },
  /** Takes in what is in another device's backup. */
  load: async (text: string): Promise<number> => {
    const backup = await readBackup(text, pin);
    if (typeof backup === 'string') throw new Error(backup);
    await desk.takeIn(backup);
    return backup.items.length;
  },
};

declare global {
  interface Window {
    tablet: typeof tablet;
  }
}
window.tablet = tablet;
