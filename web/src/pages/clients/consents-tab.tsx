import { useState } from 'preact/hooks';
import { workerOf } from '../../../../shared/domain/people/access.ts';
import type { ClientLink } from '../../../../shared/domain/people/client-link.ts';
import { type Consent, type Purpose, purpose } from '../../../../shared/domain/people/consent.ts';
import type { Participant } from '../../../../shared/domain/people/participant.ts';
import type { StaffNames } from '../../../../shared/domain/people/staff.ts';
import { listNames, nameIn } from '../../api/colleagues.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { ConsentAsking } from '../../features/clients/consent-asking.tsx';
import { undecided } from '../../features/clients/consent-state.ts';
import { useConsents } from '../../features/clients/use-consents.ts';
import { hashOf } from '../../routes/page-address.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { Rows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { ClientHead } from './client-head.tsx';
import { ClientLinkCard, emptyFields } from './client-link-card.tsx';
import { ConsentPaperDialog, PaperReturnedDialog, WithdrawDialog } from './consent-dialogs.tsx';
import { ConsentRow } from './consent-row.tsx';

const words = texts.consents;

type ConsentsPageProps = { api: StaffApi; viewer: StaffViewer; participantId: string };

type LoadedConsents = {
  client: Participant;
  first: readonly Consent[];
  names: StaffNames;
  made: ClientLink | null;
};

async function load(api: StaffApi, participantId: string): Promise<LoadedConsents> {
  const params = { participantId };
  const [client, { items }, names, { link }] = await Promise.all([
    api.getParticipant({ params }),
    api.listConsents({ params }),
    listNames(api),
    api.getClientLink({ params }),
  ]);
  return { client, first: items, names, made: link };
}

type OpenDialog = { is: 'print' | 'returned' } | { is: 'withdraw'; purpose: Purpose } | null;

function LoadedTab({
  api,
  viewer,
  participantId,
  client,
  first,
  names,
  made,
}: ConsentsPageProps & LoadedConsents) {
  const consents = useConsents({ api, participantId, first });
  const [dialog, open] = useState<OpenDialog>(null);
  const [message, say] = useState('');
  const [link, setLink] = useState(made);
  const close = () => {
    consents.forget();
    open(null);
  };
  const done = (what: string) => {
    close();
    say(what);
  };
  const isDecided = undecided(consents.consents).length === 0;
  return (
    <>
      <ClientHead
        {...{ api, participantId, page: 'client-consents' }}
        isSubstituting={workerOf(client) !== viewer.id}
      >
        {!isDecided && (
          <a
            class="button main page-action"
            href={hashOf({ page: 'client-asking', participantId })}
          >
            {words.ask}
          </a>
        )}
      </ClientHead>
      <p class="quiet">{words.explained}</p>
      <p role="status">{message}</p>
      <p class="actions">
        <button type="button" onClick={() => open({ is: 'print' })}>
          {words.print}
        </button>
        <button type="button" onClick={() => open({ is: 'returned' })}>
          {words.returned}
        </button>
      </p>
      <section class="card of-rows consents">
        <Rows items={purpose.options} keyOf={(one) => one}>
          {(one) => (
            <ConsentRow
              {...{ participantId, purpose: one }}
              consent={consents.consents.find((consent) => consent.purpose === one)}
              nameOf={(userId) => nameIn(names, userId)}
              withdraw={() => open({ is: 'withdraw', purpose: one })}
            />
          )}
        </Rows>
      </section>
      <ClientLinkCard
        {...{ api, link, setLink, participantId }}
        counts={{
          consents: undecided(consents.consents).length,
          background: emptyFields(client.background),
        }}
      />
      {dialog?.is === 'print' && <ConsentPaperDialog {...{ participantId, close }} />}
      {dialog?.is === 'returned' && <PaperReturnedDialog {...{ consents, close, done }} />}
      {dialog?.is === 'withdraw' && (
        <WithdrawDialog {...{ consents, close, done }} purpose={dialog.purpose} />
      )}
    </>
  );
}

/** What a client has allowed, and the ways to record what they say next. */
export const ConsentsTab = (props: ConsentsPageProps) => (
  <Loaded load={() => load(props.api, props.participantId)}>
    {(loaded) => <LoadedTab {...props} {...loaded} />}
  </Loaded>
);

type ConsentAskingPageProps = {
  api: StaffApi;
  participantId: string;
  /** Only this one, whatever was said about it before; else all that were not asked. */
  purpose?: Purpose;
};

type LoadedAskingProps = ConsentAskingPageProps & { first: readonly Consent[] };

function LoadedAsking({ api, participantId, purpose: one, first }: LoadedAskingProps) {
  const consents = useConsents({ api, participantId, first });
  return (
    <ConsentAsking
      consents={consents}
      purposes={one ? [one] : undecided(first)}
      href={hashOf({ page: 'client-consents', participantId })}
    />
  );
}

/** The consents to be asked for, one by one, with the screen turned to the client. */
export const ConsentAskingPage = (props: ConsentAskingPageProps) => (
  <>
    <PageTitle
      title={words.ask}
      path={[
        { name: texts.clients.title, address: { page: 'clients' } },
        {
          name: props.participantId,
          address: { page: 'client-consents', participantId: props.participantId },
        },
      ]}
    />
    <Loaded
      load={async () => {
        const { participantId } = props;
        return (await props.api.listConsents({ params: { participantId } })).items;
      }}
    >
      {(first) => <LoadedAsking {...props} first={first} />}
    </Loaded>
  </>
);
