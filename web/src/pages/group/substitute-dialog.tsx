import { useState } from 'preact/hooks';
import { leadingRoles } from '../../../../shared/domain/people/staff.ts';
import { useSending } from '../../api/use-sending.ts';
import { ColleagueField, nobodyChosen } from '../../features/people/colleague-field.tsx';
import { choosableColleagues } from '../../features/people/colleague-names.ts';
import { faultOfDays } from '../../features/people/days.ts';
import { DaysFields } from '../../features/people/days-fields.tsx';
import {
  lacksReason,
  ReasonFields,
  statedAs,
  type WrittenReason,
} from '../../features/people/reason-fields.tsx';
import { todayNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import type { StaffPartProps } from './staff-part.tsx';

const words = texts.staffing.substitutes;

type SubstituteDialogProps = StaffPartProps & {
  close: () => void;
  done: (userId: string) => Promise<void>;
};

/** A substitute for the run's leaders, from one day to another. */
export function SubstituteDialog(props: SubstituteDialogProps) {
  const { api, viewer, run, colleagues, close, done } = props;
  const [who, choose] = useState(nobodyChosen);
  const [days, set] = useState({ from: todayNow(), until: '' });
  const [reason, state] = useState<WrittenReason>({ code: 'absence', note: '' });
  const [fault, say] = useState<{ who?: string | undefined; rest?: string | null }>({});
  const { busy, failure, send } = useSending();
  const people = choosableColleagues(colleagues, leadingRoles, [viewer.id, ...run.leaders]);
  const add = (event: Event) => {
    event.preventDefault();
    const { userId } = who;
    const lacksNote = lacksReason(reason) ? texts.staffing.noteLacking : null;
    const rest = faultOfDays(days, todayNow()) ?? lacksNote;
    say({ who: userId === null ? texts.staffing.nameLacking : undefined, rest });
    if (userId === null || rest) return;
    const params = { runId: run.runId, userId };
    void send(async () => {
      await api.putRunSubstitute({ params, body: { ...days, reason: statedAs(reason) } });
      await done(userId);
    });
  };
  return (
    <Modal title={words.add} close={close}>
      <form onSubmit={add} noValidate>
        <ColleagueField
          label={words.who}
          people={people}
          value={who}
          set={choose}
          fault={fault.who}
        />
        <DaysFields days={days} set={set} />
        <ReasonFields value={reason} set={state} />
        <p class="quiet small">{words.what}</p>
        <p class="mark" role="alert">
          {fault.rest}
        </p>
        <FailureNote failure={failure} />
        <SendButton
          {...{ busy, text: words.save, working: texts.staffing.saving, class: 'main' }}
        />
      </form>
    </Modal>
  );
}
