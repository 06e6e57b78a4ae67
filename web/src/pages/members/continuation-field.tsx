import { useId } from 'preact/hooks';
import { continuation, type Member } from '../../../../shared/domain/people/member.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.members;
type Continuation = NonNullable<Member['continuation']>;
const { options } = continuation.shape.nextStep;

type ContinuationFieldProps = { value: Continuation; set: (value: Continuation) => void };

/** Where the member continues after the group, and whether the own worker knows. */
export function ContinuationField({ value, set }: ContinuationFieldProps) {
  const id = useId();
  return (
    <>
      <div class="field-row">
        <label for={id}>{words.nextStep}</label>
        <select
          id={id}
          value={value.nextStep}
          onChange={({ currentTarget }) =>
            set({ ...value, nextStep: continuation.shape.nextStep.parse(currentTarget.value) })
          }
        >
          {options.map((step) => (
            <option key={step} value={step}>
              {words.nextSteps[step]}
            </option>
          ))}
        </select>
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={value.ownWorkerInformed}
          onChange={({ currentTarget }) =>
            set({ ...value, ownWorkerInformed: currentTarget.checked })
          }
        />
        {words.informed}
      </label>
    </>
  );
}
