import type { Instrument, Item } from '../../shared/instruments/instrument.ts';
import type { ItemOutcome, Outcome } from '../../shared/model/outcome.ts';
import { decimalsFor } from '../../shared/model/rounding.ts';
import { decimal, signed } from './format.ts';
import { itemSentence, turnOf } from './item-sentences.ts';
import { readText } from './language.ts';
import { texts } from './texts.ts';

const words = texts.items;

type ShownItem = { item: ItemOutcome; digits: number };

function Figures({ item, digits }: ShownItem) {
  const { startMean, endMean, change } = item;
  const turn = turnOf(item);
  if (turn === null || startMean === null || endMean === null || change === null)
    return <td colSpan={3}>{itemSentence(item, digits)}</td>;
  return (
    <>
      <td data-label={words.start}>{decimal(startMean, digits)}</td>
      <td data-label={words.end}>{decimal(endMean, digits)}</td>
      <td data-label={words.change}>
        <strong>{signed(change, digits)}</strong>
        <span class={`turn ${turn}`}>{words[turn]}</span>
      </td>
    </>
  );
}

function Row({ item, digits, statement }: ShownItem & { statement: Item | undefined }) {
  return (
    <tr>
      <th scope="row">
        {item.number}. {statement ? readText(statement.text) : item.itemId}
        {item.betterWhen === 'lower' && <span class="quiet small">{words.adverse}</span>}
      </th>
      <Figures item={item} digits={digits} />
    </tr>
  );
}

/** The outcome statement by statement, in the order and the words of the form. */
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
          <Row
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
