import { useState } from 'preact/hooks';
import { isCheckedCode, readCheckedCode } from '../../../../shared/domain/checked-code.ts';
import { isParticipantId, readParticipantId } from '../../../../shared/domain/participant-id.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { ownPageWords } from '../../texts/own-pages.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { ParticipantNumberField, TextField } from '../../ui/field.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = ownPageWords.confirm;

/** Codes are typed as they are printed, in two groups. */
const ticketIn = (typed: string): string => readCheckedCode(typed.replace(/[^\p{L}\p{N}]/gu, ''));

function ConfirmForm({ api, done }: { api: StaffApi; done: () => void }) {
  const [typed, type] = useState({ number: '', ticket: '' });
  const [fault, say] = useState<string | null>(null);
  const { busy, failure, send } = useSending();
  const submit = async (event: Event) => {
    event.preventDefault();
    const [participantId, ticket] = [readParticipantId(typed.number), ticketIn(typed.ticket)];
    const isLacking = typed.number.trim() === '' || typed.ticket.trim() === '';
    const isRight = isParticipantId(participantId) && isCheckedCode('link', ticket);
    say(isLacking ? words.lacking : isRight ? null : words.mistyped);
    if (isLacking || !isRight) return;
    if (await send(() => api.postOwnPageConfirmation({ body: { participantId, ticket } }))) done();
  };
  return (
    <form onSubmit={submit} noValidate>
      <ParticipantNumberField
        label={words.number}
        value={typed.number}
        set={(number) => type({ ...typed, number })}
      />
      <TextField
        label={words.ticket}
        value={typed.ticket}
        set={(ticket) => type({ ...typed, ticket })}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
      />
      <p class="mark" role="alert">
        {fault}
      </p>
      <FailureNote failure={failure} />
      <SendButton {...{ busy, text: words.act, working: words.acting, class: 'main' }} />
    </form>
  );
}

/** A second worker confirms who somebody is, so that their earlier answers open to them. */
export function ConfirmPersonPage({ api }: { api: StaffApi }) {
  const [isDone, finish] = useState(false);
  return (
    <>
      <PageTitle title={texts.nav.confirmPerson} />
      <section class="card is-narrow">
        <p>{words.explained}</p>
        {isDone ? (
          <>
            <p role="status">{words.done}</p>
            <button type="button" onClick={() => finish(false)}>
              {words.another}
            </button>
          </>
        ) : (
          <ConfirmForm api={api} done={() => finish(true)} />
        )}
      </section>
    </>
  );
}
