import { confirmationOf } from '../../../../shared/domain/figures/background-confirmation.ts';
import { isDecided } from '../../../../shared/domain/forms/form-matrix.ts';
import type { RequirementName } from '../../../../shared/domain/forms/run-readiness.ts';
import { wasEnrolled } from '../../../../shared/domain/people/member.ts';
import { useSending } from '../../api/use-sending.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import type { RunCopy } from '../../offline/vault-copy.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import { RowLink } from '../../ui/list.tsx';
import { closingSteps, nextStatus } from './closing.ts';

const words = texts.members;

/** The page on which a missing requirement is met. */
function wayTo(name: RequirementName, runId: string): string {
  if (name === 'a_decision_on_each_end_form') return hashOf({ page: 'forms', runId });
  if (name === 'a_held_session' || name === 'a_decision_on_each_planned_session')
    return hashOf({ page: 'sessions', runId });
  return hashOf({ page: 'members', runId });
}

/** A missing requirement in words, with how many it is about, and the participants' numbers. */
function missingText(name: RequirementName, { forms, members, sessions }: RunCopy): string {
  if (name === 'a_decision_on_each_planned_session')
    return words.missing[name](sessions.filter(({ status }) => status === 'planned').length);
  const isEndForm = name === 'a_decision_on_each_end_form';
  const about = isEndForm
    ? forms.items.filter((slot) => slot.occasion === 'end' && !isDecided(slot))
    : members.filter((member) => wasEnrolled(member) && member.continuation === null);
  const numbers = [...new Set(about.map(({ participantId }) => participantId))];
  return words.missing[name](numbers.length, numbers.join(', '));
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
          <RowLink href={wayTo(name, copy.run.runId)}>{missingText(name, copy)}</RowLink>
        </li>
      ))}
      {lacksConfirmation && <li>{texts.background.toConfirm}</li>}
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
      <p class="quiet">{words.statusNow(texts.status[status])}</p>
      <Missing copy={copy} />
      {next && isReady && !canMove && <p class="quiet">{words.needsNet}</p>}
      {next && isReady && canMove && (
        <button type="button" aria-disabled={sending.busy} onClick={() => void move()}>
          {words.move[next]}
        </button>
      )}
      <p class="mark" role="alert">
        {sending.failure?.text}
      </p>
    </section>
  );
}
