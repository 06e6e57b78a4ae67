import { useState } from 'preact/hooks';
import type { Opening } from '../../../../shared/domain/groups/opening.ts';
import { newParticipantId } from '../../../../shared/domain/participant-id.ts';
import { background } from '../../../../shared/domain/people/participant.ts';
import { allPages } from '../../api/all-pages.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { hashOf } from '../../routes/page-address.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { type Referral, ReferralFields, referredBody } from './referral-fields.tsx';

const words = texts.clients.registering;

type NewClientProps = { api: StaffApi; viewer: StaffViewer };

/** A client under a new number. Repeating it after a failure registers nobody twice. */
async function register(
  { api, viewer }: NewClientProps,
  participantId: string,
  { runId, route }: Referral,
): Promise<void> {
  const body = { ownWorker: viewer.id, background: background.parse({}), synthetic: false };
  await api.putParticipant({ params: { participantId }, body });
  if (runId) await api.putMember({ params: { runId, participantId }, body: referredBody(route) });
}

type RegisteredProps = { number: string; group: string | undefined; again: () => void };

/** The number of a client who has been registered: it is written on a slip for the client. */
const Registered = ({ number, group, again }: RegisteredProps) => (
  <section class="card is-first" role="status">
    <h2>{words.done}</h2>
    <p class="big-number">{number}</p>
    <p>{group ? words.referredTo(group) : words.notReferred}</p>
    <p>{words.writeDown}</p>
    <p>
      <button type="button" class="main" onClick={again}>
        {words.another}
      </button>
    </p>
  </section>
);

const first: Referral = { runId: null, route: 'adult_social_work' };

function NewClient({ openings, ...given }: NewClientProps & { openings: readonly Opening[] }) {
  const [number, setNumber] = useState(newParticipantId);
  const [referral, set] = useState<Referral>(first);
  const [isDone, done] = useState(false);
  const { busy, failure, send } = useSending();
  const submit = async (event: Event) => {
    event.preventDefault();
    done(await send(() => register(given, number, referral)));
  };
  const again = () => {
    setNumber(newParticipantId());
    set(first);
    done(false);
  };
  if (isDone)
    return (
      <Registered
        number={number}
        group={openings.find(({ runId }) => runId === referral.runId)?.name}
        again={again}
      />
    );
  return (
    <form class="card" onSubmit={submit}>
      <p>{words.explained}</p>
      <ReferralFields
        {...{ openings, referral, isOptional: true }}
        set={(change) => set({ ...referral, ...change })}
      />
      <FailureNote failure={failure} />
      <SendButton {...{ busy, text: words.register, working: words.registering, class: 'main' }} />
    </form>
  );
}

/** Registers a client under a new number and refers them to a group; no name is stored. */
export function NewClientPage(props: NewClientProps) {
  const { api } = props;
  return (
    <>
      <PageTitle
        title={words.title}
        path={[{ name: texts.clients.title, address: { page: 'clients' } }]}
      />
      <Loaded load={() => allPages((query) => api.listOpenings({ query }))}>
        {(openings) => <NewClient {...props} openings={openings} />}
      </Loaded>
      <p>
        <a href={hashOf({ page: 'clients' })}>{words.toClients}</a>
      </p>
    </>
  );
}
