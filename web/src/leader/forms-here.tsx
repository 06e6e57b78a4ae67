import { participantThemselves } from '../../../shared/model/form.ts';
import { todayNow } from '../clock.ts';
import { writtenDays } from '../format.ts';
import type { FormsClient, HandOverBySecret } from '../forms/forms-client.ts';
import { RunForms } from '../forms/run-forms.tsx';
import { PageTitle } from '../page-title.tsx';
import { texts } from '../texts/staff.ts';
import { apiNow } from './api-now.ts';
import { formsActionsHere } from './forms-actions-here.ts';
import { leaderHashOf } from './leader-address.ts';
import type { LeaderTablet } from './leader-tablet.ts';
import { ReadAt } from './read-at.tsx';
import type { OpenTabletState } from './tablet-state.ts';
import type { RunCopy } from './vault-copy.ts';
import '../forms/forms.css';

export type FormsHereProps = { tablet: LeaderTablet; state: OpenTabletState; copy: RunCopy };

/** The forms client of a run, from the copy on the device. */
export function formsClient({
  tablet,
  state: { seen },
  copy: { run },
}: FormsHereProps): FormsClient {
  const nameOf = (userId: string) => {
    if (userId === participantThemselves) return texts.forms.themselves;
    return userId === seen.owner.id ? seen.owner.name : texts.forms.someoneElse;
  };
  const actions = formsActionsHere({ tablet, runId: run.runId });
  const { owner: viewer, instruments } = seen;
  return { api: apiNow(tablet), actions, viewer, run, instruments, nameOf, today: todayNow() };
}

/** How far a run's forms are, and what a leader may do about each, with or without a network. */
export function FormsHere({ handOver, ...given }: FormsHereProps & { handOver: HandOverBySecret }) {
  const { run, forms } = given.copy;
  const client = formsClient(given);
  return (
    <>
      <a class="back-link" href={leaderHashOf({ page: 'today' })}>
        ← {texts.todayPage.title}
      </a>
      <PageTitle title={texts.forms.title}>
        <p class="quiet">
          {run.name} · {writtenDays(run.startsOn, run.endsOn)}
        </p>
        <ReadAt tablet={given.tablet} state={given.state} />
      </PageTitle>
      {!client.api && <p class="note">{texts.formsHere.offline}</p>}
      <RunForms {...{ client, handOver }} matrix={forms} refresh={async () => {}} />
    </>
  );
}
