import type { HandOverBySecret } from '../../features/forms/forms-client.ts';
import { type FormsHereProps, formsClient } from '../../features/forms/forms-here.ts';
import { ReadAt } from '../../features/tablet/read-at.tsx';
import { hashOf } from '../../routes/page-address.ts';
import { writtenDays } from '../../texts/format.ts';
import { leaderTexts } from '../../texts/leader-texts.ts';
import { texts } from '../../texts/texts.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { RunForms } from './run-forms.tsx';
import './forms.css';

/** How far a run's forms are, and what a leader may do about each, with or without a network. */
export function FormsHere({ handOver, ...given }: FormsHereProps & { handOver: HandOverBySecret }) {
  const { run, forms } = given.copy;
  const client = formsClient(given);
  return (
    <>
      <a class="back-link" href={hashOf({ page: 'today' })}>
        ← {leaderTexts.today}
      </a>
      <PageTitle title={texts.forms.title}>
        <p class="quiet">
          {run.name} · {writtenDays(run.startsOn, run.endsOn)}
        </p>
        <ReadAt tablet={given.tablet} state={given.state} />
      </PageTitle>
      {!client.api && <p class="note">{leaderTexts.formsHere.offline}</p>}
      <RunForms {...{ client, handOver }} matrix={forms} refresh={async () => {}} />
    </>
  );
}
