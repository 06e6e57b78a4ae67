import { useId, useState } from 'preact/hooks';
import { type SessionBody, sessionKind } from '../../../shared/model/session.ts';
import { type Outside, sessionOutside } from '../../../shared/model/unlikely-date.ts';
import { Modal } from '../modal.tsx';
import { DayAsked } from './day-asked.tsx';
import type { LeaderDesk } from './desk.ts';
import type { SessionOp } from './op.ts';
import { isLength } from './session-body.ts';
import { words } from './texts.ts';
import { useSubmit } from './use-submit.ts';

const said = words.sessions;

const isNew = ({ base }: SessionOp) => base === 0;

type FieldsProps = { body: SessionBody; change: (changes: Partial<SessionBody>) => void };

function Fields({ body, change }: FieldsProps) {
  const id = useId();
  return (
    <>
      <div class="field-row">
        <label for={`${id}-date`}>{said.date}</label>
        <input
          id={`${id}-date`}
          type="date"
          value={body.date}
          onInput={({ currentTarget }) => change({ date: currentTarget.value })}
        />
      </div>
      <div class="field-row">
        <label for={`${id}-minutes`}>{said.minutes}</label>
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
        <label for={`${id}-kind`}>{said.kindLabel}</label>
        <select
          id={`${id}-kind`}
          value={body.kind}
          onChange={({ currentTarget }) => change({ kind: sessionKind.parse(currentTarget.value) })}
        >
          {sessionKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {said.kind[kind]}
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
          {said.last}
          <span class="quiet hint">{said.lastHint}</span>
        </span>
      </label>
    </>
  );
}

type Props = {
  desk: LeaderDesk;
  run: Days;
  title: string;
  body: SessionBody;
  opOf: (body: SessionBody) => SessionOp;
  /** Cancelling, or the taking back of it; not for one that is new. */
  turn?: { label: string; status: SessionBody['status'] };
  close: () => void;
};
type Days = { startsOn: string; endsOn: string };

/** A session's facts: added, changed or cancelled. An unlikely day is asked about first. */
export function SessionDialog({ desk, run, title, body: first, opOf, turn, close }: Props) {
  const { busy, fault, submit } = useSubmit(desk, close);
  const [body, set] = useState(first);
  const [isFaulty, say] = useState(false);
  const [asked, ask] = useState<{ outside: Outside; body: SessionBody } | null>(null);
  const done = async (changes: Partial<SessionBody> = {}) => {
    const isRight = isLength(body.minutes) && body.date !== '';
    say(!isRight);
    if (!isRight) return;
    const whole = { ...body, ...changes };
    const outside =
      whole.date === first.date && !isNew(opOf(whole)) ? null : sessionOutside(run, whole.date);
    if (outside) return ask({ outside, body: whole });
    await submit([opOf(whole)]);
  };
  const confirm = async () => {
    if (asked) await submit([{ ...opOf(asked.body), confirmedDate: true }]);
  };
  return (
    <Modal title={title} close={close}>
      <Fields
        body={body}
        change={(changes) => {
          ask(null);
          set({ ...body, ...changes });
        }}
      />
      <p class="mark" role="alert">
        {isFaulty && said.invalid}
        {fault}
      </p>
      {asked ? (
        <DayAsked
          day={asked.body.date}
          outside={asked.outside}
          busy={busy}
          change={() => ask(null)}
          confirm={() => void confirm()}
        />
      ) : (
        <p class="deeds">
          <button type="button" class="main" aria-disabled={busy} onClick={() => void done()}>
            {busy ? said.saving : said.save}
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
