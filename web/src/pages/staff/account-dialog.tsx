import { useState } from 'preact/hooks';
import type { Role } from '../../../../shared/domain/people/access.ts';
import type { Account } from '../../../../shared/domain/people/account.ts';
import { isInvitationExpired } from '../../../../shared/domain/people/staff.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { municipalityShown } from '../../features/runs/choose-runs.ts';
import { MunicipalityInput } from '../../features/runs/municipality-input.tsx';
import { hashOf } from '../../routes/page-address.ts';
import { timestampNow } from '../../session/clock.ts';
import { dayAndTime } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { SureButton } from '../../ui/confirm.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { TextField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { DisableStep } from './disable-step.tsx';
import { RolesField } from './invite-page.tsx';
import { rolesText } from './invited-rows.tsx';

const words = texts.directory;

export type AccountProps = {
  api: StaffApi;
  account: Account;
  accounts: readonly Account[];
  viewerId: string;
  /** The account is as this from now on. */
  changed: (account: Account) => void;
  /** It is the administrator's own: roles and access are for another administrator to change. */
  isOwn: boolean;
  /** Has the organisation a sign-in of its own? */
  hasCounty: boolean;
  close: () => void;
};

/** The roles that the county gives, which nobody changes here. */
const CountyFacts = ({ roles }: Pick<Account, 'roles'>) => (
  <>
    <p>{rolesText(roles) || words.noRoles}</p>
    <p class="quiet small">{words.county.decides}</p>
  </>
);

/** Name, roles and municipality. */
function EditPart({ api, account, changed, isOwn }: AccountProps) {
  const [name, setName] = useState(account.name);
  const [roles, setRoles] = useState<readonly Role[]>(account.roles);
  const [place, setPlace] = useState({
    municipality:
      account.municipalityCode === null ? '' : municipalityShown(account.municipalityCode),
    municipalityCode: account.municipalityCode,
  });
  const [isUnknown, say] = useState(false);
  const [isSaved, saved] = useState(false);
  const { busy, failure, send } = useSending();
  const { userId, version } = account;
  const isOfCounty = account.countyLink === 'linked';
  const save = (event: Event) => {
    event.preventDefault();
    const isTyped = place.municipality.trim() !== '';
    say(isTyped && place.municipalityCode === null);
    if (isTyped && place.municipalityCode === null) return;
    const { municipalityCode } = place;
    const theirs = isOfCounty ? {} : { name, ...(isOwn ? {} : { roles: [...roles] }) };
    const body = { municipalityCode, ...theirs };
    saved(false);
    void send(async () => {
      changed(await api.patchAccount({ params: { userId }, body, ifMatch: version }));
      saved(true);
    });
  };
  return (
    <form onSubmit={save} noValidate>
      {isOfCounty ? (
        <CountyFacts roles={account.roles} />
      ) : (
        <>
          <TextField label={words.invite.name} maxLength={120} value={name} set={setName} />
          {isOwn ? (
            <p class="quiet small">{words.own}</p>
          ) : (
            <RolesField roles={roles} set={setRoles} />
          )}
        </>
      )}
      <MunicipalityInput
        label={words.invite.municipality}
        name={place.municipality}
        set={setPlace}
      />
      <p class="mark" role="alert">
        {isUnknown && words.invite.faults.municipality_unknown}
      </p>
      <FailureNote failure={failure} />
      <p role="status">{isSaved && words.saved}</p>
      <SendButton {...{ busy, text: words.save, working: words.saving, class: 'main' }} />
    </form>
  );
}

/** What helps somebody who cannot sign in. */
function SignInPart({ api, account, changed }: AccountProps) {
  const [done, say] = useState<string | null>(null);
  const { busy, failure, send } = useSending();
  const { userId, status } = account;
  const params = { userId };
  const act = (text: string, request: () => Promise<Account>) =>
    void send(async () => {
      const after = await request();
      say(text);
      if (after.version !== account.version) changed(after);
    });
  const reset = (what: 'password' | 'second_factor') =>
    act(words.signIn.done[what], () => api.postAccountReset({ params, body: { what } }));
  return (
    <section>
      <h3>{words.signIn.title}</h3>
      {status === 'invited' ? (
        <>
          {isInvitationExpired(account, timestampNow()) && (
            <p class="mark">{words.signIn.expired}</p>
          )}
          <p>
            <SendButton
              {...{ busy, text: words.signIn.again, working: words.invite.sending }}
              onClick={() =>
                act(words.signIn.done.again, () => api.postAccountInvitation({ params }))
              }
            />
          </p>
        </>
      ) : (
        <>
          <p>
            <SendButton
              {...{ busy, text: words.signIn.password, working: words.saving }}
              onClick={() => reset('password')}
            />
          </p>
          <p class="quiet small">{words.signIn.factorHint}</p>
          <SureButton
            text={words.signIn.factor}
            sure={words.signIn.factorSure}
            keep={words.keep}
            act={() => reset('second_factor')}
          />
        </>
      )}
      <p role="status">{done}</p>
      <FailureNote failure={failure} />
    </section>
  );
}

/** Lets somebody begin to sign in with the account of their organisation, which keeps their work. */
function CountyPart({ api, account, changed }: AccountProps) {
  const { busy, failure, send } = useSending();
  const { userId, version, countyLink } = account;
  const isAwaited = countyLink === 'awaited';
  const change = () =>
    void send(async () => {
      const body = { countyLink: isAwaited ? null : ('awaited' as const) };
      changed(await api.patchAccount({ params: { userId }, body, ifMatch: version }));
    });
  return (
    <section>
      <h3>{words.county.title}</h3>
      <p class="quiet small">{isAwaited ? words.county.awaited : words.county.offer}</p>
      <FailureNote failure={failure} />
      <SendButton
        {...{ busy, working: words.saving }}
        text={isAwaited ? words.county.cancel : words.county.await}
        onClick={change}
      />
    </section>
  );
}

/** The person signs in elsewhere: what helps them is there too. */
const SignInElsewhere = () => (
  <section>
    <h3>{words.signIn.title}</h3>
    <p>{words.county.elsewhere}</p>
  </section>
);

/** Gives access back to somebody who was disabled. */
function EnablePart({ api, account, changed }: AccountProps) {
  const { busy, failure, send } = useSending();
  const params = { userId: account.userId };
  return (
    <section>
      <p>{words.disabledExplained}</p>
      <FailureNote failure={failure} />
      <SendButton
        {...{ busy, text: words.enable, working: words.saving, class: 'main' }}
        onClick={() => void send(async () => changed(await api.postAccountEnabling({ params })))}
      />
    </section>
  );
}

/** One colleague: what may be changed, and what helps them. */
export function AccountDialog(props: AccountProps) {
  const { api, account, isOwn, hasCounty, close } = props;
  const [isDisabling, disable] = useState(false);
  const { name, email, status, invitedAt, roles } = account;
  const facts = [
    email,
    status === 'disabled' ? rolesText(roles) : null,
    invitedAt && status === 'invited' ? words.invitedOn(dayAndTime(invitedAt)) : null,
  ];
  return (
    <Modal title={isDisabling ? words.disabling.title(name) : name} close={close}>
      <p class="quiet">{facts.filter(Boolean).join(' · ')}</p>
      {isDisabling && (
        <Loaded load={() => api.getDuties({ params: { userId: account.userId } })}>
          {(duties) => <DisableStep {...props} duties={duties} back={() => disable(false)} />}
        </Loaded>
      )}
      {!isDisabling && status === 'disabled' && <EnablePart {...props} />}
      {!isDisabling && status !== 'disabled' && (
        <div class="stack">
          <EditPart {...props} />
          {account.countyLink === 'linked' ? <SignInElsewhere /> : <SignInPart {...props} />}
          {hasCounty && email !== null && account.countyLink !== 'linked' && (
            <CountyPart {...props} />
          )}
          {!isOwn && (
            <section>
              <h3>{texts.staffing.absence.section}</h3>
              <p class="quiet small">{texts.staffing.absence.sectionHint}</p>
              <p>
                <a class="button" href={hashOf({ page: 'absence-of', userId: account.userId })}>
                  {texts.staffing.absence.open}
                </a>
              </p>
            </section>
          )}
          {!isOwn && (
            <section>
              <h3>{words.disabling.section}</h3>
              <p class="quiet small">{words.disabling.hint}</p>
              <button type="button" class="grave" onClick={() => disable(true)}>
                {words.disabling.open}
              </button>
            </section>
          )}
        </div>
      )}
    </Modal>
  );
}
