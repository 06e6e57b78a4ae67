import { useState } from 'preact/hooks';
import { missingFields } from '../../../../shared/domain/groups/client-group.ts';
import { workerOf } from '../../../../shared/domain/people/access.ts';
import {
  awaitedPurposes,
  type Consent,
  purpose,
} from '../../../../shared/domain/people/consent.ts';
import type { ClientMeter } from '../../../../shared/domain/people/meter.ts';
import type { Participant } from '../../../../shared/domain/people/participant.ts';
import type { Colleague } from '../../../../shared/domain/people/staff.ts';
import { listColleagues } from '../../api/colleagues.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { ClientWaitRow, clientWaitKey } from '../../features/clients/client-wait-row.tsx';
import { oldWaitsOf, waitsOf } from '../../features/clients/client-waits.ts';
import { consentStateText, consentTone, undecided } from '../../features/clients/consent-state.ts';
import { forgetMyClients } from '../../features/clients/my-clients.ts';
import { MessagesCard } from '../../features/own-page/client-messages.tsx';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { Rows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ApartCard } from './apart-card.tsx';
import { ClientGroups } from './client-groups.tsx';
import { ClientHead } from './client-head.tsx';
import { ClientReferrals } from './client-referrals.tsx';
import { ClientStaffCard } from './client-staff.tsx';
import { MetersCard } from './meters-card.tsx';
import { OwnPageCard } from './own-page-card.tsx';
import { ReferDialog } from './refer-dialog.tsx';

const words = texts.clientPage;

export type GroupsOfClient = Awaited<ReturnType<StaffApi['listClientGroups']>>;

type LoadedClient = {
  client: Participant;
  groups: GroupsOfClient;
  consents: readonly Consent[];
  colleagues: readonly Colleague[];
  referrals: Awaited<ReturnType<StaffApi['listClientReferrals']>>['items'];
  meters: readonly ClientMeter[];
  /** The numbers of those with whom the client must not be in one group. */
  apartFrom: readonly string[];
};

async function load(api: StaffApi, participantId: string): Promise<LoadedClient> {
  const params = { participantId };
  const [client, groups, consents, colleagues, referrals, meters, apart] = await Promise.all([
    api.getParticipant({ params }),
    api.listClientGroups({ params }),
    api.listConsents({ params }),
    listColleagues(api),
    api.listClientReferrals({ params }),
    api.listMeters({ params }),
    api.listApart({ params }),
  ]);
  return {
    ...{ client, groups, colleagues, consents: consents.items, referrals: referrals.items },
    ...{ meters: meters.items, apartFrom: apart.items.map((one) => one.otherParticipantId) },
  };
}

/** What is missing of the client, each line with the way to do it. */
function WaitsCard({
  client,
  groups,
  consents,
}: Pick<LoadedClient, 'client' | 'groups' | 'consents'>) {
  const { participantId, background } = client;
  const waiting = {
    participantId,
    isNamed: groups.isNamed,
    missing: missingFields(background),
    consentsUnknown: undecided(consents).filter((one) => awaitedPurposes.includes(one)),
    groups: groups.items.map(({ member, ...group }) => ({ ...group, ...member })),
    // Those are beside it, with what can be done.
    referrals: [],
  };
  // On the client's own page nothing is folded away.
  const waits = [...waitsOf(waiting, todayNow()), ...oldWaitsOf([waiting], todayNow()).waits];
  return (
    <section class="card of-rows">
      <h2>{words.todo}</h2>
      <Rows items={waits} keyOf={clientWaitKey} none={words.nothingToDo}>
        {(wait) => <ClientWaitRow wait={wait} isOnClientPage />}
      </Rows>
    </section>
  );
}

type ConsentsCardProps = Pick<LoadedClient, 'consents'> & { participantId: string };

/** What the client has allowed and not, and what nobody has asked; the rows lead to all of it. */
const ConsentsCard = ({ consents, participantId }: ConsentsCardProps) => (
  <section class="card of-rows">
    <h2>{words.consents}</h2>
    <Rows items={purpose.options} keyOf={(one) => one}>
      {(one) => {
        const consent = consents.find(({ purpose: its }) => its === one);
        return (
          <>
            <a class="row-link" href={hashOf({ page: 'client-consents', participantId })}>
              {words.purposes[one]}
            </a>
            <span class={consentTone(consent)}>{consentStateText(consent)}</span>
          </>
        );
      }}
    </Rows>
  </section>
);

type OverviewProps = LoadedClient & {
  api: StaffApi;
  viewer: StaffViewer;
  again: () => void;
  /** The client is somebody else's now. */
  handedOver: (name: string) => void;
};

function OverviewContent(props: OverviewProps) {
  const { api, viewer, client, groups, consents, referrals, meters, apartFrom, again } = props;
  const { participantId } = client;
  const [isReferring, refer] = useState(false);
  const [message, say] = useState('');
  const changed = () => {
    forgetMyClients(api);
    again();
  };
  const cancelled = groups.items
    .filter(({ status }) => status === 'cancelled')
    .map(({ runId }) => runId);
  return (
    <>
      <ClientHead
        {...{ api, participantId, page: 'client', isNamed: groups.isNamed }}
        isSubstituting={workerOf(client) !== viewer.id}
      >
        <button type="button" class="main page-action" onClick={() => refer(true)}>
          {words.refer}
        </button>
      </ClientHead>
      <p role="status">{message}</p>
      <div class="client-columns">
        <WaitsCard {...{ client, groups, consents }} />
        <div class="stack">
          <ClientReferrals {...{ api, referrals, cancelled, changed }} />
          <ClientGroups
            {...{ api, groups, changed }}
            hasDecided={consents.some(({ purpose: its }) => its === 'share_with_own_worker')}
          />
          <MessagesCard {...{ api, participantId }} />
          <MetersCard {...{ api, participantId, meters, changed }} />
        </div>
        <div class="stack">
          <ClientStaffCard {...props} changed={changed} />
          <OwnPageCard {...{ api, participantId }} colleagues={props.colleagues} />
          <ConsentsCard {...{ consents, participantId }} />
          <ApartCard {...{ api, participantId, others: apartFrom, changed }} />
        </div>
      </div>
      {isReferring && (
        <ReferDialog
          {...{ api, number: participantId }}
          referred={(group) => {
            refer(false);
            say(texts.clients.referring.done(participantId, group));
            changed();
          }}
          close={() => refer(false)}
        />
      )}
    </>
  );
}

type ClientOverviewProps = { api: StaffApi; viewer: StaffViewer; participantId: string };

/** A client's own page: groups, what waits, and who works with them. */
export function ClientOverview({ api, viewer, participantId }: ClientOverviewProps) {
  const [gone, leave] = useState<string | null>(null);
  if (gone !== null)
    return (
      <section class="card is-narrow">
        <p role="status">{words.staff.gone(participantId, gone)}</p>
        <p>
          <a href={hashOf({ page: 'clients' })}>{words.staff.toClients}</a>
        </p>
      </section>
    );
  return (
    <Loaded load={() => load(api, participantId)}>
      {(first) => <LoadedOverview {...{ api, viewer, participantId, first }} handedOver={leave} />}
    </Loaded>
  );
}

type LoadedOverviewProps = ClientOverviewProps & {
  first: LoadedClient;
  handedOver: (name: string) => void;
};

/** What was read, and is read again after a change, without the page going away meanwhile. */
function LoadedOverview({ api, viewer, participantId, first, handedOver }: LoadedOverviewProps) {
  const [loaded, setLoaded] = useState(first);
  // What was saved is saved, whether or not it can be read again now.
  const again = () => void load(api, participantId).then(setLoaded, () => undefined);
  return <OverviewContent {...{ ...loaded, api, viewer, again, handedOver }} />;
}
