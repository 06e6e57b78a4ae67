import { useState } from 'preact/hooks';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import {
  type PageLanguage,
  language as pageLanguage,
  pageLanguages,
  readText,
} from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { InstrumentPreview } from './instrument-preview.tsx';

const words = texts.instruments;

const keyOf = ({ id, version }: Instrument) => `${id} ${version}`;

const choicesOf = (instruments: readonly Instrument[]) =>
  instruments.map((one) => ({
    value: keyOf(one),
    text: words.named(readText(one.title), one.version),
  }));

type PreviewLanguageProps = { chosen: PageLanguage; choose: (language: PageLanguage) => void };

function PreviewLanguage({ chosen, choose }: PreviewLanguageProps) {
  return (
    <fieldset class="choices-of-one in-line">
      <legend>{words.language}</legend>
      {pageLanguages.map((code) => (
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

function InstrumentChooser({ instruments }: { instruments: readonly Instrument[] }) {
  const [first] = instruments;
  const [chosen, choose] = useState(first ? keyOf(first) : '');
  const [language, read] = useState<PageLanguage>(pageLanguage);
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

/** Every instrument, in each of its languages. */
export function InstrumentsPage({ api }: { api: StaffApi }) {
  return (
    <>
      <PageTitle title={words.title} />
      <Loaded load={() => api.listInstruments({})}>
        {({ items }) => <InstrumentChooser instruments={items} />}
      </Loaded>
    </>
  );
}
