import type { ItemOutcome, Outcome } from '../../../../shared/domain/figures/outcome.ts';
import { decimalsFor } from '../../../../shared/domain/figures/rounding.ts';
import type { Instrument, InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import { decimal, signed } from '../../texts/format.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { itemSentence, shownItem } from './item-sentences.ts';

const words = texts.items;

type ItemFiguresProps = { item: ItemOutcome; digits: number };

function ItemFigures({ item, digits }: ItemFiguresProps) {
  const shown = shownItem(item);
  if (!shown) return <td colSpan={3}>{itemSentence(item, digits)}</td>;
  const { start, end, change, turn } = shown;
  return (
    <>
      <td data-label={words.start}>{decimal(start, digits)}</td>
      <td data-label={words.end}>{decimal(end, digits)}</td>
      <td data-label={words.change}>
        <strong>{signed(change, digits)}</strong>
        <span class={`turn ${turn}`}>{words[turn]}</span>
      </td>
    </>
  );
}

function ItemRow({
  item,
  digits,
  statement,
}: ItemFiguresProps & { statement: InstrumentItem | undefined }) {
  return (
    <tr>
      <th scope="row">
        {item.number}. {statement ? readText(statement.text) : item.itemId}
        {item.betterWhen === 'lower' && <span class="quiet small">{words.adverse}</span>}
      </th>
      <ItemFigures item={item} digits={digits} />
    </tr>
  );
}

/** The outcome item by item, in the order and the words of the form. */
export function ItemTable({ outcome, instrument }: { outcome: Outcome; instrument: Instrument }) {
  const people = outcome.change?.n ?? 0;
  const statements = new Map(instrument.items.map((item) => [item.id, item]));
  return (
    <table class="items">
      <caption>
        {words.caption}. {words.everyItem(people)}
      </caption>
      <thead>
        <tr>
          {[words.statement, words.start, words.end, words.change].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {outcome.items.map((item) => (
          <ItemRow
            key={item.itemId}
            item={item}
            digits={decimalsFor(people)}
            statement={statements.get(item.itemId)}
          />
        ))}
      </tbody>
    </table>
  );
}
