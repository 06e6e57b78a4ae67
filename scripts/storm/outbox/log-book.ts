import type { Member } from '../../../shared/model/member.ts';
import { type Mark, rank } from '../../../shared/model/roll-call.ts';
import type { Session } from '../../../shared/model/session.ts';
import type { MarkOp, MemberOp, Op, SessionOp } from '../../../web/src/leader/op.ts';

/** What there is of a run, on a tablet or at the API. */
export type Seen = { sessions: readonly Session[]; members: readonly Member[] };

/** What the storm's tablets do. */
export type Deed = MarkOp | SessionOp | MemberOp;

/** An op of a tablet as one that the storm drew. */
function deedOf(op: Op): Deed {
  if (op.kind === 'mark' || op.kind === 'session' || op.kind === 'member') return op;
  throw new Error('The storm draws no such deed');
}

/** Of what a deed is: of a mark, a session or a member. */
const aboutOf = (op: Deed): string => {
  if (op.kind === 'mark') return `mark ${op.sessionId} ${op.participantId}`;
  return op.kind === 'session' ? `session ${op.sessionId}` : `member ${op.participantId}`;
};

type Kept = { said: string; version: number };

/** What is kept of a session or a member, as far as deeds decide it. */
function keptOf(seen: Seen, about: string): Kept | undefined {
  const [kind, id] = about.split(' ');
  if (kind === 'session') {
    const session = seen.sessions.find(({ sessionId }) => sessionId === id);
    return session && { said: session.note, version: session.version };
  }
  const member = seen.members.find(({ participantId }) => participantId === id);
  return member && { said: JSON.stringify(member.continuation), version: member.version };
}

const saidBy = (op: Exclude<Deed, MarkOp>): string =>
  op.kind === 'session' ? op.body.note : JSON.stringify(op.body.continuation);

/** All that was done on the tablets, in its order: what must be there in the end, once. */
export class LogBook {
  readonly #deeds = new Map<string, Deed[]>();
  readonly #before: Seen;
  readonly #again = new Map<string, number>();
  readonly #leader: string;

  constructor(before: Seen, leader: string) {
    this.#before = before;
    this.#leader = leader;
  }

  note(op: Op): void {
    const deed = deedOf(op);
    const about = aboutOf(deed);
    this.#deeds.set(about, [...(this.#deeds.get(about) ?? []), deed]);
  }

  noteAgain(op: Op): void {
    const about = aboutOf(deedOf(op));
    this.#again.set(about, (this.#again.get(about) ?? 0) + 1);
  }

  get count(): number {
    return [...this.#deeds.values()].flat().length;
  }

  /** Is what is kept this very deed, or a later one? Then the leader leaves a refused one. */
  isPast(refused: Op, seen: Seen): boolean {
    const op = deedOf(refused);
    if (op.kind === 'mark') return false;
    const deeds = (this.#deeds.get(aboutOf(op)) ?? []) as Exclude<Deed, MarkOp>[];
    const said = keptOf(seen, aboutOf(op))?.said;
    const own = deeds.findIndex((one) => saidBy(one) === saidBy(op));
    return deeds.findLastIndex((one) => saidBy(one) === said) >= own;
  }

  /** How what is kept is not what was done. */
  broken(seen: Seen): string[] {
    return [...this.#deeds].flatMap(([about, deeds]) => {
      const [kind] = about.split(' ');
      return kind === 'mark'
        ? this.#markBroken(deeds as MarkOp[], seen)
        : this.#changeBroken(about, seen);
    });
  }

  #markBroken(deeds: readonly MarkOp[], { sessions }: Seen): string[] {
    const [{ sessionId, participantId } = { sessionId: '', participantId: '' }] = deeds;
    const ranks = deeds.map(({ mark }) => rank({ ...mark, markedBy: this.#leader }));
    const kept: Mark | undefined = sessions.find((one) => one.sessionId === sessionId)?.marks[
      participantId
    ];
    return kept && rank(kept) === ranks.toSorted().at(-1) ? [] : ['a mark is not the newest'];
  }

  #changeBroken(about: string, seen: Seen): string[] {
    const deeds = (this.#deeds.get(about) ?? []) as Exclude<Deed, MarkOp>[];
    const [kind] = about.split(' ');
    const kept = keptOf(seen, about);
    if (!kept) return [`a ${kind} is lost`];
    const last = deeds.at(-1);
    const most = deeds.length + (this.#again.get(about) ?? 0);
    const raised = kept.version - (keptOf(this.#before, about)?.version ?? 0);
    return [
      ...(last && saidBy(last) === kept.said ? [] : [`a ${kind} is not as it was left`]),
      ...(raised > most ? [`a ${kind} was written ${raised} times by ${most} deeds`] : []),
    ];
  }
}
