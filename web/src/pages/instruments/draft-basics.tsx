import type { DraftContent } from '../../../../shared/domain/forms/instrument-draft.ts';
import { type TextLanguage, textLanguages } from '../../../../shared/instruments/fhir/languages.ts';
import type { Text } from '../../../../shared/instruments/instrument.ts';
import { unknownLicence } from '../../../../shared/instruments/own.ts';
import { ownTexts } from '../../texts/own-instruments.ts';
import { CheckField, optionsOf, RadioField, SelectField, TextField } from '../../ui/field.tsx';
import { DraftText } from './draft-text.tsx';
import type { SetContent } from './edited-draft.ts';

const words = ownTexts.draft;

export type DraftPartProps = { content: DraftContent; set: SetContent; language: TextLanguage };

type LanguageFieldsProps = DraftPartProps & { edit: (language: TextLanguage) => void };

/** The language whose texts are edited, and whose words those are. */
function LanguageFields({ content, set, language, edit }: LanguageFieldsProps) {
  const { unofficial } = content;
  const others = unofficial.filter((one) => one !== language);
  return (
    <>
      <RadioField
        title={words.language}
        name="draft-language"
        value={language}
        set={edit}
        options={textLanguages.map((one) => [one, words.languages[one]])}
        isInLine
      />
      <p class="quiet small">{words.languageHint}</p>
      <CheckField
        label={words.unofficial}
        hint={words.unofficialHint}
        value={unofficial.includes(language)}
        set={(is) => set({ unofficial: is ? [...others, language] : others })}
      />
    </>
  );
}

/** A text that may be missing: without words it is. */
const orNone = (text: Text): Text | null =>
  Object.values(text).every((written) => !written) ? null : text;

/** The name of a draft, whom it is for, where it is from and by whose permission it is used. */
export function DraftBasics(props: LanguageFieldsProps) {
  const { content, set, language } = props;
  const { title, purpose, handOut, instruction, source, licence, respondent } = content;
  return (
    <section class="card">
      <h2>{words.basics}</h2>
      <LanguageFields {...props} />
      <div id="draft-title">
        <DraftText
          {...{ label: words.name, text: title, language }}
          set={(text) => set({ title: text })}
        />
      </div>
      <div id="draft-purpose">
        <DraftText
          {...{ label: words.purpose, text: purpose, language, isLong: true }}
          set={(text) => set({ purpose: text })}
        />
      </div>
      <div id="draft-hand-out">
        <DraftText
          {...{ label: words.handOut, text: handOut, language, isLong: true }}
          set={(text) => set({ handOut: text })}
        />
      </div>
      <div id="draft-instruction">
        <DraftText
          {...{ label: words.instruction, text: instruction, language, isLong: true }}
          set={(text) => set({ instruction: orNone(text) })}
        />
      </div>
      <SelectField
        label={words.respondent}
        value={respondent}
        set={(chosen) => set({ respondent: chosen })}
        options={optionsOf(words.respondents)}
      />
      <div id="draft-source">
        <TextField
          {...{ label: words.source, class: 'long', value: source }}
          set={(text) => set({ source: text })}
        >
          <span class="quiet small">{words.sourceHint}</span>
        </TextField>
      </div>
      <div id="draft-licence">
        <TextField
          {...{ label: words.licence, class: 'long' }}
          value={licence === unknownLicence ? '' : licence}
          set={(text) => set({ licence: text || unknownLicence })}
        >
          <span class="quiet small">{words.licenceHint}</span>
        </TextField>
      </div>
    </section>
  );
}
