import type { RunProgress } from '../../../../shared/domain/forms/form-counts.ts';
import type { StaffNames } from '../../../../shared/domain/people/staff.ts';
import { texts } from '../../texts/staff.ts';
import { LongRows } from '../../ui/list.tsx';
import { ChaseList } from './chase-list.tsx';
import { CompletionLegend, CompletionPatterns } from './completion-legend.tsx';
import { chasedForms, tooLateForms } from './late-forms.ts';
import { RunCompletion } from './run-completion.tsx';

const words = texts.missingForms;

type RunsByCompletionProps = { runs: readonly RunProgress[]; names: StaffNames };

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
        <LongRows items={runs} keyOf={({ runId }) => runId} more={words.more}>
          {(run) => <RunCompletion run={run} />}
        </LongRows>
      </section>
    </>
  );
}
