import type { Instrument, Item } from '../../shared/instruments/instrument.ts';
import type { ItemOutcome, Outcome } from '../../shared/model/outcome.ts';
import { placeBetween } from './change-scale.ts';
import { decimal, signed } from './format.ts';
import { itemSentence, turnOf } from './item-sentences.ts';
import { readText } from './language.ts';
import { texts } from './texts.ts';

const words = texts.items;

/** From start to end between the lowest and the highest answer; the figures are beside it. */
function ItemPlot({ item, instrument }: { item: ItemOutcome; instrument: Instrument }) {
  if (item.startMean === null || item.endMean === null) return null;
  const codes = instrument.options.map((option) => option.code);
  const at = (mean: number) => `${placeBetween(mean, Math.min(...codes), Math.max(...codes))}%`;
  const [start, end] = [at(item.startMean), at(item.endMean)];
  return (
    <svg class="item-plot" width="100%" height="16" aria-hidden="true">
      <line class="rail" x1={at(Math.min(...codes))} x2={at(Math.max(...codes))} y1="8" y2="8" />
      <line class="interval" x1={start} x2={end} y1="8" y2="8" />
      <circle class="start" cx={start} cy="8" r="4.5" />
      <circle class="mean" cx={end} cy="8" r="4.5" />
    </svg>
  );
}

function Figures({ item }: { item: ItemOutcome }) {
  const { startMean, endMean, change } = item;
  const turn = turnOf(item);
  if (turn === null || startMean === null || endMean === null || change === null)
    return <td colSpan={3}>{itemSentence(item)}</td>;
  return (
    <>
      <td data-label={words.start}>{decimal(startMean)}</td>
      <td data-label={words.end}>{decimal(endMean)}</td>
      <td data-label={words.change}>
        <strong>{signed(change)}</strong>
        <span class={`turn ${turn}`}>{words[turn]}</span>
      </td>
    </>
  );
}

type RowProps = {
  item: ItemOutcome;
  statement: Item | undefined;
  instrument: Instrument;
  /** Where the statements were not answered by equally many. */
  withPeople: boolean;
};

/** How many answered each statement both times, where it is the same number. */
function commonPeople(items: readonly ItemOutcome[]): number | null {
  const numbers = new Set(items.map(({ n }) => n));
  return numbers.size === 1 ? ([...numbers][0] ?? null) : null;
}

function Row({ item, statement, instrument, withPeople }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {item.number}. {statement ? readText(statement.text) : item.itemId}
        {item.betterWhen === 'lower' && <span class="quiet small">{words.adverse}</span>}
        <ItemPlot item={item} instrument={instrument} />
        {withPeople && item.n !== null && <span class="quiet small">{words.people(item.n)}</span>}
      </th>
      <Figures item={item} />
    </tr>
  );
}

/** The outcome statement by statement, in the order and the words of the form. */
export function ItemTable({ outcome, instrument }: { outcome: Outcome; instrument: Instrument }) {
  const people = commonPeople(outcome.items);
  const statements = new Map(instrument.items.map((item) => [item.id, item]));
  return (
    <table class="items">
      <caption>
        {words.caption}. {people !== null && words.everyItem(people)}
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
            statement={statements.get(item.itemId)}
            instrument={instrument}
            withPeople={people === null}
          />
        ))}
      </tbody>
    </table>
  );
}
