import type { FormView } from './form-view.ts';
import { useTexts } from './language.ts';

type Props = { answered: number; all: number; view: FormView };

/** How far one is, and whether the newest answer is safe. It stays in sight while one answers. */
export function StatusBar({ answered, all, view: { delivery, unsent, isStored } }: Props) {
  const texts = useTexts();
  const isLosable = delivery === 'waiting' && !isStored;
  const waiting = isLosable ? texts.delivery.losable(unsent) : texts.delivery.waiting(unsent);
  const told = delivery === 'waiting' ? waiting : texts.delivery[delivery];
  const progress = texts.progress(answered, all);
  return (
    <div class="status">
      <progress value={answered} max={all} aria-label={progress} />
      <p>
        <span>{progress}</span>
        <span role="status" class={`delivery ${delivery}`}>
          {told}
        </span>
      </p>
      {isLosable && <p role="alert">{texts.keepOpen}</p>}
    </div>
  );
}
