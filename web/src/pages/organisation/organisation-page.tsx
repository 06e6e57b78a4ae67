import { useState } from 'preact/hooks';
import type { OrganisationSettings } from '../../../../shared/domain/organisation-settings.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { optionsOf, RadioField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = texts.organisation;

type SettingsFormProps = { api: StaffApi; settings: OrganisationSettings };

function SettingsForm({ api, settings }: SettingsFormProps) {
  const [stored, store] = useState(settings);
  const [whoOpensGroups, choose] = useState(settings.whoOpensGroups);
  const [isSaved, saved] = useState(false);
  const { busy, failure, send } = useSending();
  const save = async (event: Event) => {
    event.preventDefault();
    saved(
      await send(async () =>
        store(await api.putOrganisation({ body: { whoOpensGroups }, ifMatch: stored.version })),
      ),
    );
    // What a colleague saved meanwhile is what the next save goes over.
    store(await api.getOrganisation({}));
  };
  return (
    <form class="card" onSubmit={save}>
      <RadioField
        title={words.whoOpensGroups.title}
        name="who-opens-groups"
        value={whoOpensGroups}
        set={(chosen) => {
          saved(false);
          choose(chosen);
        }}
        options={optionsOf(words.whoOpensGroups.options)}
      />
      <p class="quiet small">{words.whoOpensGroups.hint}</p>
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
