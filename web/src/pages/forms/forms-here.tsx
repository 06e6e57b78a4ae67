import { participantThemselves } from '../../../../shared/domain/forms/form.ts';
import type { FormsClient, HandOverBySecret } from '../../features/forms/forms-client.ts';
import { ReadAt } from '../../features/tablet/read-at.tsx';
import { apiNow } from '../../offline/api-now.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import type { RunCopy } from '../../offline/vault-copy.ts';
import { leaderHashOf } from '../../routes/leader-address.ts';
import { todayNow } from '../../session/clock.ts';
import { writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { formsActionsHere } from './forms-actions-here.ts';
import { RunForms } from './run-forms.tsx';
import './forms.css';

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
