import type { FormMatrix } from '../../../../shared/domain/forms/form-matrix.ts';
import { isReadOnly, type Run } from '../../../../shared/domain/groups/run.ts';
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
    .map((kind) => `${words.kinds[kind]} ${completion[kind]}`)
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

const words = texts.followUp;

function Forms({ run, matrix }: { run: Run; matrix: FormMatrix }) {
  const completion = completionOf(matrix.items, isReadOnly(run));
  const expected = expectedOf(completion);
  return (
    <>
      <p class="of-expected">
        {words.received}{' '}
        <strong>
          {expected > 0 ? words.ofExpected(completion.received, expected) : words.nothingExpected}
        </strong>
      </p>
      <div>{expected > 0 && <CompletionBar completion={completion} />}</div>
    </>
  );
}

/** One run's forms at a glance. It says when they could not be read, or are still being read. */
export function RunCompletion({
  run,
  matrix,
}: {
  run: Run;
  matrix: FormMatrix | null | undefined;
}) {
  return (
    <li data-run={run.runId}>
      <div>
        <h3>
          <a href={hashOf({ page: 'run', runId: run.runId })}>{run.name}</a>
        </h3>
        <RunFacts run={run} />
      </div>
      {matrix && <Forms run={run} matrix={matrix} />}
      {matrix === null && <p class="note failed">{words.notFetched}</p>}
    </li>
  );
}
