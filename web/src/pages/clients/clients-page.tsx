import { useState } from 'preact/hooks';
import { allPages } from '../../api/all-pages.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { NumberForm } from '../../ui/number-form.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { EraseClient } from './erase-client.tsx';

const words = texts.clients;

type Client = Awaited<ReturnType<StaffApi['listParticipants']>>['items'][number];
type Choose = (participantId: string) => void;

function ClientRow({ client, choose }: { client: Client; choose: Choose }) {
  const { participantId, substituting } = client;
  return (
    <li>
      <span>
        <strong class="number">{participantId}</strong>
        {substituting && <span class="quiet"> {words.substituting}</span>}
      </span>
      <button
        type="button"
        class="danger"
        aria-label={words.eraseOf(participantId)}
        onClick={() => choose(participantId)}
      >
        {words.erase}
      </button>
    </li>
  );
}

function ClientList({ clients, choose }: { clients: readonly Client[]; choose: Choose }) {
  if (clients.length === 0) return <p>{words.none}</p>;
  return (
    <ul class="clients">
      {clients.map((client) => (
        <ClientRow key={client.participantId} {...{ client, choose }} />
      ))}
    </ul>
  );
}

/**
 * An own worker's clients by number, and the erasure of one. The number is not put into the address
 * or the title, which the browser's history would keep.
 */
export function ClientsPage({ api }: { api: StaffApi }) {
  const [chosen, choose] = useState<string | null>(null);
  if (chosen) return <EraseClient {...{ api }} participantId={chosen} back={() => choose(null)} />;
  return (
    <>
      <PageTitle title={words.title}>
        <p class="lead">{words.explained}</p>
      </PageTitle>
      <Loaded load={() => allPages((query) => api.listParticipants({ query }))}>
        {(clients) => <ClientList {...{ clients, choose }} />}
      </Loaded>
      <h2>{words.goOn.title}</h2>
      <p>{words.goOn.explained}</p>
      <NumberForm words={{ ...texts.audit, ...words.goOn }} busy={false} search={choose} />
    </>
  );
}
