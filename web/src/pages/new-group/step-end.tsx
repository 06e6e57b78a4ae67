import { texts } from '../../texts/staff.ts';
import type { LackingField } from './missing.ts';

const words = texts.newGroup;

type StepEndProps = {
  back: () => void;
  /** What the step lacks, once somebody has tried to go on. */
  lacking: readonly LackingField[];
};

/** The end of a step: what it still lacks, the way back, and the way on. */
export function StepEnd({ back, lacking }: StepEndProps) {
  return (
    <>
      {lacking.length > 0 && (
        <div class="note failed" role="alert">
          <p>{words.lacking}</p>
          <ul>
            {lacking.map((field) => (
              <li key={field}>{words.missing[field]}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="step-end">
        <button type="button" class="plain" onClick={back}>
          <span aria-hidden="true">← </span>
          {words.back}
        </button>
        <button type="submit" class="main">
          {words.next}
        </button>
      </p>
    </>
  );
}
