import { useRef, useState } from 'preact/hooks';
import type { Mark } from '../../../shared/model/roll-call.ts';
import type { Session } from '../../../shared/model/session.ts';
import { timeNow } from '../clock.ts';
import type { Copy } from './copy.ts';
import type { LeaderDesk } from './desk.ts';
import { markOp, type Tapped } from './roll.ts';
import { words } from './texts.ts';

type Given = { desk: LeaderDesk; seen: Copy; runId: string; session: Session };
/** What the last tap did, and what stood there before. */
type Last = { seqs: number[]; before: Readonly<Record<string, Mark | undefined>> };

/** Marking, and taking the last tap back. */
export function useRoll({ desk, seen, runId, session }: Given) {
  const [last, keep] = useState<Last | null>(null);
  const [told, tell] = useState('');
  // Taps may come faster than the page is drawn: each must see what the one before it did.
  const newest = useRef(session);
  newest.current = session;

  const opsOf = (taps: Readonly<Record<string, Tapped>>) => {
    const given = { runId, session: newest.current, device: seen.device, now: timeNow() };
    return Object.entries(taps).map(([number, tapped]) => markOp(given, number, tapped));
  };
  const tap = async (taps: Readonly<Record<string, Tapped>>) => {
    const numbers = Object.keys(taps);
    const before = Object.fromEntries(
      numbers.map((number) => [number, newest.current.marks[number]]),
    );
    const seqs = await desk.record(opsOf(taps));
    keep({ seqs, before });
    const [number = ''] = numbers;
    const mark = taps[number]?.attendance ?? 'present';
    tell(words.roll.stored(numbers.join(', '), words.roll.marks[mark]));
  };
  const undo = async () => {
    if (!last) return;
    keep(null);
    if (await desk.takeBack(last.seqs)) return tell(words.roll.undone);
    // It has left: what stood there before is said anew, where anything did.
    const known = Object.entries(last.before).flatMap(([number, mark]) =>
      mark ? [[number, mark] as const] : [],
    );
    if (known.length > 0) await desk.record(opsOf(Object.fromEntries(known)));
    const isWhole = known.length === Object.keys(last.before).length;
    tell(isWhole ? words.roll.undone : words.roll.tooLate);
  };
  return { tap, undo, canUndo: last !== null, told };
}
