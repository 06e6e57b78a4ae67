import { useTexts } from './answer-language.ts';

type HandInProps = { unanswered: number; isSending: boolean; handIn: () => void };

/**
 * The one button at the end. It says how many items are unanswered, and asks for no confirmation.
 */
export function HandIn({ unanswered, isSending, handIn: go }: HandInProps) {
  const { handIn } = useTexts();
  return (
    <section class="hand-in">
      <h2>{handIn.title}</h2>
      <p>{unanswered === 0 ? handIn.all : handIn.some(unanswered)}</p>
      <button type="button" class="main" onClick={go} aria-disabled={isSending}>
        {isSending ? handIn.sending : handIn.button}
      </button>
    </section>
  );
}
