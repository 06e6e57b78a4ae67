import type { ProblemCode } from '../../../shared/problems.ts';
import { isLast } from './endings.ts';
import { dayText, useTexts } from './language.ts';
import { PageHeading } from './page-heading.tsx';

type OpeningProps = { isUnreached: boolean; unsent: number; hurry: () => void };

/** On the way; on a bad line it goes on trying by itself. */
export function Opening({ isUnreached, unsent, hurry }: OpeningProps) {
  const { opening, unreached, keptHere } = useTexts();
  if (!isUnreached) return <p role="status">{opening}</p>;
  return (
    <>
      <PageHeading>{unreached.title}</PageHeading>
      <p>{unreached.text}</p>
      {unsent > 0 && <p class="note">{keptHere(unsent)}</p>}
      <button type="button" onClick={hurry}>
        {unreached.tryNow}
      </button>
    </>
  );
}

export function NotYet({ opensOn }: { opensOn: string }) {
  const texts = useTexts();
  return (
    <>
      <PageHeading>{texts.notYet.title}</PageHeading>
      <p>{texts.notYet.text(dayText(opensOn, texts))}</p>
      <p>{texts.received.help}</p>
    </>
  );
}

/** Only the leader can help here. @param lastDay of the link, if that is over */
export function Refused({ code, lastDay }: { code: ProblemCode; lastDay: string | null }) {
  const texts = useTexts();
  const { title, text } = texts.refusals[isLast(code) ? code : 'run.not_open'];
  const isOver = code === 'form.outside_window' && lastDay !== null;
  return (
    <>
      <PageHeading>{title}</PageHeading>
      {isOver && <p>{texts.lastDay(dayText(lastDay, texts))}</p>}
      <p>{text}</p>
    </>
  );
}

type WaitingProps = { isStored: boolean; isOnItsWay: boolean };

/** Handed in while the line was broken: it goes by itself. */
export function WaitingToHandIn({ isStored, isOnItsWay }: WaitingProps) {
  const { handIn } = useTexts();
  if (isOnItsWay) return <p role="status">{handIn.sending}</p>;
  return (
    <div role="status">
      <PageHeading>{handIn.waitingTitle}</PageHeading>
      {isStored ? <p>{handIn.waiting}</p> : <p class="note">{handIn.waitingUnstored}</p>}
    </div>
  );
}
