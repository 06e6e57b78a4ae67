import { useState } from 'preact/hooks';
import { isParticipantId, readParticipantId } from '../../../shared/model/participant-id.ts';

type NumberFormProps = {
  words: { participant: string; hint: string; wrong: string; search: string; searching: string };
  busy: boolean;
  search: (participant: string) => void;
  /** Is it the first thing to do on its page? */
  isMain?: boolean;
};

/** Takes a number; one that is misspelt is said here and sent to nobody. */
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
