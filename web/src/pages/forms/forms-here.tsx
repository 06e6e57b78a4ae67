import type { HandOverBySecret } from '../../features/forms/forms-client.ts';
import { type FormsHereProps, formsClient } from '../../features/forms/forms-here.ts';
import { GroupHead } from '../../features/runs/group-head.tsx';
import { ReadAt } from '../../features/tablet/read-at.tsx';
import { texts } from '../../texts/staff.ts';
import { RunForms } from './run-forms.tsx';
import './forms.css';

/** How far a run's forms are, and what a leader may do about each, with or without a network. */
export function FormsHere({ handOver, ...given }: FormsHereProps & { handOver: HandOverBySecret }) {
  const { run, forms } = given.copy;
  const client = formsClient(given);
  return (
    <>
      <GroupHead run={run} page="forms" isLed>
        <ReadAt tablet={given.tablet} state={given.state} />
      </GroupHead>
      {!client.api && <p class="note">{texts.formsHere.offline}</p>}
      <RunForms {...{ client, handOver }} matrix={forms} refresh={async () => {}} />
    </>
  );
}
