import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { texts } from '../../texts/texts.ts';

/** The description of a programme, and whom it is for. */
export function ProgrammeFacts({ programme }: { programme: Programme }) {
  return (
    <>
      {programme.description && <p>{programme.description}</p>}
      {programme.eligibility && (
        <p class="quiet">{texts.programmes.eligibility(programme.eligibility)}</p>
      )}
    </>
  );
}
