import { useState } from 'preact/hooks';
import { lateFormLimits } from '../../../../shared/configuration.ts';
import {
  type ClosingBody,
  type LostReason,
  lostReasons,
} from '../../../../shared/domain/forms/lost-forms.ts';
import { noteWarnings } from '../../../../shared/domain/privacy/note-warnings.ts';
import { withoutUnseen } from '../../../../shared/domain/unseen.ts';
import { listed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { LongTextField, RadioField } from '../../ui/field.tsx';

const words = texts.lostForms;

/** Why forms are closed as lost, as it is typed; the id makes a repeat the same closing. */
export type ClosingDraft = { closingId: string; reason: LostReason | null; note: string };

/** What is typed before forms are closed, and a function that changes it. */
export function useClosingDraft(): [ClosingDraft, (change: Partial<ClosingDraft>) => void] {
  const [draft, setDraft] = useState<ClosingDraft>(() => ({
    closingId: crypto.randomUUID(),
    reason: null,
    note: '',
  }));
  return [draft, (change) => setDraft({ ...draft, ...change })];
}

/**
 * The body that closes the forms of these occasions.
 * @example closingBodyOf({ closingId: 'c', reason: 'other', note: ' ' }, ['end']).note // null
 */
export const closingBodyOf = (
  { closingId, reason, note }: ClosingDraft,
  occasions: ClosingBody['occasions'],
): ClosingBody => ({
  ...{ closingId, occasions, decision: 'lost' },
  ...{ reason: reason ?? 'not_stated', note: note.trim() || null },
});

type ClosingFieldsProps = {
  draft: ClosingDraft;
  set: (change: Partial<ClosingDraft>) => void;
  /** The page asks for the reason in a heading of its own. */
  isTitleUnseen?: boolean;
};

/** The one reason for all forms, and a note, with a warning where it may identify somebody. */
export function ClosingFields({ draft, set, isTitleUnseen = false }: ClosingFieldsProps) {
  const warnings = noteWarnings(draft.note).map((warning) => texts.roll.warnings[warning]);
  const options = lostReasons.map((one) => [one, texts.forms.decision.reasons[one]] as const);
  return (
    <>
      <RadioField
        title={words.reason}
        isTitleUnseen={isTitleUnseen}
        name="lost-reason"
        value={draft.reason}
        set={(reason) => set({ reason })}
        options={options}
      />
      <LongTextField
        class="long"
        label={words.note}
        rows={2}
        maxLength={lateFormLimits.noteCharacters}
        value={draft.note}
        set={(note) => set({ note: withoutUnseen(note) })}
      >
        <span class="quiet">{words.noteHint}</span>
      </LongTextField>
      <div role="status">
        {warnings.length > 0 && <p class="mark">{words.noteWarning(listed(warnings))}</p>}
      </div>
    </>
  );
}
