import { useState } from 'preact/hooks';
import type { ProblemCode } from '../../../shared/problems.ts';
import { faultsAt } from '../paper/entry-faults.ts';
import { addressOf } from '../place.ts';
import { texts } from '../texts.ts';
import type { LeaderDesk } from './desk.ts';
import type { OpenState } from './desk-state.ts';
import type { Queued } from './op.ts';
import { opSentence } from './op-sentence.ts';
import { words } from './texts.ts';

const said = words.unsent;

/** Refusals of an unlikely day, which whoever knows that it is right may confirm. */
const ofDays: readonly ProblemCode[] = [
  'session.date_unlikely',
  'roll_call.session_to_come',
  'member.date_unlikely',
  'form.date_unlikely',
];

function Deeds({ desk, one }: { desk: LeaderDesk; one: Queued }) {
  const [isDropping, drop] = useState(false);
  if (isDropping)
    return (
      <p class="deeds">
        <button type="button" class="grave" onClick={() => void desk.takeBack([one.seq])}>
          {said.dropSure}
        </button>
        <button type="button" onClick={() => drop(false)}>
          {said.keep}
        </button>
      </p>
    );
  const isDay = one.refused !== undefined && ofDays.includes(one.refused.code);
  return (
    <p class="deeds">
      {isDay && (
        <button type="button" onClick={() => void desk.sendAgain(one, true)}>
          {said.dayRight}
        </button>
      )}
      <button type="button" onClick={() => void desk.sendAgain(one)}>
        {said.again}
      </button>
      <button type="button" onClick={() => drop(true)}>
        {said.drop}
      </button>
    </p>
  );
}

/** What the refusal of a form names, by the statements' numbers, and the way to enter it anew. */
function RefusedForm({ state, one: { op, refused } }: Pick<Props, 'state' | 'one'>) {
  if (!('form' in op) || op.kind === 'decision') return null;
  const { instrumentId } = op.form;
  const instrument = state.seen.instruments.find(
    ({ id, version }) => id === instrumentId && version === op.body.instrumentVersion,
  );
  const places = instrument ? faultsAt(refused?.pointers ?? [], instrument) : [];
  const isPaper = op.kind === 'entry' || op.body.channel === 'paper';
  return (
    <>
      {places.length > 0 && (
        <p>
          {words.formsHere.differing} {places.map(({ name }) => name).join(' · ')}
        </p>
      )}
      {isPaper && (
        <p>
          <a href={addressOf({ page: 'paper', runId: op.runId, ...op.form })}>
            {words.formsHere.enterAnew}
          </a>
        </p>
      )}
    </>
  );
}

type Props = { desk: LeaderDesk; state: OpenState; one: Queued };

/** Something unsent: what it is, and if it was refused, why and what may be done. */
export function UnsentItem({ desk, state, one }: Props) {
  const { what, where } = opSentence(state.seen, one.op);
  return (
    <li class={one.refused ? 'unsent-item marked' : 'unsent-item'}>
      <strong>{what}</strong> <span class="quiet">{where}</span>
      {one.refused && (
        <>
          <p>{texts.problems[one.refused.code] ?? texts.failed}</p>
          <RefusedForm state={state} one={one} />
          <Deeds desk={desk} one={one} />
        </>
      )}
    </li>
  );
}
