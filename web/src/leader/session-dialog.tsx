import { useId, useState } from 'preact/hooks';
import { type SessionBody, sessionKind } from '../../../shared/model/session.ts';
import { Modal } from '../modal.tsx';
import { isLength } from './session-body.ts';
import { words } from './texts.ts';

const said = words.sessions;

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
        {said.last}
      </label>
    </>
  );
}

type Props = {
  title: string;
  body: SessionBody;
  save: (body: SessionBody) => Promise<unknown>;
  /** Cancelling, or the taking back of it; not for one that is new. */
  turn?: { label: string; status: SessionBody['status'] };
  close: () => void;
};

/** A session's facts: added, changed or cancelled. */
export function SessionDialog({ title, body: first, save, turn, close }: Props) {
  const [body, set] = useState(first);
  const [isFaulty, say] = useState(false);
  const done = async (changes: Partial<SessionBody> = {}) => {
    const isRight = isLength(body.minutes) && body.date !== '';
    say(!isRight);
    if (!isRight) return;
    await save({ ...body, ...changes });
    close();
  };
  return (
    <Modal title={title} close={close}>
      <Fields body={body} change={(changes) => set({ ...body, ...changes })} />
      <p class="mark" role="alert">
        {isFaulty && said.invalid}
      </p>
      <p class="deeds">
        <button type="button" class="main" onClick={() => void done()}>
          {said.save}
        </button>
        {turn && (
          <button type="button" onClick={() => void done({ status: turn.status })}>
            {turn.label}
          </button>
        )}
      </p>
    </Modal>
  );
}
