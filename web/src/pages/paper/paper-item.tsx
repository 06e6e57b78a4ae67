import type { Instrument, InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import { readText } from '../../texts/page-language.ts';
import { OtherField } from './other-field.tsx';
import { ScaleField } from './scale-field.tsx';
import type { TypedAnswer } from './typed-answer.ts';

type PaperItemProps = {
  item: InstrumentItem;
  instrument: Instrument;
  typed: TypedAnswer | undefined;
  type: (typed: TypedAnswer) => void;
  /** Why to look at it again. */
  mark: string | null;
};

/** One item of the paper form. */
export function PaperItem({ item, instrument, typed, type, mark }: PaperItemProps) {
  return (
    <li>
      <fieldset class={`paper-item${mark ? ' marked' : ''}`} data-item={item.id}>
        <legend>
          {item.number}. {readText(item.text)}
        </legend>
        {mark && <p class="mark">{mark}</p>}
        <div class="paper-answer">
          {item.type === 'scale' ? (
            <ScaleField {...{ item, instrument, typed, type }} />
          ) : (
            <OtherField {...{ item, typed, type }} />
          )}
        </div>
      </fieldset>
    </li>
  );
}
