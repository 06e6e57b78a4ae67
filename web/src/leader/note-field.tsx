import { useId, useState } from 'preact/hooks';
import { noteWarnings } from '../../../shared/model/note-warnings.ts';
import { listed } from '../format.ts';
import { words } from './texts.ts';

type Props = { note: string; save: (note: string) => void };

/** What was special; it warns of what tells who somebody is, and refuses nothing. */
export function NoteField({ note: kept, save }: Props) {
  const id = useId();
  const [note, set] = useState(kept);
  const warnings = noteWarnings(note).map((warning) => words.roll.warnings[warning]);
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
      <div role="status">
        {warnings.length > 0 && <p class="mark">{words.roll.noteWarning(listed(warnings))}</p>}
      </div>
    </div>
  );
}
