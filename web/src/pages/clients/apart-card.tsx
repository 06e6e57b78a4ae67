import { useState } from 'preact/hooks';
import { noteLimits } from '../../../../shared/configuration.ts';
import { isParticipantId, readParticipantId } from '../../../../shared/domain/participant-id.ts';
import { orNull } from '../../api/or-null.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { ParticipantNumberField } from '../../ui/field.tsx';
import { Rows } from '../../ui/list.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { UndoNote } from '../../ui/undo-note.tsx';

const words = texts.apart;

type ApartDialogProps = {
  api: StaffApi;
  participantId: string;
  close: () => void;
  added: (other: string) => void;
};

/** Asks for the number of somebody with whom the client must not be in one group. */
function ApartDialog({ api, participantId, close, added }: ApartDialogProps) {
  const [written, write] = useState('');
  const [fault, say] = useState('');
  const { busy, failure, send } = useSending();
  const save = async (event: Event) => {
    event.preventDefault();
    const other = readParticipantId(written);
    const wrong = !isParticipantId(other)
      ? texts.referral.apartFault
      : other === participantId
        ? words.ownNumber
        : '';
    say(wrong);
    if (wrong) return;
    const params = { participantId, otherParticipantId: other };
    await send(async () => {
      // A number that nobody has is mistyped, and said by the field.
      const saved = await orNull(api.putApart({ params, body: {} }), ['participant.unknown']);
      if (saved) added(other);
      else say(words.unknown);
    });
  };
  return (
    <Modal title={words.add} close={close}>
      <form onSubmit={save}>
        <p class="quiet">{words.explained}</p>
        <ParticipantNumberField
          label={words.number}
          value={written}
          set={write}
          class="numbers"
          autocapitalize="characters"
          maxLength={12}
          aria-invalid={fault !== ''}
        />
        <p class="mark" role="alert">
          {fault}
        </p>
        <FailureNote failure={failure} />
        <SendButton {...{ busy, text: words.save, working: words.saving, class: 'main' }} />
      </form>
    </Modal>
  );
}

type ApartCardProps = {
  api: StaffApi;
  participantId: string;
  /** The numbers of the others. */
  others: readonly string[];
  changed: () => void;
};

/** With whom the client must not be in one group; what is removed can be put back. */
export function ApartCard({ api, participantId, others, changed }: ApartCardProps) {
  const [isAdding, add] = useState(false);
  const [removed, setRemoved] = useState<string | null>(null);
  const [message, say] = useState('');
  const { busy, failure, send } = useSending();
  const remove = async (otherParticipantId: string) => {
    const params = { participantId, otherParticipantId };
    if (!(await send(() => api.deleteApart({ params })))) return;
    setRemoved(otherParticipantId);
    say(words.removed(otherParticipantId));
    changed();
  };
  const putBack = async (otherParticipantId: string) => {
    const params = { participantId, otherParticipantId };
    if (!(await send(() => api.putApart({ params, body: {} })))) return;
    setRemoved(null);
    say(words.added(otherParticipantId));
    changed();
  };
  return (
    <section class="card of-rows">
      <div class="card-head row">
        <h2>{words.title}</h2>
        {others.length < noteLimits.apart && (
          <button type="button" class="plain" onClick={() => add(true)}>
            {words.addShort}
          </button>
        )}
      </div>
      <Rows items={others} keyOf={(one) => one} none={words.none}>
        {(one) => (
          <>
            <span class="numbers">{one}</span>
            <button
              type="button"
              class="plain"
              aria-label={words.removeOf(one)}
              aria-disabled={busy}
              onClick={() => void remove(one)}
            >
              {words.remove}
            </button>
          </>
        )}
      </Rows>
      {others.length >= noteLimits.apart && (
        <p class="quiet small">{words.full(noteLimits.apart)}</p>
      )}
      <UndoNote
        {...{ message, busy }}
        text={words.undo}
        undo={removed ? () => putBack(removed) : null}
      />
      <FailureNote failure={failure} />
      {isAdding && (
        <ApartDialog
          {...{ api, participantId }}
          close={() => add(false)}
          added={(other) => {
            add(false);
            setRemoved(null);
            say(words.added(other));
            changed();
          }}
        />
      )}
    </section>
  );
}
