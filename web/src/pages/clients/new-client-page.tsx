import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { newParticipantId } from '../../../../shared/domain/participant-id.ts';
import { purpose } from '../../../../shared/domain/people/consent.ts';
import type { Identity } from '../../../../shared/domain/people/identity.ts';
import { background, type Participant } from '../../../../shared/domain/people/participant.ts';
import type { Colleague } from '../../../../shared/domain/people/staff.ts';
import { listColleagues, nameIn, namesOf } from '../../api/colleagues.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { BackgroundForm } from '../../features/clients/background-form.tsx';
import { ConsentAsking } from '../../features/clients/consent-asking.tsx';
import { forgetMyClients } from '../../features/clients/my-clients.ts';
import { useConsents } from '../../features/clients/use-consents.ts';
import { hashOf } from '../../routes/page-address.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { listed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { IdentityForm } from './identity-form.tsx';
import { NumberSlip } from './slip.tsx';
import { WorkerStep } from './worker-step.tsx';

const words = texts.newClient;

type NewClientProps = { api: StaffApi; viewer: StaffViewer };

/** One step on the page; what comes later waits until there is a number. */
function NewClientStep({
  title,
  isOpen,
  children,
}: {
  title: string;
  isOpen: boolean;
  children: ComponentChildren;
}) {
  return (
    <section class="card is-narrow">
      <h2>{title}</h2>
      {isOpen ? children : <p class="quiet">{words.later}</p>}
    </section>
  );
}

type NumberStepProps = NewClientProps & {
  number: string;
  client: Participant | null;
  registered: (client: Participant) => void;
};

/**
 * Makes the number the client's. A request that broke off is repeated with the same number, so that
 * nobody is registered twice.
 */
function NumberStep({ api, viewer, number, client, registered }: NumberStepProps) {
  const { busy, failure, send } = useSending();
  const register = () =>
    void send(async () => {
      const body = { ownWorker: viewer.id, background: background.parse({}), synthetic: false };
      const stored = await api.putParticipant({ params: { participantId: number }, body });
      forgetMyClients(api);
      registered(stored);
    });
  if (client)
    return (
      <div role="status">
        <p class="quiet small">{words.number.done}</p>
        <p class="big-number">{number}</p>
        <p>{words.number.writeDown}</p>
        <button type="button" onClick={() => print()}>
          {words.number.print}
        </button>
      </div>
    );
  return (
    <>
      <p>{words.number.explained}</p>
      <FailureNote failure={failure} />
      <SendButton
        {...{ busy, text: words.number.make, working: words.number.making, class: 'main' }}
        onClick={register}
      />
    </>
  );
}

/** The consents, now or later: the client's page has the same. */
function ConsentsStep({ api, participantId }: { api: StaffApi; participantId: string }) {
  const consents = useConsents({ api, participantId, first: [] });
  const [isAsking, ask] = useState(false);
  if (isAsking)
    return (
      <ConsentAsking
        consents={consents}
        purposes={purpose.options}
        href={hashOf({ page: 'client-consents', participantId })}
      />
    );
  return (
    <>
      <p>{words.consents.explained}</p>
      <button type="button" onClick={() => ask(true)}>
        {words.consents.now}
      </button>
    </>
  );
}

const nothingUnsaved = { name: false, background: false };
type UnsavedPart = keyof typeof nothingUnsaved;
const unsavedParts: readonly UnsavedPart[] = ['name', 'background'];

/** What is typed above and not saved, beside the buttons that leave it behind. */
const UnsavedNote = ({ parts }: { parts: readonly UnsavedPart[] }) => (
  <div role="status">
    {parts.length > 0 && (
      <p class="note">{words.unsaved(listed(parts.map((part) => words.unsavedParts[part])))}</p>
    )}
  </div>
);

type NewClientStepsProps = NewClientProps & {
  colleagues: readonly Colleague[];
  another: () => void;
};

function NewClientSteps({ api, viewer, colleagues, another }: NewClientStepsProps) {
  const [number] = useState(newParticipantId);
  const [client, setClient] = useState<Participant | null>(null);
  const [identity, setIdentity] = useState<Identity | null>(null);
  const [otherWorker, setOther] = useState<string | null>(null);
  const [isUnsaved, setUnsaved] = useState(nothingUnsaved);
  const note = (part: UnsavedPart, now: boolean) =>
    setUnsaved((before) => ({ ...before, [part]: now }));
  const names = namesOf(colleagues);
  const nameOf = (id: string) => nameIn(names, id);
  if (otherWorker !== null)
    return (
      <section class="card is-narrow" role="status">
        <p class="big-number">{number}</p>
        <p>{words.worker.now(otherWorker)}</p>
        <p>
          <button type="button" onClick={another}>
            {words.another}
          </button>
        </p>
        <NumberSlip number={number} worker={otherWorker} />
      </section>
    );
  const common = { api, viewer };
  return (
    <div class="new-client stack">
      <NewClientStep title={words.number.title} isOpen>
        <NumberStep {...{ ...common, number, client }} registered={setClient} />
      </NewClientStep>
      <NewClientStep title={words.name.title} isOpen={client !== null}>
        <p class="quiet small">{texts.clientPage.name.explained}</p>
        <IdentityForm
          {...{ api, nameOf, participantId: number, stored: identity, callerId: viewer.id }}
          changed={() => note('name', true)}
          saved={(now) => {
            setIdentity(now);
            note('name', false);
          }}
        />
      </NewClientStep>
      <NewClientStep title={words.background.title} isOpen={client !== null}>
        <p class="quiet small">{texts.clientPage.background.explained}</p>
        {client && (
          <BackgroundForm
            {...{ api, client }}
            changed={() => note('background', true)}
            saved={(now) => {
              setClient(now);
              note('background', false);
            }}
          />
        )}
      </NewClientStep>
      <NewClientStep title={words.consents.title} isOpen={client !== null}>
        {client && <ConsentsStep api={api} participantId={number} />}
      </NewClientStep>
      <NewClientStep title={words.worker.title} isOpen={client !== null}>
        {client && (
          <WorkerStep
            {...{ ...common, client, colleagues }}
            handedOver={(name) => setOther(name)}
          />
        )}
      </NewClientStep>
      {client && (
        <>
          <UnsavedNote parts={unsavedParts.filter((part) => isUnsaved[part])} />
          <p class="choice">
            <a class="button main" href={hashOf({ page: 'client', participantId: number })}>
              {words.toClient}
            </a>
            <button type="button" onClick={another}>
              {words.another}
            </button>
          </p>
          <NumberSlip number={number} worker={viewer.name} />
        </>
      )}
    </div>
  );
}

/** A new client: a number, and what belongs to it, each step saved by itself. */
export function NewClientPage(props: NewClientProps) {
  const [times, again] = useState(0);
  return (
    <>
      <PageTitle
        title={words.title}
        path={[{ name: texts.clients.title, address: { page: 'clients' } }]}
      >
        <p class="quiet">{words.explained}</p>
      </PageTitle>
      <Loaded load={() => listColleagues(props.api)}>
        {(colleagues) => (
          <NewClientSteps
            key={times}
            {...props}
            colleagues={colleagues}
            another={() => again(times + 1)}
          />
        )}
      </Loaded>
    </>
  );
}
