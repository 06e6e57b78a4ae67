import { texts } from '../../texts/staff.ts';
import { type OpeningStep, steps } from './draft.ts';

const words = texts.newGroup;

type StepBarProps = {
  step: OpeningStep;
  go: (step: OpeningStep) => void;
  /** Whether all that comes before a step is complete. */
  reachable: (step: OpeningStep) => boolean;
};

/** The steps, with the one that is open; one that can be reached is a button. */
export function StepBar({ step, go, reachable }: StepBarProps) {
  const at = steps.indexOf(step);
  return (
    <nav class="step-bar" aria-label={words.steps.title}>
      <ol style={{ '--done': (at + 1) / steps.length }}>
        {steps.map((one, n) => (
          <li key={one} class={n < at ? 'is-done' : undefined}>
            {one === step || !reachable(one) ? (
              <span aria-current={one === step ? 'step' : undefined}>
                {n + 1} {words.steps[one]}
              </span>
            ) : (
              <button type="button" class="plain" onClick={() => go(one)}>
                {n + 1} {words.steps[one]}
                {n < at && <span aria-hidden="true"> ✓</span>}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
