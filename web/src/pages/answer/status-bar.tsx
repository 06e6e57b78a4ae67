import { useTexts } from './answer-language.ts';
import type { FormView } from './form-view.ts';

type StatusBarProps = { answered: number; all: number; view: FormView };

/** How many items are answered, and whether the newest answer is saved. It stays in view. */
export function StatusBar({ answered, all, view: { delivery, unsent, isStored } }: StatusBarProps) {
  const texts = useTexts();
  const isLosable = delivery === 'waiting' && !isStored;
  const waiting = isLosable ? texts.delivery.losable(unsent) : texts.delivery.waiting(unsent);
  const deliveryText = delivery === 'waiting' ? waiting : texts.delivery[delivery];
  const progress = texts.progress(answered, all);
  return (
    <div class="status">
      <progress value={answered} max={all} aria-label={progress} />
      <p>
        <span>{progress}</span>
        <span role="status" class={`delivery ${delivery}`}>
          {deliveryText}
        </span>
      </p>
      {isLosable && <p role="alert">{texts.keepOpen}</p>}
    </div>
  );
}
