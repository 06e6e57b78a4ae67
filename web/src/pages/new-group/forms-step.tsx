import { FormChoices, type Questionnaire } from '../../features/forms/form-choice.tsx';
import { texts } from '../../texts/staff.ts';
import type { StepProps } from './new-group-page.tsx';
import { StepEnd } from './step-end.tsx';
import { useStep } from './use-step.ts';

const words = texts.newGroup;

type FormsStepProps = StepProps & { instruments: readonly Questionnaire[] };

/** The questionnaires of the group, and when they are asked. */
export function FormsStep({ draft, set, next, back, instruments }: FormsStepProps) {
  const { lacking, submit } = useStep('forms', draft, next);
  return (
    <form class="card is-narrow" onSubmit={submit} noValidate>
      <p class="quiet">{words.formsHint}</p>
      <FormChoices
        instruments={instruments}
        pins={draft.instruments}
        set={(pins) => set({ instruments: pins })}
      />
      <StepEnd back={back} lacking={lacking} />
    </form>
  );
}
