import { useState } from 'preact/hooks';
import type { RequirementName } from '../../../../shared/domain/forms/run-readiness.ts';
import type { Run, RunStatus } from '../../../../shared/domain/groups/run.ts';
import { useSending } from '../../api/use-sending.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { ModalQuestion } from '../../ui/confirm.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import type { NextStep, StepLine, StepName } from './next-step.ts';

const words = texts.group.step;

/** The page on which something that is missing is done. */
const pageOf: Record<StepName, 'run' | 'sessions' | 'members' | 'forms'> = {
  a_confirmed_leader: 'run',
  planned_sessions: 'sessions',
  a_confirmed_background: 'members',
  a_member: 'members',
  start_forms: 'forms',
  a_held_session: 'sessions',
  a_decision_on_each_planned_session: 'sessions',
  a_decision_on_each_end_form: 'forms',
  a_continuation_of_each_member: 'members',
};

function Line({ line, runId }: { line: StepLine; runId: string }) {
  const { name, isMet, count, numbers } = line;
  const page = pageOf[name];
  return (
    <li>
      <span>
        <span class="step-mark" aria-hidden="true">
          {isMet ? '✓' : '○'}
        </span>
        <span class="unseen">{isMet ? words.done : words.missing}: </span>
        {words.lines[name](count)}
        {numbers.length > 0 && <span class="quiet small numbers">{numbers.join(', ')}</span>}
      </span>
      {!isMet && page !== 'run' && <a href={hashOf({ page, runId })}>{words.doIt[page]}</a>}
    </li>
  );
}

const isLacked = (name: string): name is RequirementName => name in words.lacks;

/** What the API found missing: those who do not lead the group cannot read it beforehand. */
function Missing({ names }: { names: readonly string[] }) {
  return (
    names.length > 0 && (
      <ul class="missing">
        {names.filter(isLacked).map((name) => (
          <li key={name}>{words.lacks[name]}</li>
        ))}
      </ul>
    )
  );
}

type NextStepCardProps = {
  run: Pick<Run, 'runId' | 'status' | 'endsOn'>;
  step: NextStep;
  /** Said where the list of what is missing is not for the viewer. */
  unlisted?: string;
  /** Moves the group; null where that cannot be done now. */
  move: ((status: RunStatus) => Promise<unknown>) | null;
};

/** What a group still needs for the next step of its life, and the step itself. */
export function NextStepCard({ run: { runId, endsOn }, step, unlisted, move }: NextStepCardProps) {
  const sending = useSending();
  const [isAsking, ask] = useState(false);
  const { to, lines, notBefore, lostForms } = step;
  const isRefused = lines.some(({ isMet, isRequired }) => isRequired && !isMet);
  const met = lines.filter(({ isMet }) => isMet).length;
  const go = () => void (move && sending.send(() => move(to)));
  return (
    <section class="card of-rows next-step">
      <div class="card-head">
        <h2>{lines.length > 0 ? words.before[to] : words.next}</h2>
        {lines.length > 0 && <span class="quiet small">{words.of(met, lines.length)}</span>}
      </div>
      {lines.length > 0 && (
        <ul class="lines">
          {lines.map((line) => (
            <Line key={line.name} line={line} runId={runId} />
          ))}
        </ul>
      )}
      <div class="row stacked">
        {unlisted && !notBefore && <p class="quiet">{unlisted}</p>}
        {notBefore && <p class="quiet">{words.notBefore(writtenDay(notBefore))}</p>}
        {!move && <p class="quiet">{words.needsNet}</p>}
        {lostForms > 0 && <p class="note">{words.lost(lostForms)}</p>}
        {move && !notBefore && !isRefused && (
          <SendButton
            text={texts.members.move[to]}
            working={words.moving}
            busy={sending.busy}
            // Before its last day a group can end, but that is not what one comes for.
            class={to === 'ended' && endsOn > todayNow() ? undefined : 'main'}
            onClick={() => (to === 'closed' ? ask(true) : go())}
          />
        )}
        <FailureNote failure={sending.failure} />
        <Missing names={sending.failure?.missing ?? []} />
      </div>
      {isAsking && (
        <ModalQuestion
          title={words.closeTitle}
          stay={words.stay}
          go={texts.members.move.closed}
          isGrave
          answer={(isGoing) => {
            ask(false);
            if (isGoing) go();
          }}
        >
          {[words.closeText, ...(lostForms > 0 ? [words.lost(lostForms)] : [])].join(' ')}
        </ModalQuestion>
      )}
    </section>
  );
}

/** The body that moves a group to a status today. */
export const moveToday = (status: RunStatus) => ({ status, on: todayNow() });
