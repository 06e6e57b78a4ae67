import { useRef, useState } from 'preact/hooks';
import type { Attendance, RollMark } from '../../../../shared/domain/groups/roll-call.ts';
import type { Session } from '../../../../shared/domain/groups/session.ts';
import { isMarkedAhead } from '../../../../shared/domain/groups/unlikely-date.ts';
import { failureOf } from '../../api/failure.ts';
import { markOp, type TappedMark } from '../../features/sessions/roll.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { MarkOp, TabletOp } from '../../offline/tablet-op.ts';
import type { VaultCopy } from '../../offline/vault-copy.ts';
import { timeNow, todayNow } from '../../session/clock.ts';
import { leaderTexts } from '../../texts/leader-texts.ts';

type RollOptions = { tablet: LeaderTablet; seen: VaultCopy; runId: string; session: Session };
/** What the last tap did, and the marks before it. */
type LastTap = { seqs: number[]; ops: readonly MarkOp[]; before: MarksBefore };
type MarksBefore = Readonly<Record<string, RollMark | undefined>>;
type Taps = Readonly<Record<string, TappedMark>>;
/** A question that waits for its answer. */
type AheadQuestion = { answer: (isRight: boolean) => void };

/**
 * Whether the taps mark attendance at a future session, and no mark did so before; the question was
 * asked then.
 */
function isAhead({ date, marks }: Session, taps: Taps): boolean {
  const now = todayNow();
  const claims = (all: readonly { attendance: Attendance }[]) =>
    all.some(({ attendance }) => isMarkedAhead(date, attendance, now));
  return claims(Object.values(taps)) && !claims(Object.values(marks));
}

/** Marking, and taking the last tap back: possible until the next tap, even after it was sent. */
export function useRoll({ tablet, seen, runId, session }: RollOptions) {
  const [last, setLast] = useState<LastTap | null>(null);
  const [message, setMessage] = useState('');
  const [fault, say] = useState<string | null>(null);
  const [ahead, ask] = useState<AheadQuestion | null>(null);
  // Taps may be faster than rendering: each must see the result of the one before.
  const newest = useRef(session);
  newest.current = session;

  const opsOf = (taps: Taps) => {
    const context = { runId, session: newest.current, device: seen.device, now: timeNow() };
    const isToCome = newest.current.date > todayNow();
    return Object.entries(taps).map(([number, tapped]) => ({
      ...markOp(context, number, tapped),
      // The leader was asked once about marking a future session.
      ...(isToCome ? { confirmedDate: true as const } : {}),
    }));
  };
  const mayMark = async (taps: Taps): Promise<boolean> => {
    if (!isAhead(newest.current, taps)) return true;
    const reply = Promise.withResolvers<boolean>();
    ask({ answer: reply.resolve });
    const isRight = await reply.promise;
    ask(null);
    return isRight;
  };
  const tap = async (taps: Taps) => {
    if (!(await mayMark(taps))) return;
    const numbers = Object.keys(taps);
    const before = Object.fromEntries(
      numbers.map((number) => [number, newest.current.marks[number]]),
    );
    const ops = opsOf(taps);
    say(null);
    try {
      const seqs = await tablet.record(ops);
      setLast({ seqs, ops, before });
    } catch (error) {
      return say(failureOf(error).text);
    }
    const [number = ''] = numbers;
    const mark = taps[number]?.attendance ?? 'present';
    setMessage(leaderTexts.roll.stored(numbers.join(', '), leaderTexts.roll.marks[mark]));
  };
  const undo = async () => {
    if (!last) return;
    setLast(null);
    if (!(await tablet.takeBack(last.seqs))) await tablet.record(undoing(last));
    setMessage(leaderTexts.roll.undone);
  };
  /**
   * Undoes a mark that has been sent: the mark is removed, and the mark before it is sent again
   * with its original time, so that neither replaces what another device has marked since.
   */
  const undoing = ({ ops, before }: LastTap): TabletOp[] =>
    ops.flatMap((op): TabletOp[] => {
      const { confirmedDate: _, ...taken } = op;
      const markBefore = before[op.participantId];
      if (!markBefore) return [{ ...taken, kind: 'unmark' }];
      const { markedBy: __, ...mark } = markBefore;
      return [
        { ...taken, kind: 'unmark' },
        { ...op, mark },
      ];
    });
  return { tap, undo, canUndo: last !== null, message, fault, ahead };
}
