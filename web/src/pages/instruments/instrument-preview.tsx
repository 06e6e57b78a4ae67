import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import type { PageLanguage } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { InstrumentFacts } from './instrument-facts.tsx';
import { InstrumentText } from './instrument-text.tsx';
import { PreviewItem } from './preview-item.tsx';

const words = texts.instruments;

type InstrumentPreviewProps = { instrument: Instrument; language: PageLanguage };

function PreviewItems({ instrument, language }: InstrumentPreviewProps) {
  if (instrument.kind === 'recorded') return <p class="note">{words.recorded}</p>;
  return (
    <>
      <h3>{words.statements}</h3>
      <ol class="preview">
        {instrument.items.map((item) => (
          <PreviewItem key={item.id} {...{ item, instrument, language }} />
        ))}
      </ol>
    </>
  );
}

/** An instrument as the person answering it reads it, and whose wording it is. */
export function InstrumentPreview({ instrument, language }: InstrumentPreviewProps) {
  const { title, intro, instruction, options } = instrument;
  return (
    <article class="card instrument">
      <h2>
        <InstrumentText text={title} language={language} />
      </h2>
      {instrument.unofficial.includes(language) && <p class="note">{words.unofficial}</p>}
      {[intro, instruction].map(
        (text) =>
          text && (
            <p key={text.fi}>
              <InstrumentText text={text} language={language} />
            </p>
          ),
      )}
      {options.length > 0 && (
        <>
          <h3>{words.options}</h3>
          <ol class="options">
            {options.map(({ code, text }) => (
              <li key={code}>
                {code} <InstrumentText text={text} language={language} />
              </li>
            ))}
          </ol>
        </>
      )}
      <PreviewItems {...{ instrument, language }} />
      <InstrumentFacts {...{ instrument, language }} />
    </article>
  );
}
