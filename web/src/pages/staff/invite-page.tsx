import { useState } from 'preact/hooks';
import { type Role, role } from '../../../../shared/domain/people/access.ts';
import {
  type FoundFault,
  type Invitation,
  invitationsAtOnce,
} from '../../../../shared/domain/people/account.ts';
import { invitationDays } from '../../../../shared/domain/people/staff.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { MunicipalityInput } from '../../features/runs/municipality-input.tsx';
import { hashOf } from '../../routes/page-address.ts';
import { language } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import {
  CheckField,
  LongTextField,
  optionsOf,
  RadioField,
  SelectField,
  TextField,
} from '../../ui/field.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { faultsOf, InvitedRows } from './invited-rows.tsx';
import { pastedPeople } from './pasted-list.ts';
import './staff.css';

const words = texts.directory.invite;

const newId = () => crypto.randomUUID();

type InviteProps = { api: StaffApi; invited: (n: number) => void };

const nobody = (): Invitation & { municipality: string } => ({
  ...{ userId: newId(), name: '', email: '', roles: [], municipalityCode: null },
  ...{ language, municipality: '' },
});

/** Which roles somebody has: at least one. */
export function RolesField({
  roles,
  set,
}: {
  roles: readonly string[];
  set: (roles: Role[]) => void;
}) {
  const toggle = (one: Role, isHeld: boolean) =>
    set(role.options.filter((other) => (other === one ? isHeld : roles.includes(other))));
  return (
    <fieldset class="choices">
      <legend>{words.roles}</legend>
      {role.options.map((one) => (
        <CheckField
          key={one}
          label={texts.roles[one]}
          hint={words.roleHints[one]}
          value={roles.includes(one)}
          set={(isHeld) => toggle(one, isHeld)}
        />
      ))}
    </fieldset>
  );
}

/** One person, by fields. */
function InviteOne({ api, invited }: InviteProps) {
  const [person, fill] = useState(nobody);
  const [faults, find] = useState<readonly FoundFault[]>([]);
  const { busy, failure, send } = useSending();
  const set = (change: Partial<typeof person>) => fill({ ...person, ...change });
  const submit = (event: Event) => {
    event.preventDefault();
    const { municipality, ...typed } = person;
    // A name that no municipality has is sent as it is, so that the check names it.
    const municipalityCode = typed.municipalityCode ?? (municipality.trim() || null);
    const people = [{ ...typed, municipalityCode }];
    void send(async () => {
      const checked = await api.postAccounts({ body: { people, dryRun: true } });
      find(checked.faults);
      if (checked.faults.length > 0) return;
      await api.postAccounts({ body: { people } });
      invited(1);
    });
  };
  return (
    <form class="card is-narrow" onSubmit={submit} noValidate>
      <TextField
        label={words.name}
        class="long"
        maxLength={120}
        value={person.name}
        set={(name) => set({ name })}
      />
      <TextField
        label={words.email}
        class="long"
        maxLength={128}
        autocomplete="off"
        value={person.email}
        set={(email) => set({ email })}
      />
      <RolesField roles={person.roles} set={(roles) => set({ roles })} />
      <MunicipalityInput label={words.municipality} name={person.municipality} set={set} />
      <SelectField
        label={words.language}
        value={person.language}
        set={(chosen) => set({ language: chosen })}
        options={optionsOf(words.languages)}
      />
      <p class="quiet small">{words.what(invitationDays)}</p>
      <div role="alert">
        {faultsOf(faults, 0).map((fault) => (
          <p key={fault} class="mark">
            {fault}
          </p>
        ))}
      </div>
      <FailureNote failure={failure} />
      <SendButton {...{ busy, text: words.send(1), working: words.sending, class: 'main' }} />
    </form>
  );
}

type CheckedList = { people: Invitation[]; faults: readonly FoundFault[] };

/** Many people, pasted as a list, which is checked whole before anybody is invited. */
function InviteMany({ api, invited }: InviteProps) {
  const [text, type] = useState('');
  const [checked, check] = useState<CheckedList | null>(null);
  const { busy, failure, send } = useSending();
  const look = () =>
    send(async () => {
      const people = pastedPeople(text, { words: texts.roles, language, newId });
      if (people.length === 0) return check(null);
      const { faults } = await api.postAccounts({ body: { people, dryRun: true } });
      check({ people, faults });
    });
  const invite = ({ people }: CheckedList) =>
    send(async () => {
      await api.postAccounts({ body: { people } });
      invited(people.length);
    });
  const wrong = checked
    ? checked.people.filter((_, row) => faultsOf(checked.faults, row).length > 0).length
    : 0;
  return (
    <div class="stack">
      <section class="card">
        <LongTextField
          label={words.list}
          class="long"
          rows={8}
          value={text}
          set={(typed) => {
            type(typed);
            check(null);
          }}
        >
          <span class="quiet hint">{words.listHint(invitationsAtOnce)}</span>
        </LongTextField>
        <p>
          <SendButton
            {...{ busy, text: words.check, working: words.checking }}
            class={checked ? undefined : 'main'}
            onClick={() => void look()}
          />
        </p>
        <FailureNote failure={failure} />
      </section>
      {checked && (
        <section class="card of-rows" aria-live="polite">
          <div class="card-head">
            <h2>{words.people(checked.people.length)}</h2>
          </div>
          <InvitedRows {...checked} />
          <div class="row stacked">
            {wrong > 0 ? (
              <p class="mark">{words.wrong(wrong)}</p>
            ) : (
              <SendButton
                {...{ busy, working: words.sending, class: 'main' }}
                text={words.send(checked.people.length)}
                onClick={() => void invite(checked)}
              />
            )}
          </div>
        </section>
      )}
    </div>
  );
}

/** Invites one colleague, or a list of them. */
export function InvitePage({ api }: { api: StaffApi }) {
  const [way, choose] = useState<'one' | 'list'>('one');
  const [done, finish] = useState<number | null>(null);
  return (
    <>
      <PageTitle
        title={words.title}
        path={[{ name: texts.nav.places.staff, address: { page: 'staff' } }]}
      />
      {done === null ? (
        <>
          <RadioField
            title={words.way}
            isTitleUnseen
            isInLine
            name="way"
            value={way}
            set={choose}
            options={optionsOf(words.ways)}
          />
          {way === 'one' && <InviteOne api={api} invited={finish} />}
          {way === 'list' && <InviteMany api={api} invited={finish} />}
        </>
      ) : (
        <section class="card is-first" role="status">
          <h2>{words.sent(done)}</h2>
          <p>{words.next}</p>
          <p class="actions">
            <a class="button main" href={hashOf({ page: 'staff' })}>
              {words.seeStaff}
            </a>
            <button type="button" onClick={() => finish(null)}>
              {words.more}
            </button>
          </p>
        </section>
      )}
    </>
  );
}
