import { useState } from 'preact/hooks';
import { isParticipantId, readParticipantId } from '../../../shared/domain/participant-id.ts';
import { ParticipantNumberField } from './field.tsx';
import { SendButton } from './send-button.tsx';

type NumberFormProps = {
  words: { participant: string; hint: string; wrong: string; search: string; searching: string };
  busy: boolean;
  search: (participant: string) => void;
  /** Whether it is the main field of its page. */
  isMain?: boolean;
};

/** A field for a participant's number. A misspelt number is reported here and not sent. */
export function NumberForm({ words, busy, search, isMain = false }: NumberFormProps) {
  const [number, setNumber] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const participant = readParticipantId(number);
    setWrong(!isParticipantId(participant));
    if (isParticipantId(participant)) search(participant);
  };
  return (
    <form onSubmit={submit}>
      <ParticipantNumberField
        label={words.participant}
        value={number}
        set={setNumber}
        aria-describedby="number-hint"
        aria-invalid={isWrong}
      >
        <span id="number-hint" class="quiet small">
          {words.hint}
        </span>
      </ParticipantNumberField>
      {isWrong && <p role="alert">{words.wrong}</p>}
      <SendButton
        {...{ busy, text: words.search, working: words.searching }}
        class={isMain ? 'main' : undefined}
      />
    </form>
  );
}
