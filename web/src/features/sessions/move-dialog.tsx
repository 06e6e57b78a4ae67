import { useState } from 'preact/hooks';
import type { Move } from '../../../../shared/domain/groups/run-plan.ts';
import { todayNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import { DayField, RadioField, TextField } from '../../ui/field.tsx';
import { Rows } from '../../ui/list.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { sessionDay } from './session-day.ts';
import { type MovableSession, moveRefusal, type NewDay, newDays } from './session-move.ts';
import './move-dialog.css';

const words = texts.sessions.move;

/** A move as it is sent: from the day on which the session is seen. */
export type SentMove = Move & { from: string; pastReason: string };

/** The sessions with their new days, and a line for each public holiday among these. */
function NewDays({ days }: { days: readonly NewDay[] }) {
  const holidays = days.flatMap(({ to, holiday }) =>
    holiday ? [`${sessionDay(to)} (${texts.sessions.holidays[holiday]})`] : [],
  );
  return (
    <section class="new-days">
      <p role="status">
        <strong>{words.newDays(days.length)}</strong>
      </p>
      <Rows items={days} keyOf={({ sessionId }) => sessionId}>
        {({ from, to, isTaken }) => (
          <>
            <span>{words.fromTo(sessionDay(from), sessionDay(to))}</span>
            {isTaken && <span class="tag is-alarm">{words.taken}</span>}
          </>
        )}
      </Rows>
      {holidays.length > 0 && <p class="note">{words.holidays(holidays)}</p>}
    </section>
  );
}

/** Why the move cannot be sent as it is; null where it can. */
function faultOf(
  sessions: readonly MovableSession[],
  move: SentMove,
  isPast: boolean,
): string | null {
  if (move.to === '' || move.to === move.from) return words.noDay;
  const refusal = moveRefusal(sessions, move);
  if (refusal?.code === 'session.day_taken') return words.dayTaken(refusal.days.map(sessionDay));
  if (refusal) return texts.problems[refusal.code];
  return isPast && move.pastReason.trim() === '' ? words.noReason : null;
}

type SessionMoveDialogProps = {
  /** All sessions of the group. */
  sessions: readonly MovableSession[];
  session: MovableSession;
  busy: boolean;
  /** Why the API refused it; what was chosen stays. */
  fault: string | null;
  /** Whether a day before today needs a reason here; a group that is not open yet has its own. */
  asksReason?: boolean;
  send: (move: SentMove) => void;
  close: () => void;
};

/**
 * Moves a session to another day, alone or with all later ones. The new days are listed before, and
 * a move that the API would refuse is not sent.
 */
export function MoveDialog({
  sessions,
  session,
  busy,
  fault,
  asksReason = true,
  send,
  close,
}: SessionMoveDialogProps) {
  const { sessionId, date: from } = session;
  const [to, setTo] = useState(from);
  const [scope, setScope] = useState<'this' | 'later'>('this');
  const [pastReason, setReason] = useState('');
  const [own, say] = useState<string | null>(null);
  const hasLater = sessions.some(({ status, date }) => status === 'planned' && date > from);
  const move: SentMove = { sessionId, from, to, andLater: scope === 'later', pastReason };
  const days = to === '' || to === from ? [] : newDays(sessions, move);
  const isPast = asksReason && days.some((day) => day.to < todayNow());
  const done = () => {
    const found = faultOf(sessions, move, isPast);
    say(found);
    if (!found) send(move);
  };
  return (
    <Modal title={words.title(sessionDay(from))} close={close}>
      <DayField
        label={words.to}
        value={to}
        set={(day) => {
          say(null);
          setTo(day);
        }}
      />
      {hasLater && (
        <RadioField
          title={words.scope}
          name="move-scope"
          value={scope}
          set={(chosen) => {
            say(null);
            setScope(chosen);
          }}
          options={[
            ['this', words.onlyThis],
            ['later', words.andLater],
          ]}
        />
      )}
      {days.length > 0 && <NewDays days={days} />}
      {isPast && (
        <TextField
          label={words.pastReason}
          value={pastReason}
          set={setReason}
          maxLength={200}
          aria-describedby="past-reason-hint"
        >
          <span class="quiet" id="past-reason-hint">
            {words.pastReasonHint}
          </span>
        </TextField>
      )}
      <p class="mark" role="alert">
        {own ?? fault}
      </p>
      <SendButton
        {...{ busy, text: words.send, working: words.sending, class: 'main' }}
        onClick={done}
      />
    </Modal>
  );
}
