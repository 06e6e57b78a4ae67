import { useState } from 'preact/hooks';
import type { SessionBody } from '../../../../shared/domain/groups/session.ts';
import { type Outside, sessionOutside } from '../../../../shared/domain/groups/unlikely-date.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { SessionOp } from '../../offline/tablet-op.ts';
import { useSubmit } from '../../offline/use-submit.ts';
import type { RunCopy } from '../../offline/vault-copy.ts';
import { texts } from '../../texts/staff.ts';
import { DayConfirmation } from '../../ui/day-confirmation.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { type SessionFault, sessionFaults, withGuestLines } from './session-body.ts';
import { MissedSession, SessionFields } from './session-fields.tsx';

const words = texts.sessions;

const isNew = ({ base }: SessionOp) => base === 0;

type SessionDialogProps = {
  tablet: LeaderTablet;
  group: Pick<RunCopy, 'run' | 'sessions' | 'members'>;
  title: string;
  body: SessionBody;
  /** The session that a new catch-up session is about at first; empty where there is none. */
  missed?: string;
  opOf: (body: SessionBody) => SessionOp;
  close: () => void;
};

/** A session's facts: added or changed. An unlikely day is asked about first. */
export function SessionDialog(props: SessionDialogProps) {
  const { tablet, group, title, body: first, opOf, close } = props;
  const { busy, fault, submit } = useSubmit(tablet, close);
  const [body, set] = useState(first);
  const [missed, choose] = useState(props.missed);
  const [faults, say] = useState<readonly SessionFault[]>([]);
  const [unlikelyDay, setUnlikelyDay] = useState<{ outside: Outside; body: SessionBody } | null>(
    null,
  );
  const change = (changes: Partial<SessionBody>) => {
    setUnlikelyDay(null);
    const changed = { ...body, ...changes };
    set(changed);
    // A fault that was mended is not shown any more; another one is shown at the next attempt.
    say(faults.filter((one) => sessionFaults(changed).includes(one)));
  };
  const done = async () => {
    const found = sessionFaults(body);
    say(found);
    if (found.length > 0) return;
    const sent = withGuestLines(body);
    const outside =
      sent.date === first.date && !isNew(opOf(sent)) ? null : sessionOutside(group.run, sent.date);
    if (outside) return setUnlikelyDay({ outside, body: sent });
    await submit([opOf(sent)]);
  };
  const confirm = async () => {
    if (unlikelyDay) await submit([{ ...opOf(unlikelyDay.body), confirmedDate: true }]);
  };
  return (
    <Modal title={title} close={close}>
      {missed !== undefined && <MissedSession {...{ group, change, missed, choose }} />}
      <SessionFields {...{ group, body, change, faults }} />
      <p class="mark" role="alert">
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
