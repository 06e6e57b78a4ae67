import type { Outcome } from '../../../../shared/domain/figures/outcome.ts';
import { boundsSentence } from '../../features/figures/outcome-sentences.ts';
import { texts } from '../../texts/staff.ts';
import { useAsksFollowUp } from './asks-follow-up.ts';
import { flowSteps } from './flow-steps.ts';

const words = texts.results;

/** The steps at which people are missing; that they came, and answered twice, is said elsewhere. */
const shownSteps = ['enrolled', 'started', 'ended', 'followedUp'] as const;

/** How many answered at each occasion, and what is not known of the others. */
export function WhoIsMissing({ outcome }: { outcome: Outcome }) {
  const steps = flowSteps(outcome, useAsksFollowUp());
  const bounds = boundsSentence(outcome);
  const lost = steps.map((step) => step.lost).filter((text) => text !== '');
  return (
    <section class="card">
      <h2>{words.whoIsMissing}</h2>
      <dl class="people-rows">
        {shownSteps.map((name) => {
          const step = steps.find((one) => one.name === name);
          return (
            step && (
              <div key={name}>
                <dt>{words.people[name]}</dt>
                <dd class={step.people === null ? 'quiet' : ''}>{step.people ?? step.hidden}</dd>
              </div>
            )
          );
        })}
      </dl>
      {[...lost, ...(bounds ? [bounds] : [])].map((sentence) => (
        <p key={sentence} class="quiet small">
          {sentence}
        </p>
      ))}
    </section>
  );
}
