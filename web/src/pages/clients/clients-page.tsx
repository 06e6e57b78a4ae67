import { useState } from 'preact/hooks';
import { allPages } from '../../api/all-pages.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';
import { LongRows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { NumberForm } from '../../ui/number-form.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { EraseClient } from './erase-client.tsx';
import { ReferDialog } from './refer-dialog.tsx';

const words = texts.clients;

type Client = Awaited<ReturnType<StaffApi['listParticipants']>>['items'][number];
type Choose = (participantId: string) => void;
type ClientListProps = { clients: readonly Client[]; choose: Choose; refer: Choose };

function ClientList({ clients, choose, refer }: ClientListProps) {
  if (clients.length === 0) return <p>{words.none}</p>;
  return (
    <LongRows items={clients} keyOf={({ participantId }) => participantId} more={words.more}>
      {({ participantId, substituting }) => (
        <>
          <span>
            <strong class="number">{participantId}</strong>
            {substituting && <span class="quiet"> {words.substituting}</span>}
          </span>
          <button
            type="button"
            class="plain"
            aria-label={words.referring.referOf(participantId)}
            onClick={() => refer(participantId)}
          >
            {words.referring.refer}
          </button>
          <button
            type="button"
            class="plain danger"
            aria-label={words.eraseOf(participantId)}
            onClick={() => choose(participantId)}
          >
            {words.erase}
          </button>
        </>
      )}
    </LongRows>
  );
}

/**
 * An own worker's clients by number, and the erasure of one. The number is not put into the address
 * or the title, which the browser's history would keep.
 */
export function ClientsPage({ api }: { api: StaffApi }) {
  const [chosen, choose] = useState<string | null>(null);
  const [referring, refer] = useState<string | null>(null);
  const [message, say] = useState('');
  if (chosen) return <EraseClient {...{ api }} participantId={chosen} back={() => choose(null)} />;
  return (
    <>
      <PageTitle title={words.title}>
        <p class="quiet">{words.explained}</p>
        <a class="button main page-action" href={hashOf({ page: 'new-client' })}>
          {words.registering.title}
        </a>
      </PageTitle>
      <p role="status">{message}</p>
      <Loaded load={() => allPages((query) => api.listParticipants({ query }))}>
        {(clients) => <ClientList {...{ clients, choose, refer }} />}
      </Loaded>
      {referring && (
        <ReferDialog
          {...{ api, number: referring }}
          referred={(group) => {
            say(words.referring.done(referring, group));
            refer(null);
          }}
          close={() => refer(null)}
        />
      )}
      <section class="card">
        <h2>{words.goOn.title}</h2>
        <p>{words.goOn.explained}</p>
        <NumberForm words={{ ...texts.audit, ...words.goOn }} busy={false} search={choose} />
      </section>
    </>
  );
}
