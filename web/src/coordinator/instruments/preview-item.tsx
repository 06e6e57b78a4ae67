import type { Instrument, Item } from '../../../../shared/instruments/instrument.ts';
import type { Language } from '../../language.ts';
import { deskTexts } from '../texts.ts';
import { Said } from './said.tsx';

const words = deskTexts.instruments;

type Props = { item: Item; instrument: Instrument; language: Language };

/** What is to be known of an item beside its words. */
function marksOf(item: Item, { ours }: Instrument): string[] {
  return [
    words.takes[item.type],
    item.reversed && words.reversed,
    item.filledBy === 'worker' && words.byWorker,
    ours.includes(item.id) && words.ours,
  ].filter((mark) => mark !== false && mark !== '') as string[];
}

function Choices({ item, language }: Pick<Props, 'item' | 'language'>) {
  if (item.type !== 'choice' && item.type !== 'choices') return null;
  return (
    <ul class="options">
      {item.choices.map(({ code, text }) => (
        <li key={code}>
          <Said text={text} language={language} />
        </li>
      ))}
    </ul>
  );
}

/** One item as it is asked, with what it takes. */
export function PreviewItem({ item, instrument, language }: Props) {
  const marks = marksOf(item, instrument);
  return (
    <li>
      {item.number}. <Said text={item.text} language={language} />
      {marks.length > 0 && <span class="quiet small">{marks.join(' · ')}</span>}
      {item.note && (
        <span class="quiet small">
          <Said text={item.note} language={language} />
        </span>
      )}
      <Choices {...{ item, language }} />
    </li>
  );
}
