import * as z from 'zod';
import type { ScoredInstrument } from '../../instruments/instrument.ts';
import { isOwnInstrument } from '../../instruments/own.ts';
import { pointParts } from '../../instruments/score.ts';
import { findScored } from '../../instruments/scored.ts';

const statement = z.strictObject({
  itemId: z.string(),
  number: z.int(),
  reversed: z.boolean(),
});

/**
 * The questionnaire that a score was made of. Figures of an organisation's own questionnaire carry
 * its answers and statements, because they are shown by code that knows only the built-in ones.
 */
export const releasedInstrument = z.strictObject({
  instrumentId: z.string(),
  version: z.string(),
  scoring: z.string(),
  parts: z.int().min(1),
  own: z
    .strictObject({ codes: z.array(z.number()), statements: z.array(statement) })
    .nullable()
    .default(null),
});
export type ReleasedInstrument = z.infer<typeof releasedInstrument>;

const codesIn = ({ options }: ScoredInstrument) => options.map(({ code }) => code);
const statementsIn = ({ items }: ScoredInstrument) =>
  items
    .filter(({ type }) => type === 'scale')
    .map(({ id, number, reversed }) => ({ itemId: id, number, reversed }));

/**
 * What is stored of a questionnaire with figures that were made of it.
 * @example releasedInstrumentOf(lifeManagementAndInclusion14).parts // 1092
 */
export const releasedInstrumentOf = (instrument: ScoredInstrument): ReleasedInstrument => ({
  instrumentId: instrument.id,
  version: instrument.version,
  scoring: instrument.scoring.rule,
  parts: pointParts(instrument),
  own: isOwnInstrument(instrument.id)
    ? { codes: codesIn(instrument), statements: statementsIn(instrument) }
    : null,
});

const builtInOf = ({ instrumentId, version }: ReleasedInstrument) =>
  findScored(instrumentId, version);

/**
 * The width of the scale that each statement was answered on, in points; 0 where the questionnaire
 * no longer exists.
 */
export function widthOf(instrument: ReleasedInstrument): number {
  const builtIn = builtInOf(instrument);
  const codes = instrument.own?.codes ?? (builtIn ? codesIn(builtIn) : []);
  return codes.length === 0 ? 0 : Math.max(...codes) - Math.min(...codes);
}

/** The statements of the score, in their order. */
export function statementsOf(instrument: ReleasedInstrument): z.infer<typeof statement>[] {
  const builtIn = builtInOf(instrument);
  return instrument.own?.statements ?? (builtIn ? statementsIn(builtIn) : []);
}
