import { useState } from 'preact/hooks';
import { maySayWhose, workerOf } from '../../../../shared/domain/people/access.ts';
import type { Participant } from '../../../../shared/domain/people/participant.ts';
import type { Colleague } from '../../../../shared/domain/people/staff.ts';
import { holdsOn, type Substitution } from '../../../../shared/domain/people/substitution.ts';
import { nameIn, namesOf } from '../../api/colleagues.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { todayNow } from '../../session/clock.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Rows } from '../../ui/list.tsx';
import { ClientStaffDialog } from './client-staff-dialog.tsx';

const words = texts.clientPage.staff;

export type ClientStaffProps = {
  api: StaffApi;
  viewer: StaffViewer;
  client: Participant;
  colleagues: readonly Colleague[];
  /** The client is read again after a change. */
  changed: () => void;
  handedOver: (name: string) => void;
};

type SubstituteRowsProps = ClientStaffProps & {
  nameOf: (userId: string) => string;
  /** A substitute may not end another's substitution. */
  decides: boolean;
};

/** The substitutes for the own worker, now or later. */
function SubstituteRows({ api, client, changed, nameOf, decides }: SubstituteRowsProps) {
  const { busy, failure, send } = useSending();
  const [done, say] = useState('');
  const today = todayNow();
  const { participantId, substitutes } = client;
  const end = ({ userId }: Substitution) =>
    void send(async () => {
      await api.deleteClientSubstitute({ params: { participantId, userId } });
      say(words.ended(nameOf(userId)));
      changed();
    });
  return (
    <>
      <Rows
        items={substitutes.filter(({ until }) => until >= today)}
        keyOf={({ userId }) => userId}
        none={done ? undefined : words.noSubstitutes}
      >
        {(one) => (
          <>
            <span>
              {nameOf(one.userId)}
              <span class="quiet small">
                {writtenDays(one.from, one.until)} ·{' '}
                {one.reason.note ?? texts.staffing.reasons[one.reason.code]}
              </span>
            </span>
            <span class={holdsOn(one, today) ? 'tag' : 'tag is-quiet'}>
              {holdsOn(one, today) ? words.now : words.ahead}
            </span>
            {decides && (
              <button
                type="button"
                class="plain danger"
                aria-label={words.endOf(nameOf(one.userId))}
                aria-disabled={busy}
                onClick={() => end(one)}
              >
                {words.end}
              </button>
            )}
          </>
        )}
      </Rows>
      {done && <p role="status">{done}</p>}
      {failure && (
        <div class="row">
          <FailureNote failure={failure} />
        </div>
      )}
    </>
  );
}

/** The own worker and the substitutes, and the way to change them. */
export function ClientStaffCard(props: ClientStaffProps) {
  const { viewer, client, colleagues, changed, handedOver } = props;
  const [isChanging, change] = useState(false);
  const [done, say] = useState('');
  const names = namesOf(colleagues);
  const nameOf = (id: string) => nameIn(names, id);
  const worker = workerOf(client);
  const { id: userId, roles, organisation } = viewer;
  const decides = maySayWhose({ userId, roles, organisation }, client);
  return (
    <section class="card of-rows">
      <h2>{words.title}</h2>
      <p>
        {client.ownWorker === null
          ? words.none
          : worker === viewer.id
            ? words.you(viewer.name)
            : nameOf(worker)}
      </p>
      <SubstituteRows {...{ ...props, nameOf, decides }} />
      {done && <p role="status">{done}</p>}
      {decides && (
        <div class="row">
          <button type="button" onClick={() => change(true)}>
            {words.change}
          </button>
        </div>
      )}
      {isChanging && (
        <ClientStaffDialog
          {...props}
          close={() => change(false)}
          added={(id) => {
            change(false);
            say(words.added(nameOf(id)));
            changed();
          }}
          handedOver={(id) => {
            change(false);
            handedOver(nameOf(id));
          }}
        />
      )}
    </section>
  );
}
