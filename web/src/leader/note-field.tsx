import { useId, useState } from 'preact/hooks';
import { noteWarnings } from './note-warnings.ts';
import { words } from './texts.ts';

type Props = { note: string; save: (note: string) => void };

/** What was special; it warns of what tells who somebody is, and refuses nothing. */
export function NoteField({ note: kept, save }: Props) {
  const id = useId();
  const [note, set] = useState(kept);
  return (
    <div class="field-row note-field">
      <label for={id}>{words.roll.note}</label>
      <span class="quiet" id={`${id}-hint`}>
        {words.roll.noteHint}
      </span>
      <textarea
        id={id}
        rows={3}
        maxLength={2000}
        aria-describedby={`${id}-hint`}
        value={note}
        onInput={({ currentTarget }) => set(currentTarget.value)}
        onBlur={() => note !== kept && save(note)}
      />
      <div role="alert">
        {noteWarnings(note).map((warning) => (
          <p key={warning} class="mark">
            {words.roll.warnings[warning]}
          </p>
        ))}
      </div>
    </div>
  );
}
