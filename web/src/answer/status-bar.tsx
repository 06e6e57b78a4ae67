import type { FormView } from './form-view.ts';
import { useTexts } from './language.ts';

type Props = { answered: number; all: number; view: FormView };

/** How far one is, and whether the newest answer is safe. It stays in sight while one answers. */
export function StatusBar({ answered, all, view: { delivery, unsent } }: Props) {
  const texts = useTexts();
  const told = delivery === 'waiting' ? texts.delivery.waiting(unsent) : texts.delivery[delivery];
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
    </div>
  );
}
