import { useState } from 'preact/hooks';
import { freePlaces, type Opening } from '../../../../shared/domain/groups/opening.ts';
import { allPages } from '../../api/all-pages.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { forgetMyClients, readMyClients } from '../../features/clients/my-clients.ts';
import { useClientNames } from '../../features/clients/use-names.ts';
import { usualTimes } from '../../features/referring/opening-text.ts';
import { ReferralForm } from '../../features/referring/referral-form.tsx';
import { hashOf } from '../../routes/page-address.ts';
import { writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { DoneNote } from '../../ui/done-note.tsx';
import { Fact } from '../../ui/fact.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Modal } from '../../ui/modal.tsx';
import { PageTitle } from '../../ui/page-title.tsx';

const words = texts.openings;

type NamedOpening = Opening & { programme: string };

async function load(api: StaffApi): Promise<NamedOpening[]> {
  const [openings, programmes] = await Promise.all([
    allPages((query) => api.listOpenings({ query })),
    allProgrammes(api),
  ]);
  const named = new Map(programmes.map(({ programmeId, name }) => [programmeId, name]));
  return openings.map((one) => ({ ...one, programme: named.get(one.programmeId) ?? '' }));
}

/**
 * The groups that match a search in their name, programme or municipality.
 * @example findOpenings([], 'kaja') // []
 */
export function findOpenings<One extends { name: string; programme: string; municipality: string }>(
  openings: readonly One[],
  search: string,
): One[] {
  const wanted = search.trim().toLowerCase();
  return openings.filter(({ name, programme, municipality }) =>
    [name, programme, municipality].some((text) => text.toLowerCase().includes(wanted)),
  );
}

function OpeningCard({ opening, refer }: { opening: NamedOpening; refer: () => void }) {
  const free = freePlaces(opening);
  const { waiting } = opening.queue;
  const times = usualTimes(opening);
  const days = writtenDays(opening.startsOn, opening.endsOn);
  return (
    <>
      <div class="between">
        <h2>{opening.name}</h2>
        <span class={free > 0 ? 'tag is-wide' : 'tag is-wide is-amber'}>
          {free > 0 ? words.free(free) : words.full}
        </span>
      </div>
      <p class="quiet">
        {opening.programme} · {waiting > 0 ? words.queue(waiting) : words.noQueue}
      </p>
      <dl class="facts">
        <Fact name={words.when}>{[times, days].filter(Boolean).join(', ')}</Fact>
        <Fact name={words.where}>{opening.municipality}</Fact>
        {opening.isFor && <Fact name={words.isFor}>{opening.isFor}</Fact>}
        {opening.isNotFor && <Fact name={words.isNotFor}>{opening.isNotFor}</Fact>}
      </dl>
      <button type="button" aria-label={words.referTo(opening.name)} onClick={refer}>
        {words.refer}
      </button>
    </>
  );
}

type ReferClientProps = {
  api: StaffApi;
  opening: Opening;
  clients: readonly string[];
  /** One of them is not the caller's client any more. */
  isOutdated: () => void;
  referred: (number: string, group: string) => void;
};

const nobody = '';

function ReferClient({ clients, isOutdated, ...given }: ReferClientProps) {
  const [number, choose] = useState(nobody);
  const { names, busy, failure, show } = useClientNames(given.api, clients, isOutdated);
  const nameOf = (one: string) => {
    const name = names?.get(one);
    return name ? `${one} · ${name}` : one;
  };
  if (clients.length === 0)
    return (
      <p>
        {texts.referral.noClients}{' '}
        <a href={hashOf({ page: 'new-client' })}>{texts.newClient.title}</a>
      </p>
    );
  return (
    <>
      <SelectField
        label={texts.referral.client}
        value={number}
        set={choose}
        options={[
          [nobody, texts.referral.chooseClient],
          ...clients.map((one) => [one, nameOf(one)] as const),
        ]}
      />
      <p class="quiet small" role="status">
        {names ? (
          texts.referral.namesShown
        ) : (
          <>
            <button type="button" class="plain" onClick={() => void show()} aria-disabled={busy}>
              {busy ? texts.myClients.showingNames : texts.myClients.showNames}
            </button>{' '}
            {texts.clientPage.logged}
          </>
        )}
      </p>
      <FailureNote failure={failure} />
      <ReferralForm {...given} number={number || null} />
    </>
  );
}

/** How many groups a search found; that there are none at all is another thing. */
function foundText(all: number, found: number): string {
  if (all === 0) return words.none;
  return found > 0 ? words.found(found) : words.noMatch;
}

function OpeningList({ api, openings }: { api: StaffApi; openings: readonly NamedOpening[] }) {
  const [search, type] = useState('');
  const [chosen, choose] = useState<NamedOpening | null>(null);
  const [message, say] = useState<string | null>(null);
  const [times, again] = useState(0);
  const found = findOpenings(openings, search);
  const referred = (number: string, group: string) => {
    say(texts.referral.done(number, group));
    choose(null);
  };
  return (
    <>
      <TextField label={words.search} value={search} set={type} />
      <DoneNote text={message} />
      <p role="status" class="quiet">
        {foundText(openings.length, found.length)}
      </p>
      <ul class="stack">
        {found.map((opening) => (
          <li key={opening.runId} class="card opening-card">
            <OpeningCard opening={opening} refer={() => choose(opening)} />
          </li>
        ))}
      </ul>
      {chosen && (
        <Modal title={words.referTo(chosen.name)} close={() => choose(null)}>
          <Loaded key={times} load={() => readMyClients(api)}>
            {({ clients }) => (
              <ReferClient
                {...{ api, opening: chosen, referred }}
                isOutdated={() => {
                  forgetMyClients(api);
                  again(times + 1);
                }}
                clients={clients.map(({ participantId }) => participantId)}
              />
            )}
          </Loaded>
        </Modal>
      )}
    </>
  );
}

/** The groups to which an own worker can refer a client, and the referral itself. */
export function OpeningsPage({ api }: { api: StaffApi }) {
  return (
    <>
      <PageTitle title={words.title}>
        <p class="quiet">{words.explained}</p>
      </PageTitle>
      <Loaded load={() => load(api)}>{(openings) => <OpeningList {...{ api, openings }} />}</Loaded>
    </>
  );
}
