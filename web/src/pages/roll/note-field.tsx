import { useId, useState } from 'preact/hooks';
import { noteWarnings } from '../../../../shared/domain/privacy/note-warnings.ts';
import { failureOf } from '../../api/failure.ts';
import { listed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

type NoteFieldProps = { note: string; save: (note: string) => Promise<unknown> };

/** A note on what was special. It warns of text that may identify somebody, and refuses nothing. */
export function NoteField({ note: stored, save }: NoteFieldProps) {
  const id = useId();
  const [note, set] = useState(stored);
  const [fault, say] = useState<string | null>(null);
  const store = () =>
    save(note).then(
      () => say(null),
      (error: unknown) => say(failureOf(error).text),
    );
  const warnings = noteWarnings(note).map((warning) => texts.roll.warnings[warning]);
  return (
    <div class="field-row note-field">
      <label for={id}>{texts.roll.note}</label>
      <span class="quiet" id={`${id}-hint`}>
        {texts.roll.noteHint}
      </span>
      <textarea
        id={id}
        rows={3}
        maxLength={2000}
        aria-describedby={`${id}-hint`}
        value={note}
        onInput={({ currentTarget }) => set(currentTarget.value)}
        onBlur={() => note !== stored && void store()}
      />
      <div role="alert">{fault && <p class="mark">{fault}</p>}</div>
      <div role="status">
        {warnings.length > 0 && <p class="mark">{texts.roll.noteWarning(listed(warnings))}</p>}
      </div>
    </div>
  );
}
