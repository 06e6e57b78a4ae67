import { useState } from 'preact/hooks';
import { reminderLimits } from '../../../../shared/configuration.ts';
import type { OrganisationSettings } from '../../../../shared/domain/organisation-settings.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { todayNow } from '../../session/clock.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { CheckField, LongTextField, optionsOf, RadioField, TextField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = texts.organisation;

type SettingsFormProps = { api: StaffApi; settings: OrganisationSettings };
type SettingsPartProps = {
  settings: OrganisationSettings;
  set: (changes: Partial<OrganisationSettings>) => void;
};

function WhoOpensGroups({ settings, set }: SettingsPartProps) {
  return (
    <section class="card">
      <RadioField
        title={words.whoOpensGroups.title}
        name="who-opens-groups"
        value={settings.whoOpensGroups}
        set={(whoOpensGroups) => set({ whoOpensGroups })}
        options={optionsOf(words.whoOpensGroups.options)}
      />
      <p class="quiet small">{words.whoOpensGroups.hint}</p>
    </section>
  );
}

function UrgentWords({ settings, set }: SettingsPartProps) {
  return (
    <section class="card">
      <h2>{words.ownPage.title}</h2>
      <LongTextField
        label={words.ownPage.urgent}
        rows={2}
        value={settings.urgentWords}
        set={(urgentWords) => set({ urgentWords })}
      />
      <p class="quiet small">{words.ownPage.urgentHint}</p>
    </section>
  );
}

/** A number of reminders as somebody types it; what is no number is no reminder at all. */
const countIn = (typed: string): number => Number(typed.replace(/\D/g, '')) || 0;

/** As many as are likely to be enough for a county, and few enough to notice a fault. */
const usualPerMonth = 1000;

function Reminders({ settings: { reminders, reminderTrial }, set }: SettingsPartProps) {
  const { reminders: ofReminders, trial } = words;
  return (
    <section class="card">
      <h2>{ofReminders.title}</h2>
      <p>{ofReminders.explained}</p>
      <CheckField
        label={ofReminders.send}
        value={reminders !== null}
        set={(isSent) =>
          set({
            reminders: isSent ? { service: '', perMonth: usualPerMonth } : null,
            ...(isSent ? {} : { reminderTrial: null }),
          })
        }
      />
      {reminders && (
        <>
          <TextField
            label={ofReminders.service}
            value={reminders.service}
            maxLength={40}
            set={(service) => set({ reminders: { ...reminders, service } })}
          />
          <p class="quiet small">{ofReminders.serviceHint}</p>
          <TextField
            label={ofReminders.perMonth}
            value={String(reminders.perMonth || '')}
            inputMode="numeric"
            set={(typed) => set({ reminders: { ...reminders, perMonth: countIn(typed) } })}
          />
          <p class="quiet small">{ofReminders.perMonthHint}</p>
          <CheckField
            label={trial.on}
            value={reminderTrial !== null}
            set={(isOn) => set({ reminderTrial: isOn ? { since: todayNow() } : null })}
          />
          <p class="quiet small">{trial.explained}</p>
          {reminderTrial && <p>{trial.since(writtenDay(reminderTrial.since))}</p>}
        </>
      )}
    </section>
  );
}

/** What keeps the settings from being saved; null where nothing does. */
function faultOf({ reminders }: OrganisationSettings): string | null {
  if (reminders === null) return null;
  if (reminders.service.trim() === '') return words.reminders.serviceMissing;
  const { perMonth } = reminders;
  const isRight = perMonth >= 1 && perMonth <= reminderLimits.mostPerMonth;
  return isRight ? null : words.reminders.perMonthWrong(reminderLimits.mostPerMonth);
}

function SettingsForm({ api, settings }: SettingsFormProps) {
  const [stored, store] = useState(settings);
  const [typed, type] = useState(settings);
  const [isSaved, saved] = useState(false);
  const [fault, say] = useState<string | null>(null);
  const { busy, failure, send } = useSending();
  const set: SettingsPartProps['set'] = (changes) => {
    saved(false);
    say(null);
    type({ ...typed, ...changes });
  };
  const save = async (event: Event) => {
    event.preventDefault();
    const found = faultOf(typed);
    say(found);
    if (found) return;
    const { version: _, ...body } = typed;
    saved(
      await send(async () => store(await api.putOrganisation({ body, ifMatch: stored.version }))),
    );
    // What a colleague saved meanwhile is what the next save goes over.
    store(await api.getOrganisation({}));
  };
  return (
    <form class="stack is-narrow" onSubmit={save} noValidate>
      <WhoOpensGroups settings={typed} set={set} />
      <UrgentWords settings={typed} set={set} />
      <Reminders settings={typed} set={set} />
      <p class="mark" role="alert">
        {fault}
      </p>
      <FailureNote failure={failure} />
      <p role="status">{isSaved && words.saved}</p>
      <SendButton {...{ busy, text: words.save, working: words.saving, class: 'main' }} />
    </form>
  );
}

/** What the organisation decides for itself, for its administrators. */
export function OrganisationPage({ api }: { api: StaffApi }) {
  return (
    <>
      <PageTitle title={texts.nav.places.organisation} />
      <Loaded load={() => api.getOrganisation({})}>
        {(settings) => <SettingsForm api={api} settings={settings} />}
      </Loaded>
    </>
  );
}
