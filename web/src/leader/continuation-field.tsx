import { useId } from 'preact/hooks';
import { continuation, type Member } from '../../../shared/model/member.ts';
import { words } from './texts.ts';

const said = words.members;
type Continuation = NonNullable<Member['continuation']>;
const { options } = continuation.shape.nextStep;

type Props = { value: Continuation; set: (value: Continuation) => void };

/** Where somebody goes on from here, and whether the own worker knows. */
export function ContinuationField({ value, set }: Props) {
  const id = useId();
  return (
    <>
      <div class="field-row">
        <label for={id}>{said.nextStep}</label>
        <select
          id={id}
          value={value.nextStep}
          onChange={({ currentTarget }) =>
            set({ ...value, nextStep: continuation.shape.nextStep.parse(currentTarget.value) })
          }
        >
          {options.map((step) => (
            <option key={step} value={step}>
              {said.nextSteps[step]}
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
        {said.informed}
      </label>
    </>
  );
}
