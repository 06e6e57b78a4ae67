import { useState } from 'preact/hooks';
import type { ProblemCode } from '../../../../shared/problems.ts';
import { paperFaultsAt } from '../../features/forms/paper-faults.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { QueuedOp } from '../../offline/tablet-op.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';
import { opSentence } from './op-sentence.ts';

const words = texts.unsent;

/** Refusals of an unlikely day, which a leader who knows that it is right may confirm. */
const ofDays: readonly ProblemCode[] = [
  'session.date_unlikely',
  'roll_call.session_to_come',
  'member.date_unlikely',
  'form.date_unlikely',
];

function RefusedActions({ tablet, one }: { tablet: LeaderTablet; one: QueuedOp }) {
  const [isDropping, drop] = useState(false);
  if (isDropping)
    return (
      <p class="actions">
        <button type="button" class="grave" onClick={() => void tablet.takeBack([one.seq])}>
          {words.dropSure}
        </button>
        <button type="button" onClick={() => drop(false)}>
          {words.keep}
        </button>
      </p>
    );
  const isDay = one.refused !== undefined && ofDays.includes(one.refused.code);
  return (
    <p class="actions">
      {isDay && (
        <button type="button" onClick={() => void tablet.sendAgain(one, true)}>
          {words.dayRight}
        </button>
      )}
      <button type="button" onClick={() => void tablet.sendAgain(one)}>
        {words.again}
      </button>
      <button type="button" onClick={() => drop(true)}>
        {words.drop}
      </button>
    </p>
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

type UnsentItemProps = { tablet: LeaderTablet; state: OpenTabletState; one: QueuedOp };

/** An unsent action and, if it was refused, the reason and what can be done. */
export function UnsentItem({ tablet, state, one }: UnsentItemProps) {
  const { what, where } = opSentence(state.seen, one.op);
  return (
    <li class={one.refused ? 'unsent-item marked' : 'unsent-item'}>
      <strong>{what}</strong> <span class="quiet">{where}</span>
      {one.refused && (
        <>
          <p>{texts.problems[one.refused.code] ?? texts.failed}</p>
          <RefusedForm state={state} one={one} />
          <RefusedActions tablet={tablet} one={one} />
        </>
      )}
    </li>
  );
}
