import type { ProblemCode } from '../../../../shared/problems.ts';
import { dayText, useTexts } from '../../features/answering/answer-language.ts';
import { PageHeading } from '../../features/answering/page-heading.tsx';
import { isLastRefusal } from '../../offline/last-refusal.ts';

type OpeningNoticeProps = {
  isUnreached: boolean;
  unsent: number;
  /** The last day for a form that was handed in here and waits to be sent. */
  graceUntil: string | null;
  hurry: () => void;
};

/** The form is loading; on a bad connection it keeps trying by itself. */
export function OpeningNotice({ isUnreached, unsent, graceUntil, hurry }: OpeningNoticeProps) {
  const texts = useTexts();
  const { opening, unreached, storedHere, handIn } = texts;
  if (!isUnreached) return <p role="status">{opening}</p>;
  return (
    <>
      <PageHeading>{unreached.title}</PageHeading>
      <p>{unreached.text}</p>
      {unsent > 0 && <p class="note">{storedHere(unsent)}</p>}
      {graceUntil && <p>{handIn.graceUntil(dayText(graceUntil, texts))}</p>}
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

/** How an answer that was sent can still be changed or removed, and for how long. */
export function Mending() {
  const { mending } = useTexts();
  return (
    <section>
      <h2>{mending.title}</h2>
      <p>{mending.text}</p>
      <p>{mending.removal}</p>
    </section>
  );
}

type WaitingToHandInProps = { isStored: boolean; isSending: boolean; graceUntil: string | null };

/**
 * Handed in without a connection: it is sent by itself later. The page names the last day on which
 * it is still accepted.
 */
export function WaitingToHandIn({ isStored, isSending, graceUntil }: WaitingToHandInProps) {
  const texts = useTexts();
  const { handIn } = texts;
  if (isSending) return <p role="status">{handIn.sending}</p>;
  return (
    <>
      <div role="status">
        <PageHeading>{handIn.waitingTitle}</PageHeading>
        {isStored ? <p>{handIn.waiting}</p> : <p class="note">{handIn.waitingUnstored}</p>}
        {graceUntil && <p>{handIn.graceUntil(dayText(graceUntil, texts))}</p>}
      </div>
      <Mending />
    </>
  );
}
