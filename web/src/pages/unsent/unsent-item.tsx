import type { ProblemCode } from '../../../../shared/problems.ts';
import { paperFaultsAt } from '../../features/forms/paper-faults.ts';
import { sessionDay } from '../../features/sessions/session-day.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { DecisionOp, EntryOp, FormOp, QueuedOp, TabletOp } from '../../offline/tablet-op.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { runIn, type VaultCopy } from '../../offline/vault-copy.ts';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';
import { SureButton } from '../../ui/confirm.tsx';

/** Which form, and what became of it, without its answers. */
function formOf(op: DecisionOp | FormOp | EntryOp): string {
  const { participantId, occasion } = op.form;
  const formWords = texts.unsent.formWas;
  const whole = `${participantId}, ${texts.forms.names[occasion]}`;
  if (op.kind === 'decision') return `${whole}: ${texts.forms.decision.options[op.body.decision]}`;
  if (op.kind === 'entry') return `${whole}: ${formWords.entry}`;
  return `${whole}: ${op.body.channel === 'paper' ? formWords.paper : formWords.device}`;
}

function whatOf(op: TabletOp): string {
  if (op.kind === 'mark')
    return texts.unsent.markOf(op.participantId, texts.roll.marks[op.mark.attendance]);
  if (op.kind === 'unmark') return texts.unsent.unmarkOf(op.participantId);
  if (op.kind === 'session')
    return texts.unsent.sessionOf(
      `${sessionDay(op.body.date)}, ${texts.sessions.status[op.body.status]}`,
    );
  if (op.kind === 'move')
    return texts.unsent.moveOf(sessionDay(op.from), sessionDay(op.to), op.andLater);
  if (op.kind === 'confirmation') return texts.background.confirmedHere;
  if (op.kind === 'unnumbered')
    return `${texts.unnumbered.title}, ${texts.forms.names[op.body.occasion]}`;
  if ('form' in op) return formOf(op);
  return texts.unsent.memberOf(op.participantId, texts.members.state[op.body.state]);
}

/** What somebody did, and where, in words. */
function opSentence(copy: VaultCopy, op: TabletOp): { what: string; where: string } {
  const run = runIn(copy, op.runId);
  if (!run) return { what: whatOf(op), where: texts.unsent.otherRun };
  const session =
    (op.kind === 'mark' || op.kind === 'unmark') &&
    run.sessions.find(({ sessionId }) => sessionId === op.sessionId);
  const where = session ? `${run.run.name}, ${sessionDay(session.date)}` : run.run.name;
  return { what: whatOf(op), where };
}

const words = texts.unsent;

/** Refusals of an unlikely day, which a leader who knows that it is right may confirm. */
const ofDays: readonly ProblemCode[] = [
  'session.date_unlikely',
  'roll_call.session_to_come',
  'member.date_unlikely',
  'form.date_unlikely',
];

function RefusedActions({ tablet, one }: { tablet: LeaderTablet; one: QueuedOp }) {
  const isDay = one.refused !== undefined && ofDays.includes(one.refused.code);
  return (
    <SureButton
      {...{ text: words.drop, sure: words.dropSure, keep: words.keep }}
      act={() => void tablet.takeBack([one.seq])}
      beside={
        <>
          {isDay && (
            <button type="button" onClick={() => void tablet.sendAgain(one, true)}>
              {words.dayRight}
            </button>
          )}
          <button type="button" onClick={() => void tablet.sendAgain(one)}>
            {words.again}
          </button>
        </>
      }
    />
  );
}

/**
 * The items that the refusal of a form names, by their numbers, and a link to enter the form again.
 */
function RefusedForm({ state, one: { op, refused } }: Pick<UnsentItemProps, 'state' | 'one'>) {
  if (!('form' in op) || op.kind === 'decision') return null;
  const { instrumentId } = op.form;
  const instrument = state.seen.instruments.find(
    ({ id, version }) => id === instrumentId && version === op.body.instrumentVersion,
  );
  const faults = instrument ? paperFaultsAt(refused?.pointers ?? [], instrument) : [];
  const isPaper = op.kind === 'entry' || op.body.channel === 'paper';
  return (
    <>
      {faults.length > 0 && (
        <p>
          {texts.formsHere.differing} {faults.map(({ name }) => name).join(' · ')}
        </p>
      )}
      {isPaper && (
        <p>
          <a href={hashOf({ page: 'paper', runId: op.runId, ...op.form })}>
            {texts.formsHere.enterAgain}
          </a>
        </p>
      )}
    </>
  );
}

/** The way to choose another day for a session whose move was refused. */
function RefusedMove({ one: { op } }: Pick<UnsentItemProps, 'one'>) {
  if (op.kind !== 'move') return null;
  const { runId, sessionId } = op;
  return (
    <p>
      <a href={hashOf({ page: 'roll', runId, sessionId })}>{texts.unsent.otherDay}</a>
    </p>
  );
}

type UnsentItemProps = { tablet: LeaderTablet; state: OpenTabletState; one: QueuedOp };

/** An unsent action and, if it was refused, the reason and what can be done. */
export function UnsentItem({ tablet, state, one }: UnsentItemProps) {
  const { what, where } = opSentence(state.seen, one.op);
  return (
    <>
      <strong>{what}</strong> <span class="quiet">{where}</span>
      {one.refused && (
        <>
          <p>{texts.problems[one.refused.code] ?? texts.failed}</p>
          <RefusedForm state={state} one={one} />
          <RefusedMove one={one} />
          <RefusedActions tablet={tablet} one={one} />
        </>
      )}
    </>
  );
}
