import type { Instrument, InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import type { PageLanguage } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { InstrumentText } from './instrument-text.tsx';

const words = texts.instruments;

type PreviewItemProps = { item: InstrumentItem; instrument: Instrument; language: PageLanguage };

/** Notes beside an item's text. */
function marksOf(item: InstrumentItem, { ours }: Instrument): string[] {
  return [
    item.type !== 'scale' && words.takes[item.type],
    item.reversed && words.reversed,
    item.filledBy === 'worker' && words.byWorker,
    ours.includes(item.id) && words.ours,
  ].filter((mark) => mark !== false) as string[];
}

function Choices({ item, language }: Pick<PreviewItemProps, 'item' | 'language'>) {
  if (item.type !== 'choice' && item.type !== 'choices') return null;
  return (
    <ul class="options">
      {item.choices.map(({ code, text }) => (
        <li key={code}>
          <InstrumentText text={text} language={language} />
        </li>
      ))}
    </ul>
  );
}

/** One item as it is asked, with the answers that it takes. */
export function PreviewItem({ item, instrument, language }: PreviewItemProps) {
  const marks = marksOf(item, instrument);
  return (
    <li>
      {item.number}. <InstrumentText text={item.text} language={language} />
      {marks.length > 0 && <span class="quiet small">{marks.join(' · ')}</span>}
      {item.note && (
        <span class="quiet small">
          <InstrumentText text={item.note} language={language} />
        </span>
      )}
      <Choices {...{ item, language }} />
    </li>
  );
}
