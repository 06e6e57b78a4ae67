import type { RunStatus } from '../../../../shared/domain/groups/run.ts';
import { texts } from '../../texts/staff.ts';

const steps = ['planned', 'recruiting', 'running', 'ended', 'followed_up', 'closed'] as const;

/** The life of a group as a line of steps, with the one at which it is. */
export function LifeSteps({ status }: { status: RunStatus }) {
  if (status === 'cancelled') return <p class="note">{texts.group.cancelled}</p>;
  const now = steps.indexOf(status);
  return (
    <ol class="life-steps card" aria-label={texts.group.life}>
      {steps.map((step, index) => (
        <li
          key={step}
          class={index <= now ? 'is-done' : ''}
          aria-current={index === now ? 'step' : undefined}
        >
          <span>{texts.group.steps[step]}</span>
        </li>
      ))}
    </ol>
  );
}
