import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { texts } from '../../texts/staff.ts';

/** The description of a programme, and whom it is for. */
export function ProgrammeFacts({ programme }: { programme: Programme }) {
  return (
    <>
      {programme.description && <p>{programme.description}</p>}
      {programme.eligibility && (
        <p class="quiet">{texts.programmes.forWhom(programme.eligibility)}</p>
      )}
    </>
  );
}
