import { useState } from 'preact/hooks';
import type { Opening } from '../../../../shared/domain/groups/opening.ts';
import { allPages } from '../../api/all-pages.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { type Referral, ReferralFields, referredBody } from './referral-fields.tsx';

const words = texts.clients.referring;

type ReferDialogProps = {
  api: StaffApi;
  number: string;
  referred: (group: string) => void;
  close: () => void;
};

function ReferForm({ api, number, referred, openings }: ReferFormProps) {
  const [referral, set] = useState<Referral>({ runId: null, route: 'adult_social_work' });
  const { busy, failure, send } = useSending();
  const { runId, route } = referral;
  const submit = async (event: Event) => {
    event.preventDefault();
    const group = openings.find((one) => one.runId === runId);
    if (!group) return;
    const params = { runId: group.runId, participantId: number };
    if (await send(() => api.putMember({ params, body: referredBody(route) })))
      referred(group.name);
  };
  return (
    <form onSubmit={submit}>
      <ReferralFields
        {...{ openings, referral }}
        set={(change) => set({ ...referral, ...change })}
      />
      <FailureNote failure={failure} />
      {openings.length > 0 && (
        <SendButton
          {...{ busy: busy || runId === null, text: words.refer, working: words.sending }}
          class="main"
        />
      )}
    </form>
  );
}
type ReferFormProps = Omit<ReferDialogProps, 'close'> & { openings: readonly Opening[] };

/** Refers a client to a group; its leader accepts them. */
export function ReferDialog({ close, ...given }: ReferDialogProps) {
  return (
    <Modal title={words.title(given.number)} close={close}>
      <Loaded load={() => allPages((query) => given.api.listOpenings({ query }))}>
        {(openings) => <ReferForm {...given} openings={openings} />}
      </Loaded>
    </Modal>
  );
}
