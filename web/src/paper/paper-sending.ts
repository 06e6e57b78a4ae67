import { useEffect, useState } from 'preact/hooks';
import { useSending } from '../sending.ts';
import { texts } from '../texts.ts';
import { faultsOf, type Place } from './entry-faults.ts';
import { dayId, endId } from './moves.ts';
import { type Draft, type Paper, type Saved, sendPaper } from './paper-entry.ts';
import { readDay } from './read-day.ts';

const words = texts.paper;

/** What keeps a paper from being sent: without its day it is worth nothing. */
function missingOf(answeredOn: string | null, today: string): string | null {
  if (!answeredOn) return words.dayMissing;
  return answeredOn > today ? words.dayAhead : null;
}

type Given = {
  paper: Paper;
  draft: Draft;
  focus: (id: string) => void;
  got: (saved: Saved) => void;
};

/** Sends the paper when asked; what is wrong gets the focus, and what was typed stays. */
export function usePaperSending({ paper, draft, focus, got }: Given) {
  const { busy, failure, send } = useSending();
  const [missing, setMissing] = useState<string | null>(null);
  const faults: Place[] = faultsOf(failure, paper.instrument);
  useEffect(() => {
    if (failure) focus(faults[0]?.id ?? endId);
  }, [failure]);
  const save = async () => {
    const { today } = paper.desk;
    const day = readDay(draft.day, today);
    const lacks = missingOf(day, today);
    setMissing(lacks);
    if (!day || lacks) return focus(dayId);
    await send(async () => got(await sendPaper(paper, draft, day)));
  };
  return { busy, failure, faults, missing, save };
}
