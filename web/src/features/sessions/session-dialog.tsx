import { useId, useState } from 'preact/hooks';
import { type SessionBody, sessionKind } from '../../../../shared/domain/groups/session.ts';
import { type Outside, sessionOutside } from '../../../../shared/domain/groups/unlikely-date.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { SessionOp } from '../../offline/tablet-op.ts';
import { useSubmit } from '../../offline/use-submit.ts';
import { texts } from '../../texts/staff.ts';
import { DayConfirmation } from '../../ui/day-confirmation.tsx';
import { Modal } from '../../ui/modal.tsx';
import { isLength } from './session-body.ts';

const words = texts.sessions;

const isNew = ({ base }: SessionOp) => base === 0;

type SessionFieldsProps = { body: SessionBody; change: (changes: Partial<SessionBody>) => void };

function SessionFields({ body, change }: SessionFieldsProps) {
  const id = useId();
  return (
    <>
      <div class="field-row">
        <label for={`${id}-date`}>{words.date}</label>
        <input
          id={`${id}-date`}
          type="date"
          value={body.date}
          onInput={({ currentTarget }) => change({ date: currentTarget.value })}
        />
      </div>
      <div class="field-row">
        <label for={`${id}-minutes`}>{words.minutes}</label>
        <input
          id={`${id}-minutes`}
          inputMode="numeric"
          value={Number.isNaN(body.minutes) ? '' : body.minutes}
          onInput={({ currentTarget }) =>
            change({ minutes: Number.parseInt(currentTarget.value, 10) })
          }
        />
      </div>
      <div class="field-row">
        <label for={`${id}-kind`}>{words.kindLabel}</label>
        <select
          id={`${id}-kind`}
          value={body.kind}
          onChange={({ currentTarget }) => change({ kind: sessionKind.parse(currentTarget.value) })}
        >
          {sessionKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {words.kind[kind]}
            </option>
          ))}
        </select>
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={body.last}
          onChange={({ currentTarget }) => change({ last: currentTarget.checked })}
        />
        <span>
          {words.last}
          <span class="quiet hint">{words.lastHint}</span>
        </span>
      </label>
    </>
  );
}

type SessionDialogProps = {
  tablet: LeaderTablet;
  run: RunSpan;
  title: string;
  body: SessionBody;
  opOf: (body: SessionBody) => SessionOp;
  /** Cancels the session or takes that back; not for a new one. */
  turn?: { label: string; status: SessionBody['status'] };
  close: () => void;
};
type RunSpan = { startsOn: string; endsOn: string };

/** A session's facts: added, changed or cancelled. An unlikely day is asked about first. */
export function SessionDialog({
  tablet,
  run,
  title,
  body: first,
  opOf,
  turn,
  close,
}: SessionDialogProps) {
  const { busy, fault, submit } = useSubmit(tablet, close);
  const [body, set] = useState(first);
  const [isFaulty, say] = useState(false);
  const [unlikelyDay, setUnlikelyDay] = useState<{ outside: Outside; body: SessionBody } | null>(
    null,
  );
  const done = async (changes: Partial<SessionBody> = {}) => {
    const isRight = isLength(body.minutes) && body.date !== '';
    say(!isRight);
    if (!isRight) return;
    const whole = { ...body, ...changes };
    const outside =
      whole.date === first.date && !isNew(opOf(whole)) ? null : sessionOutside(run, whole.date);
    if (outside) return setUnlikelyDay({ outside, body: whole });
    await submit([opOf(whole)]);
  };
  const confirm = async () => {
    if (unlikelyDay) await submit([{ ...opOf(unlikelyDay.body), confirmedDate: true }]);
  };
  return (
    <Modal title={title} close={close}>
      <SessionFields
        body={body}
        change={(changes) => {
          setUnlikelyDay(null);
          set({ ...body, ...changes });
        }}
      />
      <p class="mark" role="alert">
        {isFaulty && words.invalid}
        {fault}
      </p>
      {unlikelyDay ? (
        <DayConfirmation
          day={unlikelyDay.body.date}
          outside={unlikelyDay.outside}
          busy={busy}
          change={() => setUnlikelyDay(null)}
          confirm={() => void confirm()}
        />
      ) : (
        <p class="actions">
          <button type="button" class="main" aria-disabled={busy} onClick={() => void done()}>
            {busy ? words.saving : words.save}
          </button>
          {turn && (
            <button type="button" onClick={() => void done({ status: turn.status })}>
              {turn.label}
            </button>
          )}
        </p>
      )}
    </Modal>
  );
}
