import { useState } from 'preact/hooks';
import { isParticipantId, readParticipantId } from '../../../shared/domain/participant-id.ts';

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
      <label class="field-row">
        {words.participant}
        <input
          value={number}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="number-hint"
          aria-invalid={isWrong}
          onInput={({ currentTarget }) => setNumber(currentTarget.value)}
        />
        <span id="number-hint" class="quiet small">
          {words.hint}
        </span>
      </label>
      {isWrong && <p role="alert">{words.wrong}</p>}
      <button type="submit" class={isMain ? 'main' : undefined} aria-disabled={busy}>
        {busy ? words.searching : words.search}
      </button>
    </form>
  );
}
