import { confirmationOf } from '../../../../shared/domain/figures/background-confirmation.ts';
import type { RequirementName } from '../../../../shared/domain/forms/run-readiness.ts';
import { useSending } from '../../api/use-sending.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import type { RunCopy } from '../../offline/vault-copy.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { leaderTexts } from '../../texts/leader-texts.ts';
import { RowLink } from '../../ui/list.tsx';
import { closingSteps, nextStatus } from './closing.ts';

const words = leaderTexts.members;

/** The page on which a missing requirement is met. */
function wayTo(name: RequirementName, runId: string): string {
  if (name === 'a_decision_on_each_end_form') return hashOf({ page: 'forms', runId });
  if (name === 'a_held_session' || name === 'a_decision_on_each_planned_session')
    return hashOf({ page: 'sessions', runId });
  return hashOf({ page: 'members', runId });
}

function Missing({ copy }: { copy: RunCopy }) {
  const missing = [...new Set(closingSteps(copy).flatMap((step) => step.missing))];
  const { background, counted } = copy;
  const lacksConfirmation = !background && counted && confirmationOf(counted) !== 'present';
  if (missing.length === 0 && !lacksConfirmation) return <p>{words.ready}</p>;
  return (
    <ul class="lines">
      {missing.map((name) => (
        <li key={name}>
          <RowLink href={wayTo(name, copy.run.runId)}>{words.missing[name]}</RowLink>
        </li>
      ))}
      {lacksConfirmation && <li>{leaderTexts.background.toConfirm}</li>}
    </ul>
  );
}

type ClosingPartProps = { tablet: LeaderTablet; state: OpenTabletState; copy: RunCopy };

/** What the run still lacks before it can end, and then the next step of its life. */
export function ClosingPart({ tablet, state, copy }: ClosingPartProps) {
  const sending = useSending();
  const { runId, status } = copy.run;
  const next = nextStatus(status);
  const isReady = closingSteps(copy).find(({ to }) => to === next)?.missing.length === 0;
  const { api } = tablet;
  const canMove = api && state.queue.length === 0;
  const move = async () => {
    if (!api || !next) return;
    const body = { status: next, on: todayNow() };
    if (await sending.send(() => api.postRunStatus({ params: { runId }, body })))
      await tablet.refresh();
  };
  return (
    <section>
      <h2>{words.closing}</h2>
      <p class="quiet">{words.statusNow(words.status[status])}</p>
      <Missing copy={copy} />
      {next && isReady && !canMove && <p class="quiet">{words.needsNet}</p>}
      {next && isReady && canMove && (
        <button type="button" aria-disabled={sending.busy} onClick={() => void move()}>
          {words.move(words.status[next])}
        </button>
      )}
      <p class="mark" role="alert">
        {sending.failure?.text}
      </p>
    </section>
  );
}
