import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import type { Language } from '../../language.ts';
import { deskTexts } from '../texts.ts';
import { InstrumentFacts } from './instrument-facts.tsx';
import { PreviewItem } from './preview-item.tsx';
import { Said } from './said.tsx';

const words = deskTexts.instruments;

type Props = { instrument: Instrument; language: Language };

function Items({ instrument, language }: Props) {
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

/** A questionnaire as who answers it reads it, and whose words they are. */
export function InstrumentPreview({ instrument, language }: Props) {
  const { title, intro, instruction, options } = instrument;
  return (
    <article class="card instrument">
      <h2>
        <Said text={title} language={language} />
      </h2>
      {instrument.unofficial.includes(language) && <p class="note">{words.unofficial}</p>}
      {[intro, instruction].map(
        (text) =>
          text && (
            <p key={text.fi}>
              <Said text={text} language={language} />
            </p>
          ),
      )}
      {options.length > 0 && (
        <>
          <h3>{words.options}</h3>
          <ol class="options">
            {options.map(({ code, text }) => (
              <li key={code}>
                {code} <Said text={text} language={language} />
              </li>
            ))}
          </ol>
        </>
      )}
      <Items {...{ instrument, language }} />
      <InstrumentFacts {...{ instrument, language }} />
    </article>
  );
}
