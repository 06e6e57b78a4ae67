import type { RunProgress } from '../../../../shared/domain/forms/form-counts.ts';
import { pairedSentence } from '../../features/paired/paired-sentences.ts';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';
import { RunFacts } from '../../ui/labels.tsx';
import { type Completion, completionKinds, completionOf, expectedOf } from './completion.ts';

/** The parts of a bar, from left to right, in percent of all forms. */
const partsOf = (completion: Completion) => {
  const all = completionKinds.reduce((sum, kind) => sum + completion[kind], 0);
  let from = 0;
  return completionKinds.flatMap((kind) => {
    const part = { kind, from, width: (completion[kind] / all) * 100 };
    from += part.width;
    return completion[kind] > 0 ? [part] : [];
  });
};

/** The same in words: every kind with at least one form. */
const completionText = (completion: Completion) =>
  completionKinds
    .filter((kind) => completion[kind] > 0)
    .map((kind) => `${words.kinds[kind]}\u00a0${completion[kind]}`)
    .join(' · ');

/** All forms of a run as one bar, and in words. */
function CompletionBar({ completion }: { completion: Completion }) {
  const parts = partsOf(completion);
  if (parts.length === 0) return <p class="quiet">{words.nothingExpected}</p>;
  return (
    <>
      <svg class="completion" width="100%" height="18" aria-hidden="true">
        {parts.map(({ kind, from, width }) => (
          <rect
            key={kind}
            class={`part is-${kind}`}
            x={`${from}%`}
            y="1"
            width={`${width}%`}
            height="16"
          />
        ))}
      </svg>
      <p class="completion-text">{completionText(completion)}</p>
    </>
  );
}

const words = texts.missingForms;

/** One run's forms at a glance. */
export function RunCompletion({ run }: { run: RunProgress }) {
  const completion = completionOf(run.forms);
  const expected = expectedOf(completion);
  const paired = pairedSentence(run.paired);
  return (
    <div data-run={run.runId} class="run-completion">
      <div>
        <h3>
          <a class="row-link" href={hashOf({ page: 'run', runId: run.runId })}>
            {run.name}
          </a>
        </h3>
        <RunFacts run={run} />
        {paired && <p class="quiet">{paired}</p>}
      </div>
      <p class="of-expected">
        {words.received}{' '}
        <strong>
          {expected > 0 ? words.ofExpected(completion.received, expected) : words.nothingExpected}
        </strong>
      </p>
      <div>{expected > 0 && <CompletionBar completion={completion} />}</div>
    </div>
  );
}
