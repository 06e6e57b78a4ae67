import type { FormMatrix } from '../../../../shared/domain/forms/form-matrix.ts';
import type { Run } from '../../../../shared/domain/groups/run.ts';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';
import { RunFacts } from '../../ui/labels.tsx';
import { completionOf, expectedOf } from './completion.ts';
import { CompletionBar } from './completion-bar.tsx';

const words = texts.followUp;

function Forms({ matrix }: { matrix: FormMatrix }) {
  const completion = completionOf(matrix.items);
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
      {matrix && <Forms matrix={matrix} />}
      {matrix === null && <p class="note failed">{words.notFetched}</p>}
    </li>
  );
}
