import type { RunProgress } from '../../../../shared/domain/forms/form-counts.ts';
import type { StaffNames } from '../../../../shared/domain/people/staff.ts';
import { texts } from '../../texts/staff.ts';
import { LongRows } from '../../ui/list.tsx';
import { ChaseList } from './chase-list.tsx';
import { completionOf, expectedOf } from './completion.ts';
import { CompletionLegend, CompletionPatterns } from './completion-legend.tsx';
import { chasedForms, tooLateForms } from './late-forms.ts';
import { RunCompletion } from './run-completion.tsx';

const words = texts.missingForms;

/** Each row is as high as a card on a phone, so fewer are shown at first than of short rows. */
const runsAtFirst = 10;

type RunsByCompletionProps = { runs: readonly RunProgress[]; names: StaffNames };

/** Those of which forms are expected come first: of the others there is nothing to see yet. */
function expectedFirst(runs: readonly RunProgress[]): RunProgress[] {
  const isExpected = ({ forms }: RunProgress) => expectedOf(completionOf(forms)) > 0;
  return [...runs.filter(isExpected), ...runs.filter((run) => !isExpected(run))];
}

/** The late forms, and each run's forms at a glance. */
export function RunsByCompletion({ runs, names }: RunsByCompletionProps) {
  return (
    <>
      <ChaseList chased={chasedForms(runs)} tooLate={tooLateForms(runs)} names={names} />
      <section class="runs-by-completion">
        <h2>{words.runs}</h2>
        <p class="quiet">{words.expectedExplained}</p>
        <CompletionPatterns />
        <CompletionLegend />
        <LongRows
          items={expectedFirst(runs)}
          keyOf={({ runId }) => runId}
          more={words.more}
          atOnce={runsAtFirst}
        >
          {(run) => <RunCompletion run={run} />}
        </LongRows>
      </section>
    </>
  );
}
