import { definitionOf, type Instrument } from '../../../../shared/instruments/instrument.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import type { ForestGroup } from './forest-groups.ts';

/** The instrument version of runs, shown where there are several. */
export function versionText(
  { instrument }: Pick<ForestGroup, 'instrument'>,
  definitions: readonly Instrument[],
): string {
  if (!instrument) return texts.forest.noInstrument;
  const { instrumentId, version } = instrument;
  const title = definitionOf(definitions, instrument)?.title;
  return texts.forest.version(title ? readText(title) : instrumentId, version);
}
