import { useState } from 'preact/hooks';
import type { GroupOfClient, MyClient } from '../../../../shared/domain/groups/client-group.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { ClientWaitList, OldClientWaits } from '../../features/clients/client-wait-row.tsx';
import { oldWaitsOf, waitsOfAll } from '../../features/clients/client-waits.ts';
import {
  forgetMyClients,
  type ReadClients,
  readMyClients,
} from '../../features/clients/my-clients.ts';
import { UntakenClients } from '../../features/clients/untaken-clients.tsx';
import { useClientNames } from '../../features/clients/use-names.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { timeOfDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { TextField } from '../../ui/field.tsx';
import { LinkedRow, type LinkedRowProps, LongRows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { NumberForm } from '../../ui/number-form.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { findClients } from './find-clients.ts';

const words = texts.clients;
const listWords = texts.myClients;

/** A group that is over says less about a client than one that is not. */
const isNow = ({ status, exit }: GroupOfClient): boolean =>
  exit === null && !['closed', 'cancelled'].includes(status);

const groupText = ({ name, state }: GroupOfClient) => `${name}: ${texts.members.state[state]}`;

function tagOf({ substituting, groups }: MyClient): Pick<LinkedRowProps, 'tag' | 'tone'> {
  if (substituting) return { tag: words.substituting, tone: 'is-amber' };
  const now = groups.find(isNow);
  return now ? { tag: texts.status[now.status] } : { tag: listWords.noGroup, tone: 'is-quiet' };
}

function ClientRow({ client, name }: { client: MyClient; name: string | undefined }) {
  const { participantId, groups } = client;
  return (
    <LinkedRow
      title={name ? `${participantId} · ${name}` : participantId}
      about={groups.filter(isNow).map(groupText).join(' · ') || undefined}
      href={hashOf({ page: 'client', participantId })}
      {...tagOf(client)}
    />
  );
}

type Names = ReturnType<typeof useClientNames>;

/** Shows the names of all clients here, or hides them; each client finds it in the audit. */
function NamesChoice({ names, busy, failure, show, hide }: Names) {
  return (
    <div>
      <button type="button" onClick={names ? hide : () => void show()} aria-disabled={busy}>
        {busy ? listWords.showingNames : names ? listWords.hideNames : listWords.showNames}
      </button>
      <p class="quiet small" role="status">
        {names ? listWords.namesShown : listWords.namesLogged}
      </p>
      <FailureNote failure={failure} />
    </div>
  );
}

const noNames: ReadonlyMap<string, string> = new Map();

type ClientListProps = {
  api: StaffApi;
  clients: readonly MyClient[];
  isOutdated: () => void;
};

function ClientList({ api, clients, isOutdated }: ClientListProps) {
  const [text, search] = useState('');
  const naming = useClientNames(
    api,
    clients.map(({ participantId }) => participantId),
    isOutdated,
  );
  const names = naming.names ?? noNames;
  const found = findClients(clients, text, names);
  return (
    <section>
      <h2>{listWords.clients(clients.length)}</h2>
      <div class="client-search">
        <TextField
          label={naming.names ? listWords.searchNames : listWords.search}
          autocomplete="off"
          spellcheck={false}
          value={text}
          set={search}
        />
        <NamesChoice {...naming} />
      </div>
      <p class="unseen" role="status">
        {text.trim() && found.length > 0 && listWords.found(found.length)}
      </p>
      {found.length === 0 ? (
        <p role="status">{listWords.noMatch}</p>
      ) : (
        // Another search begins at the beginning of its rows.
        <LongRows
          key={text}
          items={found}
          keyOf={({ participantId }) => participantId}
          more={words.more}
        >
          {(client) => <ClientRow client={client} name={names.get(client.participantId)} />}
        </LongRows>
      )}
    </section>
  );
}

type MyClientsProps = ReadClients & {
  api: StaffApi;
  refresh: () => void;
  isOutdated: () => void;
};

function MyClients({ api, clients, readAt, refresh, isOutdated }: MyClientsProps) {
  const waits = waitsOfAll(clients, todayNow());
  return (
    <>
      <p class="quiet small">
        {listWords.readAt(timeOfDay(new Date(readAt).toISOString()))}{' '}
        <button type="button" class="plain" onClick={refresh}>
          {listWords.refresh}
        </button>
      </p>
      {clients.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <section>
            <h2>{listWords.todo}</h2>
            {waits.length === 0 && <p>{listWords.nothingToDo}</p>}
            <ClientWaitList waits={waits} />
            <OldClientWaits {...oldWaitsOf(clients, todayNow())} />
          </section>
          <ClientList {...{ api, clients, isOutdated }} />
        </>
      )}
    </>
  );
}

/** The clients of an own worker: what waits first, then everybody by number. */
export function ClientsPage({ api }: { api: StaffApi }) {
  const [times, again] = useState(0);
  const [message, say] = useState('');
  const readAgain = (why: string) => {
    forgetMyClients(api);
    say(why);
    again(times + 1);
  };
  const toErasure = (participantId: string) => {
    location.hash = hashOf({ page: 'client-erasure', participantId });
  };
  return (
    <>
      <PageTitle title={words.title}>
        <p class="quiet">{words.explained}</p>
        <a class="button main page-action" href={hashOf({ page: 'new-client' })}>
          {texts.newClient.title}
        </a>
      </PageTitle>
      <p role="status">{message}</p>
      <UntakenClients api={api} changed={() => again(times + 1)} />
      <Loaded key={times} load={() => readMyClients(api)}>
        {(read) => (
          <MyClients
            {...read}
            api={api}
            refresh={() => readAgain('')}
            isOutdated={() => readAgain(listWords.outdated)}
          />
        )}
      </Loaded>
      <details class="card">
        <summary>{words.goOn.title}</summary>
        <p>{words.goOn.explained}</p>
        <NumberForm words={{ ...texts.audit, ...words.goOn }} busy={false} search={toErasure} />
      </details>
    </>
  );
}
