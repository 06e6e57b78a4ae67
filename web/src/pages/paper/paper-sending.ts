import { useEffect, useState } from 'preact/hooks';
import { answeredOutside, type Outside } from '../../../../shared/domain/groups/unlikely-date.ts';
import { useSending } from '../../api/use-sending.ts';
import { type PaperFault, paperFaultsOf } from '../../features/forms/paper-faults.ts';
import { texts } from '../../texts/staff.ts';
import { dayId, endId } from './focus-order.ts';
import type { Paper, PaperDraft, SavedPaper } from './paper-entry.ts';
import { readDay } from './read-day.ts';

const words = texts.paper;

/** Why a paper form cannot be sent: it needs its day. */
function missingOf(answeredOn: string | null, today: string): string | null {
  if (!answeredOn) return words.dayMissing;
  return answeredOn > today ? words.dayAhead : null;
}

type PaperSendingOptions = {
  paper: Paper;
  draft: PaperDraft;
  focus: (id: string) => void;
  got: (saved: SavedPaper) => void;
};

/** A day so far from the group's days that the page asks about it. */
export type UnlikelyDay = { day: string; outside: Outside };

/** Sends the paper form on request; the first fault gets the focus, and what was typed stays. */
export function usePaperSending({ paper, draft, focus, got }: PaperSendingOptions) {
  const { busy, failure, send } = useSending();
  const [missing, setMissing] = useState<string | null>(null);
  const [unlikelyDay, ask] = useState<UnlikelyDay | null>(null);
  const faults: PaperFault[] = paperFaultsOf(failure, paper.instrument);
  useEffect(() => {
    if (failure) focus(faults[0]?.id ?? endId);
  }, [failure]);
  const { today, run } = paper.client;
  const day = readDay(draft.day, today);
  const save = async (isConfirmed = false) => {
    const lacks = missingOf(day, today);
    setMissing(lacks);
    if (!day || lacks) return focus(dayId);
    const outside = isConfirmed ? null : answeredOutside(run, day);
    ask(outside && { day, outside });
    if (outside) return;
    await send(async () => got(await paper.send(draft, { answeredOn: day, isConfirmed })));
  };
  const change = () => {
    ask(null);
    focus(dayId);
  };
  // If another day was typed since, the page has not asked about that one.
  const unlikelyNow = unlikelyDay?.day === day ? unlikelyDay : null;
  return { busy, failure, faults, missing, save, unlikelyDay: unlikelyNow, changeDay: change };
}
