import type { Run } from '../../../../shared/domain/groups/run.ts';
import {
  definitionOf,
  type Instrument,
  type InstrumentItem,
} from '../../../../shared/instruments/instrument.ts';
import { isOwnInstrument } from '../../../../shared/instruments/own.ts';
import { isScored, scoredOf } from '../../../../shared/instruments/scored.ts';
import { useDefinitions } from '../../features/instruments/definitions.tsx';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.results.unshown;

/** A form template whose answers the results do not show: how many of its questions, or all. */
export type Unshown = { instrument: Instrument; questions: number; isWhole: boolean };

/** Statements that everybody is items have means, and what is written may be quoted. */
const isShownItem = ({ type, enableWhen }: InstrumentItem, isCounted: boolean): boolean =>
  (type === 'scale' && !enableWhen) || (type === 'text' && !isCounted);

/**
 * The organisation's own form templates of a group with questions whose answers are in no result:
 * choices, numbers and days have none, nor has a template whose change is not counted.
 * @example unshownOf({ instruments: [] }, []) // []
 */
export function unshownOf(
  run: Pick<Run, 'instruments'>,
  definitions: readonly Instrument[],
): Unshown[] {
  const counted = scoredOf(run, definitions);
  return run.instruments.flatMap((pin) => {
    const instrument = definitionOf(definitions, pin);
    if (!instrument || !isOwnInstrument(instrument.id)) return [];
    const isCounted = instrument.id === counted?.id;
    const items = instrument.items.filter(({ type }) => type !== 'theme');
    const hasMeans = items.some(({ type }) => type === 'scale');
    const hasResults = isScored(instrument) ? isCounted : hasMeans;
    const unshown = items.filter((item) => !hasResults || !isShownItem(item, isCounted));
    if (unshown.length === 0) return [];
    const isWhole = unshown.length === items.length;
    return [{ instrument, questions: unshown.length, isWhole }];
  });
}

/** Says which answers to the organisation's own form templates are not among the results. */
export function UnshownAnswers({ run }: { run: Pick<Run, 'instruments'> }) {
  const unshown = unshownOf(run, useDefinitions());
  if (unshown.length === 0) return null;
  return (
    <section class="card unshown">
      <h2>{words.title}</h2>
      <ul>
        {unshown.map(({ instrument, questions, isWhole }) => (
          <li key={instrument.id}>
            {readText(instrument.title)}: {isWhole ? words.whole : words.questions(questions)}
          </li>
        ))}
      </ul>
      <p class="quiet small">{words.about}</p>
    </section>
  );
}
