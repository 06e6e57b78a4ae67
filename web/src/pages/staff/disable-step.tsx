import { useState } from 'preact/hooks';
import type { Role } from '../../../../shared/domain/people/access.ts';
import type { Account } from '../../../../shared/domain/people/account.ts';
import type { StaffingReason } from '../../../../shared/domain/people/staffing.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import {
  type ColleagueChoice,
  colleagueChoices,
  colleagueOptions,
} from '../../features/colleagues/colleague-options.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { optionsOf, SelectField, TextField } from '../../ui/field.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import type { AccountProps } from './account-dialog.tsx';

const words = texts.directory.disabling;

type LeftWork = Awaited<ReturnType<StaffApi['getAccountDuties']>>;

/** Nobody is chosen yet. */
const nobody = '';

/** Colleagues with one of the roles, but not the person who leaves. */
const successors = (accounts: readonly Account[], leaving: Account, roles: readonly Role[]) =>
  colleagueChoices(
    accounts.filter(({ userId }) => userId !== leaving.userId),
    roles,
  );

type SuccessorProps = {
  label: string;
  people: readonly ColleagueChoice[];
  value: string;
  set: (userId: string) => void;
};

const SuccessorField = ({ people, ...field }: SuccessorProps) => (
  <SelectField {...field} options={[[nobody, words.choose], ...colleagueOptions(people)]} />
);

type DisableStepProps = AccountProps & { duties: LeftWork; back: () => void };

/** What somebody leaves, to whom it goes, and the end of their access: one action. */
export function DisableStep(props: DisableStepProps) {
  const { api, account, accounts, changed, duties, back } = props;
  const [runsTo, handRuns] = useState(nobody);
  const [clientsTo, handClients] = useState(nobody);
  const [code, because] = useState<StaffingReason>('left_post');
  const [note, write] = useState('');
  const [isLacking, say] = useState(false);
  const { busy, failure, send } = useSending();
  const leads = duties.runs.length > 0;
  const hasClients = duties.clients > 0;
  const disable = () => {
    const lacks =
      (leads && !runsTo) || (hasClients && !clientsTo) || (code === 'other' && !note.trim());
    say(lacks);
    if (lacks) return;
    const params = { userId: account.userId };
    const reason = { code, note: code === 'other' ? note : null };
    const body = { runsTo: runsTo || null, clientsTo: clientsTo || null, reason };
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
          <p>{words.runs(duties.runs.length)}</p>
          <ul>
            {duties.runs.map(({ runId, name }) => (
              <li key={runId}>{name}</li>
            ))}
          </ul>
          <SuccessorField
            label={words.runsTo}
            people={successors(accounts, account, ['leader'])}
            value={runsTo}
            set={handRuns}
          />
        </>
      )}
      {hasClients && (
        <>
          <p>{words.clients(duties.clients)}</p>
          <SuccessorField
            label={words.clientsTo}
            people={successors(accounts, account, ['own_worker', 'leader'])}
            value={clientsTo}
            set={handClients}
          />
        </>
      )}
      {!leads && !hasClients && <p>{words.nothing}</p>}
      {duties.substituteRuns.length + duties.substituteClients > 0 && (
        <p>{words.substitutions(duties.substituteRuns.length, duties.substituteClients)}</p>
      )}
      <SelectField
        label={words.reason}
        value={code}
        set={because}
        options={optionsOf(words.reasons)}
      />
      {code === 'other' && (
        <TextField label={words.note} maxLength={200} value={note} set={write} />
      )}
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
