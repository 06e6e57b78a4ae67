import type { Outcome } from '../../../../shared/domain/figures/outcome.ts';
import { marksMissingText } from '../../features/figures/outcome-sentences.ts';
import { percent } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Fact } from '../../ui/fact.tsx';

/** Attendance in per cent, or a note that it is not known; and how many marks are missing. */
export function AttendanceFact({ attendance }: Pick<Outcome, 'attendance'>) {
  const { everybody } = attendance;
  const missing = marksMissingText(attendance);
  return (
    <Fact name={texts.run.attendance}>
      {everybody === null ? (
        <span class="in-words">{texts.results.progress.notKnown}</span>
      ) : (
        percent(everybody)
      )}
      {missing && <span class="beside-fact">{missing}</span>}
    </Fact>
  );
}
