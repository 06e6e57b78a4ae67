import { useState } from 'preact/hooks';
import { workerOf } from '../../../../shared/domain/people/access.ts';
import type { Participant } from '../../../../shared/domain/people/participant.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { BackgroundForm } from '../../features/clients/background-form.tsx';
import type { ClientAddress } from '../../routes/page-address.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { ClientHead } from './client-head.tsx';
import { ClientOverview } from './client-overview.tsx';
import { ClientsPage } from './clients-page.tsx';
import { ConsentAskingPage, ConsentsTab } from './consents-tab.tsx';
import { DataTab } from './data-tab.tsx';
import { EraseClient } from './erase-client.tsx';
import { NewClientPage } from './new-client-page.tsx';
import '../../ui/actions.css';
import './clients.css';

type BackgroundTabProps = { api: StaffApi; viewer: StaffViewer; client: Participant };

function BackgroundTab({ api, viewer, client: first }: BackgroundTabProps) {
  const [client, setClient] = useState(first);
  const { participantId } = client;
  return (
    <>
      <ClientHead
        {...{ api, participantId, page: 'client-background' }}
        isSubstituting={workerOf(client) !== viewer.id}
      />
      <section class="card is-narrow">
        <p class="quiet small">{texts.clientPage.background.explained}</p>
        <BackgroundForm {...{ api, client }} saved={setClient} isMain />
      </section>
    </>
  );
}

type ClientPagesProps = { api: StaffApi; viewer: StaffViewer; address: ClientAddress };

/** The pages of an own worker: the list of clients, a new one, and the pages of each. */
export function ClientPages({ api, viewer, address }: ClientPagesProps) {
  switch (address.page) {
    case 'clients':
      return <ClientsPage api={api} />;
    case 'new-client':
      return <NewClientPage api={api} viewer={viewer} />;
    case 'client':
      return <ClientOverview {...{ api, viewer }} participantId={address.participantId} />;
    case 'client-background':
      return (
        <Loaded
          load={() => api.getParticipant({ params: { participantId: address.participantId } })}
        >
          {(client) => <BackgroundTab {...{ api, viewer, client }} />}
        </Loaded>
      );
    case 'client-consents':
      return <ConsentsTab {...{ api, viewer }} participantId={address.participantId} />;
    case 'client-asking':
      return <ConsentAskingPage api={api} participantId={address.participantId} />;
    case 'client-asking-one': {
      const { participantId, purpose } = address;
      return <ConsentAskingPage {...{ api, participantId, purpose }} />;
    }
    case 'client-data':
      return (
        <Loaded
          load={() => api.getParticipant({ params: { participantId: address.participantId } })}
        >
          {(client) => <DataTab {...{ api, viewer, client }} />}
        </Loaded>
      );
    case 'client-erasure':
      return <EraseClient {...{ api, viewer }} participantId={address.participantId} />;
  }
}
