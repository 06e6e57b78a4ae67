import { useState } from 'preact/hooks';
import { workerOf } from '../../../../shared/domain/people/access.ts';
import type { Identity } from '../../../../shared/domain/people/identity.ts';
import type { Participant } from '../../../../shared/domain/people/participant.ts';
import type { Colleague } from '../../../../shared/domain/people/staff.ts';
import { listColleagues, nameIn, namesOf } from '../../api/colleagues.ts';
import { orNull } from '../../api/or-null.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { Letters } from '../../features/audit/letters.tsx';
import { AuditEvents, type PersonAudit, readAudit } from '../../features/audit/person-audit.tsx';
import { forgetMyClients } from '../../features/clients/my-clients.ts';
import { hashOf } from '../../routes/page-address.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { SureButton } from '../../ui/confirm.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { ClientHead, type ClientOfApi } from './client-head.tsx';
import { IdentityForm } from './identity-form.tsx';
import { RecordPart } from './record-part.tsx';

const words = texts.clientPage;

type StoredName = { identity: Identity | null; colleagues: readonly Colleague[] };

async function readName({ api, participantId }: ClientOfApi): Promise<StoredName> {
  const [identity, colleagues] = await Promise.all([
    orNull(api.getIdentity({ params: { participantId } }), ['identity.unknown']),
    listColleagues(api),
  ]);
  return { identity, colleagues };
}

type NamePartProps = ClientOfApi & { viewer: StaffViewer };

type NameEditorProps = NamePartProps & {
  stored: StoredName;
  saved: (identity: Identity) => void;
  removed: () => void;
};

/** The name as it is stored, to be corrected or deleted. */
function NameEditor({ api, viewer, participantId, stored, saved, removed }: NameEditorProps) {
  const { identity, colleagues } = stored;
  const { failure, send } = useSending();
  const names = namesOf(colleagues);
  const nameOf = (id: string) => nameIn(names, id);
  const remove = () =>
    void send(async () => {
      await api.deleteIdentity({ params: { participantId } });
      forgetMyClients(api);
      removed();
    });
  return (
    <>
      <IdentityForm
        {...{ api, participantId, nameOf, saved, stored: identity, callerId: viewer.id }}
      />
      {identity && (
        <SureButton
          {...{ text: words.name.remove, sure: words.name.removeSure, keep: words.name.removeNot }}
          act={remove}
        />
      )}
      <FailureNote failure={failure} />
    </>
  );
}

/** The name: fetched only when somebody wants to correct it, and recorded then. */
function NamePart(request: NamePartProps) {
  const [stored, show] = useState<StoredName | null>(null);
  const [message, say] = useState('');
  const { busy, failure, send } = useSending();
  const open = () => {
    say('');
    void send(async () => show(await readName(request)));
  };
  return (
    <section class="card">
      <h2>{words.name.title}</h2>
      <p class="quiet small">{words.name.explained}</p>
      <p role="status">{message}</p>
      {stored ? (
        <NameEditor
          {...{ ...request, stored }}
          saved={(identity) => show({ ...stored, identity })}
          removed={() => {
            show(null);
            say(words.name.removed);
          }}
        />
      ) : (
        <SendButton
          {...{ busy, text: words.name.correct, working: words.showingName }}
          onClick={open}
        />
      )}
      <FailureNote failure={failure} />
    </section>
  );
}

/** So many uses are shown at first: what is below them must stay within reach on a phone. */
const eventsAtFirst = 6;

/** The uses of the data, and the same as a letter to the client. */
function SeenPart({ api, viewer, participantId }: NamePartProps) {
  const [found, show] = useState<PersonAudit | null>(null);
  const { busy, failure, send } = useSending();
  const read = () => void send(async () => show(await readAudit({ api, viewer }, participantId)));
  return (
    <>
      <section class="card">
        <h2>{words.seen.title}</h2>
        <p class="quiet small">{words.seen.explained}</p>
        {!found && (
          <SendButton
            {...{ busy, text: words.seen.show, working: texts.audit.searching }}
            onClick={read}
          />
        )}
        <FailureNote failure={failure} />
      </section>
      {found && <AuditEvents api={api} first={found} atFirst={eventsAtFirst} />}
      <Letters api={api} participant={participantId} />
    </>
  );
}

type DataTabProps = { api: StaffApi; viewer: StaffViewer; client: Participant };

/** How a client's data are used: the name, who has seen what, the record, and the way to erase. */
export function DataTab({ api, viewer, client }: DataTabProps) {
  const { participantId } = client;
  const given = { api, participantId };
  return (
    <>
      <ClientHead {...given} page="client-data" isSubstituting={workerOf(client) !== viewer.id} />
      <div class="stack data-parts">
        <NamePart {...given} viewer={viewer} />
        <SeenPart {...given} viewer={viewer} />
        <RecordPart {...given} />
        <section class="card">
          <h2>{words.pair.title}</h2>
          <p>{words.pair.explained}</p>
          <p>
            <a href={hashOf({ page: 'same-people' })}>{words.pair.go}</a>
          </p>
        </section>
        <section class="card">
          <h2>{words.erase.title}</h2>
          <p>{words.erase.explained}</p>
          <p>
            <a class="button danger" href={hashOf({ page: 'client-erasure', participantId })}>
              {words.erase.go}
            </a>
          </p>
        </section>
      </div>
    </>
  );
}
