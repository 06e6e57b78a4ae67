import { useState } from 'preact/hooks';
import type { Session } from '../../../../shared/domain/groups/session.ts';
import { LabelDialog } from '../../features/labels/label-dialog.tsx';
import { MoveSession } from '../../features/sessions/move-session.tsx';
import { calledAt, tally } from '../../features/sessions/roll.ts';
import { sessionOp } from '../../features/sessions/session-body.ts';
import { sessionAbout, sessionDay, sessionHours } from '../../features/sessions/session-day.ts';
import { SessionDialog } from '../../features/sessions/session-dialog.tsx';
import { SessionPlanPart } from '../../features/sessions/session-plan-part.tsx';
import { NotInCopy } from '../../features/tablet/not-in-copy.tsx';
import { ReadAt } from '../../features/tablet/read-at.tsx';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import { labelsIn } from '../../offline/own-labels.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { type RunCopy, runIn } from '../../offline/vault-copy.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { ModalQuestion } from '../../ui/confirm.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { CancelledNote, CancelSession } from './cancelling.tsx';
import { NoteField } from './note-field.tsx';
import { PartDialog } from './part-dialog.tsx';
import { PrintedRoll } from './printed-roll.tsx';
import { RollRow } from './roll-row.tsx';
import { useRoll } from './use-roll.ts';

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** The arrow keys move from person to person, and from mark to mark. */
function moveInRoll(event: KeyboardEvent): void {
  const step = steps[event.key];
  const list = event.currentTarget as HTMLElement;
  const rows = [...list.children].map((row) => [...row.querySelectorAll('button')]);
  const row = rows.findIndex((buttons) => buttons.some((one) => one === document.activeElement));
  if (!step || row === -1) return;
  const column = rows[row]?.indexOf(document.activeElement as HTMLButtonElement) ?? 0;
  const next = rows[row + step[0]]?.[column + step[1]];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

type RollPageProps = {
  tablet: LeaderTablet;
  state: OpenTabletState;
  runId: string;
  sessionId: string;
};
type RollProps = Omit<RollPageProps, 'sessionId'> & { session: Session; called: readonly string[] };

/** Marks of this session that are not sent yet. */
const unsentOf = ({ queue }: OpenTabletState, { sessionId }: Session): ReadonlySet<string> =>
  new Set(
    queue.flatMap(({ op }) =>
      op.kind === 'mark' && op.sessionId === sessionId ? [op.participantId] : [],
    ),
  );

/** Marks of this session that were overruled by a newer one of another device. */
function OverruledMarks({ state, session }: Pick<RollProps, 'state' | 'session'>) {
  const here = state.overruled.filter(({ sessionId }) => sessionId === session.sessionId);
  return (
    <div role="alert">
      {here.map(({ participantId, attendance }) => (
        <p key={participantId} class="note">
          {texts.roll.overruled(participantId, texts.roll.marks[attendance])}
        </p>
      ))}
    </div>
  );
}

function Roll({ tablet, state, runId, session, called }: RollProps) {
  const { tap, undo, canUndo, message, fault, ahead } = useRoll({
    tablet,
    seen: state.seen,
    runId,
    session,
  });
  const [chosen, choose] = useState<string | null>(null);
  const [labelled, writeLabel] = useState<string | null>(null);
  const labels = labelsIn(state.labels, runId);
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
      <OverruledMarks state={state} session={session} />
      <p class="mark" role="alert">
        {fault}
      </p>
      {ahead && (
        <ModalQuestion
          {...{ title: texts.roll.toComeTitle, answer: ahead.answer }}
          {...{ stay: texts.roll.dontMark, go: texts.roll.markAhead }}
        >
          {texts.roll.toCome(writtenDay(session.date))}
        </ModalQuestion>
      )}
      <div class="roll-foot">
        <p class="unseen" role="status">
          {message}
        </p>
        {rest.length > 0 && (
          <button
            type="button"
            onClick={() =>
              void tap(Object.fromEntries(rest.map((one) => [one, { attendance: 'present' }])))
            }
          >
            {texts.roll.rest(rest.length)}
          </button>
        )}
        <button type="button" aria-disabled={!canUndo} onClick={() => void undo()}>
          {texts.roll.undo}
        </button>
      </div>
      {chosen && (
        <PartDialog
          number={chosen}
          mark={session.marks[chosen]}
          minutes={session.minutes}
          tap={(tapped) => void tap({ [chosen]: tapped })}
          hasLabel={labels[chosen] !== undefined}
          writeLabel={() => {
            choose(null);
            writeLabel(chosen);
          }}
          close={() => choose(null)}
        />
      )}
      {labelled && (
        <LabelDialog
          {...{ tablet, runId, number: labelled, label: labels[labelled] }}
          close={() => writeLabel(null)}
        />
      )}
    </>
  );
}

type SessionFactsProps = Pick<RollProps, 'tablet' | 'runId' | 'session'> & { group: RunCopy };

function SessionFacts({ tablet, runId, group, session }: SessionFactsProps) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <NoteField
        key={session.note}
        note={session.note}
        save={(note) => tablet.record([sessionOp(runId, session, { note })])}
      />
      <p class="actions">
        <button type="button" onClick={() => open(true)}>
          {texts.sessions.edit}
        </button>
        <MoveSession {...{ tablet, runId, session }} sessions={group.sessions} />
      </p>
      {isOpen && (
        <SessionDialog
          tablet={tablet}
          group={group}
          title={texts.sessions.edit}
          body={sessionOp(runId, session, {}).body}
          opOf={(body) => sessionOp(runId, session, body)}
          close={() => open(false)}
        />
      )}
      {session.status !== 'cancelled' && <CancelSession {...{ tablet, runId, session }} />}
    </>
  );
}

/** A session: who came, and what was special. */
export function RollPage({ tablet, state, runId, sessionId }: RollPageProps) {
  const run = runIn(state.seen, runId);
  const session = run?.sessions.find((one) => one.sessionId === sessionId);
  if (!run) return <NotInCopy state={state} />;
  if (!session) return <p role="alert">{texts.sessions.unknown}</p>;
  const called = calledAt(run.members, session);
  const { kind, length, last, catchUp } = texts.sessions;
  const { marked, here } = tally(called, session);
  // The kind is in the heading.
  const about = session.theme || session.place ? sessionAbout({ ...session, kind: 'meeting' }) : '';
  const facts = [
    sessionHours(session) || length(session.minutes),
    session.kind === 'catch_up' && catchUp.isFor((session.members ?? []).length),
    session.last && last,
    session.status !== 'cancelled' && texts.roll.count(marked, called.length, here),
  ];
  const isAhead = session.date > todayNow();
  return (
    <div class="roll-page">
      <a class="back-link" href={hashOf({ page: 'sessions', runId })}>
        ← {run.run.name}
      </a>
      <PageTitle title={`${sessionDay(session.date)} ${kind[session.kind]}`}>
        {about && <p>{about}</p>}
        <p class="quiet">{facts.filter(Boolean).join(' · ')}</p>
        <ReadAt tablet={tablet} state={state} />
      </PageTitle>
      <CancelledNote key={sessionId} {...{ tablet, state, runId, session }} />
      {isAhead && <SessionPlanPart session={session} />}
      {session.status !== 'cancelled' && called.length === 0 && <p>{texts.roll.nobody}</p>}
      {session.status !== 'cancelled' && called.length > 0 && (
        <>
          <Roll {...{ tablet, state, runId, session, called }} />
          <PrintedRoll {...{ session, called }} group={run.run.name} />
        </>
      )}
      {!isAhead && <SessionPlanPart session={session} />}
      <SessionFacts {...{ tablet, runId, session }} group={run} />
    </div>
  );
}
