import { useId } from 'preact/hooks';
import type { TextLanguage } from '../../../../shared/instruments/fhir/languages.ts';
import type { Text } from '../../../../shared/instruments/instrument.ts';
import { ownTexts } from '../../texts/own-instruments.ts';
import { FieldRow, LongTextField } from '../../ui/field.tsx';
import { textIn, withText } from './edited-draft.ts';

const words = ownTexts.draft;

type DraftTextProps = {
  label: string;
  text: Text | null;
  language: TextLanguage;
  set: (text: Text) => void;
  /** A sentence or more, rather than a few words. */
  isLong?: boolean;
};

/** A text of a draft in the language that is edited, with the Finnish one beside it. */
export function DraftText({ label, text, language, set, isLong = false }: DraftTextProps) {
  const id = useId();
  const value = textIn(text, language);
  const change = (written: string) => set(withText(text ?? { fi: '' }, language, written));
  const beside =
    language !== 'fi' && text?.fi ? (
      <span class="quiet small" lang="fi">
        {words.inFinnish} {text.fi}
      </span>
    ) : null;
  if (isLong)
    return (
      <LongTextField {...{ label, value, class: 'long', rows: 2 }} set={change}>
        {beside}
      </LongTextField>
    );
  return (
    <FieldRow id={id} label={label}>
      <input
        id={id}
        class="long"
        lang={language}
        value={value}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      {beside}
    </FieldRow>
  );
}
