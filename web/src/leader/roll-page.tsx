import { useState } from 'preact/hooks';
import type { Session } from '../../../shared/model/session.ts';
import { day } from '../format.ts';
import { Modal } from '../modal.tsx';
import { PageTitle } from '../page-title.tsx';
import { type RunCopy, runIn } from './copy.ts';
import { sessionDay } from './day-words.ts';
import type { LeaderDesk } from './desk.ts';
import type { OpenState } from './desk-state.ts';
import { leaderAddress } from './leader-place.ts';
import { NotInCopy } from './not-in-copy.tsx';
import { NoteField } from './note-field.tsx';
import { PartDialog } from './part-dialog.tsx';
import { ReadAt } from './read-at.tsx';
import { calledAt, tally } from './roll.ts';
import { moveInRoll } from './roll-keys.ts';
import { RollRow } from './roll-row.tsx';
import { sessionOp } from './session-body.ts';
import { SessionDialog } from './session-dialog.tsx';
import { words } from './texts.ts';
import { useRoll } from './use-roll.ts';

type Props = { desk: LeaderDesk; state: OpenState; runId: string; sessionId: string };
type RollProps = Omit<Props, 'sessionId'> & { session: Session; called: readonly string[] };

/** Marks of this session that are still here. */
const unsentOf = ({ queue }: OpenState, { sessionId }: Session): ReadonlySet<string> =>
  new Set(
    queue.flatMap(({ op }) =>
      op.kind === 'mark' && op.sessionId === sessionId ? [op.participantId] : [],
    ),
  );

/** Marks of this session over which a newer one of another device stands. */
function Overruled({ state, session }: Pick<RollProps, 'state' | 'session'>) {
  const here = state.overruled.filter(({ sessionId }) => sessionId === session.sessionId);
  return (
    <div role="alert">
      {here.map(({ participantId, attendance }) => (
        <p key={participantId} class="note">
          {words.roll.overruled(participantId, words.roll.marks[attendance])}
        </p>
      ))}
    </div>
  );
}

function Roll({ desk, state, runId, session, called }: RollProps) {
  const { tap, undo, canUndo, told, fault, ahead } = useRoll({
    desk,
    seen: state.seen,
    runId,
    session,
  });
  const [chosen, choose] = useState<string | null>(null);
  const unsent = unsentOf(state, session);
  const rest = called.filter((number) => !session.marks[number]);
  return (
    <>
      <ul class="roll" onKeyDown={moveInRoll}>
        {called.map((number) => (
          <RollRow
            key={number}
            number={number}
            mark={session.marks[number]}
            isUnsent={unsent.has(number)}
            tap={(tapped) => void tap({ [number]: tapped })}
            more={() => choose(number)}
          />
        ))}
      </ul>
      <Overruled state={state} session={session} />
      <p class="mark" role="alert">
        {fault}
      </p>
      {ahead && (
        <Modal title={words.roll.toComeTitle} close={() => ahead.answer(false)}>
          <p>{words.roll.toCome(day(session.date))}</p>
          <p class="deeds">
            <button type="button" class="main" onClick={() => ahead.answer(false)}>
              {words.roll.dontMark}
            </button>
            <button type="button" onClick={() => ahead.answer(true)}>
              {words.roll.markAhead}
            </button>
          </p>
        </Modal>
      )}
      <div class="roll-foot">
        <p class="unseen" role="status">
          {told}
        </p>
        {rest.length > 0 && (
          <button
            type="button"
            onClick={() =>
              void tap(Object.fromEntries(rest.map((one) => [one, { attendance: 'present' }])))
            }
          >
            {words.roll.rest(rest.length)}
          </button>
        )}
        <button type="button" aria-disabled={!canUndo} onClick={() => void undo()}>
          {words.roll.undo}
        </button>
      </div>
      {chosen && (
        <PartDialog
          number={chosen}
          mark={session.marks[chosen]}
          minutes={session.minutes}
          tap={(tapped) => void tap({ [chosen]: tapped })}
          close={() => choose(null)}
        />
      )}
    </>
  );
}

type FactsProps = Pick<RollProps, 'desk' | 'runId' | 'session'> & { run: RunCopy['run'] };

function SessionFacts({ desk, runId, run, session }: FactsProps) {
  const [isOpen, open] = useState(false);
  const isCancelled = session.status === 'cancelled';
  const turn = isCancelled
    ? ({ label: words.sessions.restore, status: 'planned' } as const)
    : ({ label: words.sessions.cancel, status: 'cancelled' } as const);
  return (
    <>
      <NoteField
        key={session.note}
        note={session.note}
        save={(note) => desk.record([sessionOp(runId, session, { note })])}
      />
      <button type="button" onClick={() => open(true)}>
        {words.sessions.edit}
      </button>
      {isOpen && (
        <SessionDialog
          desk={desk}
          run={run}
          title={words.sessions.edit}
          body={sessionOp(runId, session, {}).body}
          opOf={(body) => sessionOp(runId, session, body)}
          turn={turn}
          close={() => open(false)}
        />
      )}
    </>
  );
}

/** A session: who came, and what was special. */
export function RollPage({ desk, state, runId, sessionId }: Props) {
  const run = runIn(state.seen, runId);
  const session = run?.sessions.find((one) => one.sessionId === sessionId);
  if (!run) return <NotInCopy state={state} />;
  if (!session) return <p role="alert">{words.sessions.unknown}</p>;
  const called = calledAt(run.members, session);
  const { kind, length, last, cancelled } = words.sessions;
  const { marked, here } = tally(called, session);
  return (
    <div class="roll-page">
      <a class="back-link" href={leaderAddress({ page: 'sessions', runId })}>
        ← {run.run.name}
      </a>
      <PageTitle title={`${sessionDay(session.date)} ${kind[session.kind]}`}>
        <p class="quiet">
          {length(session.minutes)}
          {session.last && ` · ${last}`} · {words.roll.count(marked, called.length, here)}
        </p>
        <ReadAt desk={desk} state={state} />
      </PageTitle>
      {session.status === 'cancelled' && <p class="note">{cancelled}</p>}
      {session.status !== 'cancelled' && called.length === 0 && <p>{words.roll.nobody}</p>}
      {session.status !== 'cancelled' && called.length > 0 && (
        <Roll {...{ desk, state, runId, session, called }} />
      )}
      <SessionFacts {...{ desk, runId, session }} run={run.run} />
    </div>
  );
}
