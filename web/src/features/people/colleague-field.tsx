import { useId, useState } from 'preact/hooks';
import { texts } from '../../texts/staff.ts';
import { FieldRow } from '../../ui/field.tsx';
import type { ChoosableColleague } from './colleague-names.ts';

const words = texts.staffing;

/** A colleague who was chosen, nobody, or a text that is no colleague's. */
export type ChosenColleague = { typed: string; userId: string | null };
export const nobodyChosen: ChosenColleague = { typed: '', userId: null };

/**
 * Somebody as chosen in a field.
 * @example chosenBy([{ userId: 'u1', text: 'Aino' }], 'u1') // { typed: 'Aino', userId: 'u1' }
 */
export function chosenBy(
  people: readonly ChoosableColleague[],
  userId: string | null,
): ChosenColleague {
  const found = people.find((one) => one.userId === userId);
  return found ? { typed: found.text, userId: found.userId } : nobodyChosen;
}

/**
 * Whether a text was typed that names nobody.
 * @example isMistyped({ typed: 'Ai', userId: null }) // true
 */
export const isMistyped = ({ typed, userId }: ChosenColleague): boolean =>
  typed.trim() !== '' && userId === null;

type ColleagueFieldProps = {
  label: string;
  people: readonly ChoosableColleague[];
  value: ChosenColleague;
  set: (value: ChosenColleague) => void;
  hint?: string;
  fault?: string | null | undefined;
};

/** A colleague by name: the browser completes it, and lists the names that fit. */
export function ColleagueField({ label, people, value, set, hint, fault }: ColleagueFieldProps) {
  const [id, listId, aboutId] = [useId(), useId(), useId()];
  const [hasLeft, leave] = useState(false);
  const choose = (typed: string) => {
    leave(false);
    const asTyped = typed.trim().toLowerCase();
    const found = people.find(({ text }) => text.toLowerCase() === asTyped);
    set({ typed, userId: found && !found.why ? found.userId : null });
  };
  const typed = value.typed.trim().toLowerCase();
  const waiting = people.find(({ text, why }) => why && text.toLowerCase() === typed);
  const why = waiting && `${waiting.text} ${waiting.why}.`;
  const shown = why ?? fault ?? (hasLeft && isMistyped(value) ? words.nameLacking : null);
  return (
    <FieldRow id={id} label={label}>
      <input
        id={id}
        class="long"
        list={listId}
        autocomplete="off"
        spellcheck={false}
        maxLength={160}
        value={value.typed}
        aria-describedby={aboutId}
        aria-invalid={shown ? true : undefined}
        onInput={({ currentTarget }) => choose(currentTarget.value)}
        onBlur={() => leave(true)}
      />
      <datalist id={listId}>
        {people.map(({ userId, text, why }) => (
          <option key={userId} value={text} label={why ? `${text} (${why})` : undefined} />
        ))}
      </datalist>
      <span id={aboutId} class={shown ? 'mark small' : 'quiet small'}>
        {shown ?? hint ?? words.nameHint}
      </span>
    </FieldRow>
  );
}
