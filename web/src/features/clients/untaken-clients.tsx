import { useState } from 'preact/hooks';
import type { UntakenClient } from '../../../../shared/domain/people/participant.ts';
import { allPages } from '../../api/all-pages.ts';
import { listColleagues, nameIn } from '../../api/colleagues.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { listed, shortDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Rows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { forgetMyClients } from './my-clients.ts';
import './untaken-clients.css';

const words = texts.untaken;

/** A client whom the caller took, and colleagues whose clients have the same name or number. */
type TakenClient = { participantId: string; known: readonly string[] };

function TakenNote({ participantId, known }: TakenClient) {
  return (
    <div class="note" role="status">
      <p>{words.taken}</p>
      {known.length > 0 && <p>{words.known(listed(known))}</p>}
      <p>
        <a href={hashOf({ page: 'client-data', participantId })}>{words.open(participantId)}</a>
      </p>
    </div>
  );
}

type UntakenRowProps = { client: UntakenClient; busy: boolean; take: () => void };

function UntakenRow({ client, busy, take }: UntakenRowProps) {
  const { runName, municipality, partner, since } = client;
  return (
    <>
      <span>
        {runName}, {municipality}
        <span class="quiet small">{words.about(partner, shortDay(since, todayNow()))}</span>
      </span>
      <SendButton {...{ busy, text: words.take, working: words.taking, onClick: take }} />
    </>
  );
}

type UntakenListProps = {
  api: StaffApi;
  clients: readonly UntakenClient[];
  taken: (client: TakenClient) => void;
  outdated: () => void;
};

function UntakenList({ api, clients, taken, outdated }: UntakenListProps) {
  const { busy, failure, send } = useSending();
  const take = async ({ participantId }: UntakenClient) => {
    const isTaken = await send(async () => {
      const { knownTo } = await api.postTaking({ params: { participantId }, body: {} });
      forgetMyClients(api);
      const colleagues = knownTo.length > 0 ? await listColleagues(api) : [];
      const names = new Map(colleagues.map(({ userId, name }) => [userId, name]));
      taken({ participantId, known: knownTo.map((userId) => nameIn(names, userId)) });
    });
    if (isTaken) outdated();
  };
  return (
    <section class="card of-rows">
      <div class="card-head">
        <h2>{words.title(clients.length)}</h2>
      </div>
      <Rows items={clients} keyOf={({ participantId }) => participantId}>
        {(client) => <UntakenRow {...{ client, busy }} take={() => void take(client)} />}
      </Rows>
      <FailureNote failure={failure} />
    </section>
  );
}

/**
 * The clients whom partners sent and who wait for an own worker, each to be taken by the first who
 * does; nothing where nobody waits.
 */
export function UntakenClients({ api, changed }: { api: StaffApi; changed?: () => void }) {
  const [round, again] = useState(0);
  const [taken, take] = useState<TakenClient | null>(null);
  return (
    <div class="untaken">
      {taken && <TakenNote {...taken} />}
      <Loaded key={round} load={() => allPages((query) => api.listUntakenClients({ query }))}>
        {(clients) =>
          clients.length > 0 && (
            <UntakenList
              {...{ api, clients, taken: take }}
              outdated={() => {
                again(round + 1);
                changed?.();
              }}
            />
          )
        }
      </Loaded>
    </div>
  );
}
