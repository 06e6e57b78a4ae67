import type { ProblemCode } from '../../../../shared/problems.ts';
import { isLastRefusal } from '../../offline/last-refusal.ts';
import { dayText, useTexts } from './answer-language.ts';
import { PageHeading } from './page-heading.tsx';

type OpeningNoticeProps = { isUnreached: boolean; unsent: number; hurry: () => void };

/** The form is loading; on a bad connection it keeps trying by itself. */
export function OpeningNotice({ isUnreached, unsent, hurry }: OpeningNoticeProps) {
  const { opening, unreached, storedHere } = useTexts();
  if (!isUnreached) return <p role="status">{opening}</p>;
  return (
    <>
      <PageHeading>{unreached.title}</PageHeading>
      <p>{unreached.text}</p>
      {unsent > 0 && <p class="note">{storedHere(unsent)}</p>}
      <button type="button" onClick={hurry}>
        {unreached.tryNow}
      </button>
    </>
  );
}

export function NotYetNotice({ opensOn }: { opensOn: string }) {
  const texts = useTexts();
  return (
    <>
      <PageHeading>{texts.notYet.title}</PageHeading>
      <p>{texts.notYet.text(dayText(opensOn, texts))}</p>
      <p>{texts.received.help}</p>
    </>
  );
}

/** Only the leader can help here. @param lastDay of the link, if it has passed */
export function RefusedNotice({ code, lastDay }: { code: ProblemCode; lastDay: string | null }) {
  const texts = useTexts();
  const { title, text } = texts.refusals[isLastRefusal(code) ? code : 'run.not_open'];
  const isOver = code === 'form.outside_window' && lastDay !== null;
  return (
    <>
      <PageHeading>{title}</PageHeading>
      {isOver && <p>{texts.lastDay(dayText(lastDay, texts))}</p>}
      <p>{text}</p>
    </>
  );
}

type WaitingToHandInProps = { isStored: boolean; isSending: boolean };

/** Handed in without a connection: it is sent by itself later. */
export function WaitingToHandIn({ isStored, isSending }: WaitingToHandInProps) {
  const { handIn } = useTexts();
  if (isSending) return <p role="status">{handIn.sending}</p>;
  return (
    <div role="status">
      <PageHeading>{handIn.waitingTitle}</PageHeading>
      {isStored ? <p>{handIn.waiting}</p> : <p class="note">{handIn.waitingUnstored}</p>}
    </div>
  );
}
