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

/** Only the leader can help here. */
export function Refused({ code }: { code: ProblemCode }) {
  const { refusals } = useTexts();
  const { title, text } = refusals[isLast(code) ? code : 'run.not_open'];
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <p>{text}</p>
    </>
  );
}

/** Handed in while the line was broken: it goes by itself. */
export function WaitingToHandIn() {
  const { handIn } = useTexts();
  return (
    <div role="status">
      <PageHeading>{handIn.waitingTitle}</PageHeading>
      <p>{handIn.waiting}</p>
    </div>
  );
}
