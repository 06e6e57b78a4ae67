import { useTexts } from './language.ts';

type Props = { unanswered: number; isOnItsWay: boolean; handIn: () => void };

/** The one button at the end. It says what is left unanswered, and asks nothing twice. */
export function HandIn({ unanswered, isOnItsWay, handIn: go }: Props) {
  const { handIn } = useTexts();
  return (
    <section class="hand-in">
      <h2>{handIn.title}</h2>
      <p>{unanswered === 0 ? handIn.all : handIn.some(unanswered)}</p>
      <button type="button" class="main" onClick={go} aria-disabled={isOnItsWay}>
        {isOnItsWay ? handIn.sending : handIn.button}
      </button>
    </section>
  );
}
