import type { Instrument, InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import { readText } from '../../texts/page-language.ts';
import type { PaperFieldProps } from './other-field.tsx';

type ScaleFieldProps = PaperFieldProps & { item: InstrumentItem; instrument: Instrument };

/** A scale as large buttons in a row; on a keyboard its digits do the same. */
export function ScaleField({ item, instrument, typed, type }: ScaleFieldProps) {
  return (
    <div class="scale">
      {instrument.options.map(({ code, text }) => (
        <label key={code}>
          <input
            type="radio"
            name={item.id}
            checked={typed === String(code)}
            onChange={() => type(String(code))}
            // A second press takes an answer back.
            onClick={() => typed === String(code) && type('')}
          />
          <span class="scale-code">
            {code}
            <span class="unseen">, {readText(text)}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
