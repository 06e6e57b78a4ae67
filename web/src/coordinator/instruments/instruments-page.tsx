import { useState } from 'preact/hooks';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import type { Api } from '../../api.ts';
import { type Language, languages, language as pageLanguage, readText } from '../../language.ts';
import { Loaded } from '../../loaded.tsx';
import { PageTitle } from '../../page-title.tsx';
import { ChoiceField } from '../choice-field.tsx';
import { deskTexts } from '../texts.ts';
import { InstrumentPreview } from './instrument-preview.tsx';

const words = deskTexts.instruments;

const keyOf = ({ id, version }: Instrument) => `${id} ${version}`;

const choicesOf = (instruments: readonly Instrument[]) =>
  instruments.map((one) => ({
    value: keyOf(one),
    text: words.named(readText(one.title), one.version),
  }));

type LanguageProps = { chosen: Language; choose: (language: Language) => void };

function PreviewLanguage({ chosen, choose }: LanguageProps) {
  return (
    <fieldset class="choices-of-one in-line">
      <legend>{words.language}</legend>
      {languages.map((code) => (
        <label key={code}>
          <input
            type="radio"
            name="preview-language"
            checked={chosen === code}
            onChange={() => choose(code)}
          />
          {words.languages[code]}
        </label>
      ))}
    </fieldset>
  );
}

function Shown({ instruments }: { instruments: readonly Instrument[] }) {
  const [first] = instruments;
  const [chosen, choose] = useState(first ? keyOf(first) : '');
  const [language, read] = useState<Language>(pageLanguage);
  const instrument = instruments.find((one) => keyOf(one) === chosen);
  if (!instrument) return <p>{words.none}</p>;
  return (
    <>
      <p>{words.reading}</p>
      <ChoiceField
        {...{ label: words.choose, value: chosen, choices: choicesOf(instruments), choose }}
      />
      <PreviewLanguage chosen={language} choose={read} />
      <InstrumentPreview instrument={instrument} language={language} />
    </>
  );
}

/** Every questionnaire, in each of its languages. */
export function InstrumentsPage({ api }: { api: Api }) {
  return (
    <>
      <PageTitle title={words.title} />
      <Loaded load={() => api.listInstruments({})}>
        {({ items }) => <Shown instruments={items} />}
      </Loaded>
    </>
  );
}
