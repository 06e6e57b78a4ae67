import { useState } from 'preact/hooks';
import { type SessionBody, sessionKind } from '../../../../shared/domain/groups/session.ts';
import { type Outside, sessionOutside } from '../../../../shared/domain/groups/unlikely-date.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { SessionOp } from '../../offline/tablet-op.ts';
import { useSubmit } from '../../offline/use-submit.ts';
import { texts } from '../../texts/staff.ts';
import { DayConfirmation } from '../../ui/day-confirmation.tsx';
import { CheckField, DayField, MinutesField, SelectField } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { isLength } from './session-body.ts';

const words = texts.sessions;

const isNew = ({ base }: SessionOp) => base === 0;

type SessionFieldsProps = { body: SessionBody; change: (changes: Partial<SessionBody>) => void };

function SessionFields({ body, change }: SessionFieldsProps) {
  return (
    <>
      <DayField label={words.date} value={body.date} set={(date) => change({ date })} />
      <MinutesField
        label={words.minutes}
        value={body.minutes}
        set={(minutes) => change({ minutes })}
      />
      <SelectField
        label={words.kindLabel}
        value={body.kind}
        set={(kind) => change({ kind })}
        options={sessionKind.options.map((kind) => [kind, words.kind[kind]])}
      />
      <CheckField
        label={words.last}
        hint={words.lastHint}
        value={body.last}
        set={(last) => change({ last })}
      />
    </>
  );
}

type SessionDialogProps = {
  tablet: LeaderTablet;
  run: RunSpan;
  title: string;
  body: SessionBody;
  opOf: (body: SessionBody) => SessionOp;
  close: () => void;
};
type RunSpan = { startsOn: string; endsOn: string };

/** A session's facts: added or changed. An unlikely day is asked about first. */
export function SessionDialog({
  tablet,
  run,
  title,
  body: first,
  opOf,
  close,
}: SessionDialogProps) {
  const { busy, fault, submit } = useSubmit(tablet, close);
  const [body, set] = useState(first);
  const [isFaulty, say] = useState(false);
  const [unlikelyDay, setUnlikelyDay] = useState<{ outside: Outside; body: SessionBody } | null>(
    null,
  );
  const done = async () => {
    const isRight = isLength(body.minutes) && body.date !== '';
    say(!isRight);
    if (!isRight) return;
    const outside =
      body.date === first.date && !isNew(opOf(body)) ? null : sessionOutside(run, body.date);
    if (outside) return setUnlikelyDay({ outside, body });
    await submit([opOf(body)]);
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
        <SendButton
          {...{ busy, text: words.save, working: words.saving, class: 'main' }}
          onClick={() => void done()}
        />
      )}
    </Modal>
  );
}
