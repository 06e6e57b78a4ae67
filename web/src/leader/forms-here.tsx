import { participantThemselves } from '../../../shared/model/form.ts';
import { todayNow } from '../clock.ts';
import { days } from '../format.ts';
import type { Desk, HandOver } from '../forms/desk.ts';
import { FormsShown } from '../forms/forms-shown.tsx';
import { PageTitle } from '../page-title.tsx';
import { texts } from '../texts.ts';
import { apiNow } from './api-now.ts';
import type { RunCopy } from './copy.ts';
import type { LeaderDesk } from './desk.ts';
import type { OpenState } from './desk-state.ts';
import { deedsHere } from './form-deeds.ts';
import { leaderAddress } from './leader-place.ts';
import { ReadAt } from './read-at.tsx';
import { words } from './texts.ts';
import '../forms/forms.css';

export type HereProps = { desk: LeaderDesk; state: OpenState; copy: RunCopy };

/** The desk of a run's forms as the device has it. */
export function formsDesk({ desk, state: { seen }, copy: { run } }: HereProps): Desk {
  const nameOf = (userId: string) => {
    if (userId === participantThemselves) return texts.forms.themselves;
    return userId === seen.owner.id ? seen.owner.name : texts.forms.someoneElse;
  };
  const deeds = deedsHere({ desk, runId: run.runId });
  const { owner: viewer, instruments } = seen;
  return { api: apiNow(desk), deeds, viewer, run, instruments, nameOf, today: todayNow() };
}

/** Where a run's forms are, and what a leader may do about each, with a network or without. */
export function FormsHere({ handOver, ...given }: HereProps & { handOver: HandOver }) {
  const { run, forms } = given.copy;
  const desk = formsDesk(given);
  return (
    <>
      <a class="back-link" href={leaderAddress({ page: 'today' })}>
        ← {words.today}
      </a>
      <PageTitle title={texts.forms.title}>
        <p class="quiet">
          {run.name} · {days(run.startsOn, run.endsOn)}
        </p>
        <ReadAt desk={given.desk} state={given.state} />
      </PageTitle>
      {!desk.api && <p class="note">{words.formsHere.offline}</p>}
      <FormsShown {...{ desk, handOver }} matrix={forms} refresh={async () => {}} />
    </>
  );
}
