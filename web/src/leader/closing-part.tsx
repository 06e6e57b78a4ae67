import { confirmationOf } from '../../../shared/model/background-confirmation.ts';
import type { RequirementName } from '../../../shared/model/run-readiness.ts';
import { todayNow } from '../clock.ts';
import { addressOf } from '../place.ts';
import { useSending } from '../sending.ts';
import { closingSteps, nextStatus } from './closing.ts';
import type { RunCopy } from './copy.ts';
import type { LeaderDesk } from './desk.ts';
import type { OpenState } from './desk-state.ts';
import { leaderAddress } from './leader-place.ts';
import { words } from './texts.ts';

const said = words.members;

/** Where what is missing is done. */
function wayTo(name: RequirementName, runId: string): string {
  if (name === 'a_decision_on_each_end_form') return addressOf({ page: 'forms', runId });
  if (name === 'a_held_session' || name === 'a_decision_on_each_planned_session')
    return leaderAddress({ page: 'sessions', runId });
  return leaderAddress({ page: 'members', runId });
}

function Missing({ copy }: { copy: RunCopy }) {
  const missing = [...new Set(closingSteps(copy).flatMap((step) => step.missing))];
  const { background, counted } = copy;
  const lacksConfirmation = !background && counted && confirmationOf(counted) !== 'present';
  if (missing.length === 0 && !lacksConfirmation) return <p>{said.ready}</p>;
  return (
    <ul class="lines">
      {missing.map((name) => (
        <li key={name}>
          <a class="session-line" href={wayTo(name, copy.run.runId)}>
            {said.missing[name]}
          </a>
        </li>
      ))}
      {lacksConfirmation && <li>{words.background.toConfirm}</li>}
    </ul>
  );
}

type Props = { desk: LeaderDesk; state: OpenState; copy: RunCopy };

/** What still keeps the run from its end, and the next step of its life once nothing does. */
export function ClosingPart({ desk, state, copy }: Props) {
  const sending = useSending();
  const { runId, status } = copy.run;
  const next = nextStatus(status);
  const isReady = closingSteps(copy).find(({ to }) => to === next)?.missing.length === 0;
  const { api } = desk;
  const canMove = api && state.queue.length === 0;
  const move = async () => {
    if (!api || !next) return;
    const body = { status: next, on: todayNow() };
    if (await sending.send(() => api.postRunStatus({ params: { runId }, body })))
      await desk.refresh();
  };
  return (
    <section>
      <h2>{said.closing}</h2>
      <p class="quiet">{said.statusNow(said.status[status])}</p>
      <Missing copy={copy} />
      {next && isReady && !canMove && <p class="quiet">{said.needsNet}</p>}
      {next && isReady && canMove && (
        <button type="button" aria-disabled={sending.busy} onClick={() => void move()}>
          {said.move(said.status[next])}
        </button>
      )}
      <p class="mark" role="alert">
        {sending.failure?.text}
      </p>
    </section>
  );
}
