import { isDeepStrictEqual } from 'node:util';
import { type RollMark, rank } from '../../../shared/domain/groups/roll-call.ts';
import type { MarkOp, TabletOp, UnmarkOp } from '../../../web/src/offline/tablet-op.ts';
import { type DrawnChange, saidBy, storedChangeOf } from './changes.ts';
import { FormLedger } from './form-ledger.ts';
import type { Papers } from './papers.ts';
import type { SeenByTablet } from './seen.ts';
import type { Noted } from './tablet-page.ts';

/** What an action is about: a mark, a session, a member, a decision, or the group's background. */
function aboutOf(op: MarkOp | UnmarkOp | DrawnChange): string {
  if (op.kind === 'mark' || op.kind === 'unmark') return `mark ${op.sessionId} ${op.participantId}`;
  if (op.kind === 'session') return `session ${op.sessionId}`;
  if (op.kind === 'move') return `move ${op.sessionId}`;
  if (op.kind === 'member') return `member ${op.participantId}`;
  return op.kind === 'decision' ? `decision ${Object.values(op.form).join(' ')}` : op.kind;
}

export const noActions = (): Record<TabletOp['kind'], number> => ({
  ...{ mark: 0, unmark: 0, session: 0, move: 0, member: 0 },
  ...{ decision: 0, form: 0, entry: 0, unnumbered: 0, confirmation: 0 },
});

/** Marks made at the same time on two devices may differ in their dates by this much. */
const togetherMs = 5_000;
/** A mark's date may differ from the true time by this much. */
const datedMs = 2 * 60_000;

type Before = { seen: SeenByTablet; leader: string };

/** All actions on the tablets, in order: what must be stored in the end, once. */
export class OutboxLedger {
  readonly counts = noActions();
  readonly #marks = new Map<string, MarkOp[]>();
  readonly #changes = new Map<string, DrawnChange[]>();
  readonly #again = new Map<string, number>();
  readonly #forms = new FormLedger();
  readonly #before: Before;
  /** When marks were made, by the true time. */
  readonly #madeAt = new Map<MarkOp, number>();

  readonly #now: () => number;

  /** @param now the true time, in milliseconds */
  constructor(seen: SeenByTablet, leader: string, now = Date.now) {
    this.#before = { seen, leader };
    this.#now = now;
  }

  /** Notes the outcome of an action. */
  noteAll({ done, left }: Noted): void {
    // A new entry may repeat one that was left.
    for (const op of left) this.noteLeft(op);
    for (const op of done) this.note(op);
  }

  note(op: TabletOp): void {
    this.counts[op.kind] += 1;
    if (op.kind === 'form' || op.kind === 'entry') this.#forms.note(op);
    else if (op.kind === 'mark') this.#mark(op);
    else if (op.kind === 'unmark') this.#unmark(op);
    // No storm enters papers without a number: two of them are never about the same.
    else if (op.kind !== 'unnumbered') put(this.#changes, op);
  }

  #mark(op: MarkOp): void {
    this.#madeAt.set(op, this.#now());
    put(this.#marks, op);
  }

  /** A mark that was taken back need not be stored. */
  #unmark(op: UnmarkOp): void {
    const about = aboutOf(op);
    const others = (this.#marks.get(about) ?? []).filter(
      ({ mark }) => rank(mark) !== rank(op.mark),
    );
    if (others.length > 0) this.#marks.set(about, others);
    else this.#marks.delete(about);
  }

  /** The leader sent a refused change again. */
  noteAgain(op: TabletOp): void {
    if (op.kind === 'form' || op.kind === 'entry' || op.kind === 'unnumbered') return;
    const about = aboutOf(op);
    this.#again.set(about, (this.#again.get(about) ?? 0) + 1);
  }

  /** The leader saw what is stored, and deleted their own change. */
  noteLeft(op: TabletOp): void {
    if (op.kind === 'form' || op.kind === 'entry') this.#forms.noteLeft(op);
  }

  /**
   * Whether what is stored is this very change, or a later one. Then the leader drops a refused
   * one.
   */
  isPast(op: TabletOp, seen: SeenByTablet): boolean {
    if (op.kind === 'mark' || op.kind === 'unmark') return false;
    if (op.kind === 'form' || op.kind === 'entry' || op.kind === 'unnumbered') return false;
    const actions = this.#changes.get(aboutOf(op)) ?? [];
    const lastSaying = (said: unknown) =>
      actions.findLastIndex((one) => isDeepStrictEqual(saidBy(one), said));
    return lastSaying(storedChangeOf(seen, op)?.said) >= lastSaying(saidBy(op));
  }

  /** The differences between what is stored and what was done. */
  broken(seen: SeenByTablet, papers: Papers): string[] {
    return [
      ...[...this.#marks.values()].flatMap((actions) => this.#markBroken(actions, seen)),
      ...[...this.#changes].flatMap(([about, actions]) => this.#changeBroken(about, actions, seen)),
      ...this.#forms.broken(papers, this.#before.leader),
    ];
  }

  #markBroken(actions: readonly MarkOp[], { sessions }: SeenByTablet): string[] {
    const [{ sessionId, participantId } = { sessionId: '', participantId: '' }] = actions;
    const ranks = actions.map(({ mark }) => rank(mark));
    const stored: RollMark | undefined = sessions.find((one) => one.sessionId === sessionId)?.marks[
      participantId
    ];
    const isNewest = stored && rank(stored) === ranks.toSorted().at(-1);
    return [
      ...(isNewest ? [] : ['a mark is not the newest']),
      ...this.#datesBroken(actions, stored),
    ];
  }

  /**
   * Marks are dated by the true time, whatever the device's clock says, and the last one counts.
   */
  #datesBroken(actions: readonly MarkOp[], stored: RollMark | undefined): string[] {
    const madeAt = (op: MarkOp | undefined) => (op && this.#madeAt.get(op)) ?? 0;
    const isOff = (op: MarkOp) => Math.abs(Date.parse(op.mark.markedAt) - madeAt(op)) > datedMs;
    const storedAction = actions.find(({ mark }) => stored && rank(mark) === rank(stored));
    const isOverruled = storedAction && madeAt(actions.at(-1)) - madeAt(storedAction) > togetherMs;
    return [
      ...(actions.some(isOff) ? ['a mark is dated by a wrong clock'] : []),
      ...(isOverruled ? ['a later mark gave way to an earlier one'] : []),
    ];
  }

  /** How often something may have been written: by each action, and when it was sent again. */
  #writesOf(about: string): number {
    return (this.#changes.get(about)?.length ?? 0) + (this.#again.get(about) ?? 0);
  }

  #changeBroken(about: string, actions: readonly DrawnChange[], seen: SeenByTablet): string[] {
    const last = actions.at(-1);
    if (!last) return [];
    const stored = storedChangeOf(seen, last);
    if (!stored) return [`a ${last.kind} is lost`];
    const most = this.#writesOf(about) + this.#writesOf(otherActionsOn(about));
    const raised = stored.version - (storedChangeOf(this.#before.seen, last)?.version ?? 0);
    return [
      ...(isDeepStrictEqual(saidBy(last), stored.said)
        ? []
        : [`a ${last.kind} is not as it was left`]),
      ...(raised > most ? [`a ${last.kind} was written ${raised} times by ${most} actions`] : []),
    ];
  }
}

/** A session and its moves raise the same version. */
function otherActionsOn(about: string): string {
  if (about.startsWith('move ')) return about.replace('move', 'session');
  return about.startsWith('session ') ? about.replace('session', 'move') : '';
}

function put<Action extends MarkOp | DrawnChange>(ledger: Map<string, Action[]>, op: Action): void {
  const about = aboutOf(op);
  ledger.set(about, [...(ledger.get(about) ?? []), op]);
}
