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
import { type FieldOption, RadioField, SelectField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { BlankForm } from './blank-form.tsx';
import { InstrumentPreview } from './instrument-preview.tsx';

const words = texts.instruments;

const keyOf = ({ id, version }: Instrument) => `${id} ${version}`;

const optionsFor = (instruments: readonly Instrument[]) =>
  instruments.map(
    (one): FieldOption => [keyOf(one), words.named(readText(one.title), one.version)],
  );

function InstrumentChooser({ instruments }: { instruments: readonly Instrument[] }) {
  const [first] = instruments;
  const [chosen, choose] = useState(first ? keyOf(first) : '');
  const [language, read] = useState<PageLanguage>(pageLanguage);
  const instrument = instruments.find((one) => keyOf(one) === chosen);
  if (!instrument) return <p>{words.none}</p>;
  return (
    <>
      <p>{words.reading}</p>
      <SelectField
        {...{ label: words.choose, value: chosen, set: choose, options: optionsFor(instruments) }}
      />
      <RadioField
        title={words.language}
        name="preview-language"
        value={language}
        set={read}
        options={pageLanguages.map((code) => [code, words.languages[code]])}
        isInLine
      />
      {instrument.kind === 'answered' && <BlankForm {...{ instrument, language }} />}
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
