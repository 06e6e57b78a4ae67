import { useState } from 'preact/hooks';
import type { Role } from '../../../../shared/domain/people/access.ts';
import { clientRoles, leadingRoles } from '../../../../shared/domain/people/staff.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { ColleagueField, nobodyChosen } from '../../features/people/colleague-field.tsx';
import { choosableColleagues } from '../../features/people/colleague-names.ts';
import {
  lacksReason,
  ReasonFields,
  statedAs,
  type WrittenReason,
} from '../../features/people/reason-fields.tsx';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import type { AccountProps } from './account-dialog.tsx';

const words = texts.directory.disabling;

type DisableStepProps = AccountProps & {
  duties: Awaited<ReturnType<StaffApi['getDuties']>>;
  back: () => void;
};

/** What somebody leaves, to whom it goes, and the end of their access: one action. */
export function DisableStep(props: DisableStepProps) {
  const { api, account, accounts, viewerId, changed, duties, back } = props;
  const [runsTo, handRuns] = useState(nobodyChosen);
  const [clientsTo, handClients] = useState(nobodyChosen);
  const [reason, because] = useState<WrittenReason>({ code: 'left_post', note: '' });
  const [isLacking, say] = useState(false);
  const { busy, failure, send } = useSending();
  const left = [...duties.runs, ...duties.waitingRuns];
  const leads = left.length > 0;
  const hasClients = duties.clients > 0;
  const successors = (roles: readonly Role[]) =>
    choosableColleagues(accounts, roles, [account.userId, viewerId]);
  const disable = () => {
    const lacks =
      (leads && !runsTo.userId) || (hasClients && !clientsTo.userId) || lacksReason(reason);
    say(lacks);
    if (lacks) return;
    const params = { userId: account.userId };
    const body = {
      runsTo: leads ? runsTo.userId : null,
      clientsTo: hasClients ? clientsTo.userId : null,
      reason: statedAs(reason),
    };
    void send(async () => {
      // A request hands over as much as it has time for.
      for (;;) {
        const { account: after, more } = await api.postAccountDisabling({ params, body });
        if (more) continue;
        changed(after);
        return back();
      }
    });
  };
  return (
    <>
      {leads && (
        <>
          <p>{words.runs(left.length)}</p>
          <ul>
            {left.map(({ runId, name }) => (
              <li key={runId}>{name}</li>
            ))}
          </ul>
          <ColleagueField
            label={words.runsTo}
            people={successors(leadingRoles)}
            value={runsTo}
            set={handRuns}
          />
        </>
      )}
      {hasClients && (
        <>
          <p>{words.clients(duties.clients)}</p>
          <ColleagueField
            label={words.clientsTo}
            people={successors(clientRoles)}
            value={clientsTo}
            set={handClients}
          />
        </>
      )}
      {!leads && !hasClients && <p>{words.nothing}</p>}
      {duties.substituteRuns.length + duties.substituteClients > 0 && (
        <p>{words.substitutions(duties.substituteRuns.length, duties.substituteClients)}</p>
      )}
      <ReasonFields value={reason} set={because} />
      <p>{words.what}</p>
      <p class="mark" role="alert">
        {isLacking && words.lacking}
      </p>
      <FailureNote failure={failure} />
      <p class="choice">
        <SendButton
          {...{ busy, text: words.go, working: words.going, class: 'danger' }}
          onClick={disable}
        />
        <button type="button" class="plain" onClick={back}>
          {texts.directory.keep}
        </button>
      </p>
    </>
  );
}
