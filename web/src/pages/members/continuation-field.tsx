import { continuation, type Member } from '../../../../shared/domain/people/member.ts';
import { leaderTexts } from '../../texts/leader-texts.ts';
import { CheckField, SelectField } from '../../ui/field.tsx';

const words = leaderTexts.members;
type Continuation = NonNullable<Member['continuation']>;
const { options } = continuation.shape.nextStep;

type ContinuationFieldProps = { value: Continuation; set: (value: Continuation) => void };

/** Where the member continues after the group, and whether the own worker knows. */
export function ContinuationField({ value, set }: ContinuationFieldProps) {
  return (
    <>
      <SelectField
        label={words.nextStep}
        value={value.nextStep}
        set={(nextStep) => set({ ...value, nextStep })}
        options={options.map((step) => [step, words.nextSteps[step]])}
      />
      <CheckField
        label={words.informed}
        value={value.ownWorkerInformed}
        set={(ownWorkerInformed) => set({ ...value, ownWorkerInformed })}
      />
    </>
  );
}
