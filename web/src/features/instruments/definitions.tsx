import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Comparison } from '../../../../shared/domain/figures/comparison.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { allInstruments } from '../../../../shared/instruments/instruments.ts';
import { isOwnInstrument } from '../../../../shared/instruments/own.ts';
import type { StaffApi } from '../../api/staff-api.ts';

type InstrumentsApi = Pick<StaffApi, 'listInstruments'>;

/**
 * The questionnaires that some pins may name. Built-in ones are part of the page; an organisation's
 * own are read only where a pin names one.
 */
export async function definitionsFor(
  api: InstrumentsApi,
  pins: readonly { instrumentId: string }[],
): Promise<readonly Instrument[]> {
  if (!pins.some(({ instrumentId }) => isOwnInstrument(instrumentId))) return allInstruments;
  const { items } = await api.listInstruments({});
  return items;
}

/** The questionnaires that compared figures were made of. */
export const definitionsOfComparison = (
  api: InstrumentsApi,
  { items, pooled }: Comparison,
): Promise<readonly Instrument[]> =>
  definitionsFor(
    api,
    [...items, ...pooled].flatMap(({ instrument }) => instrument ?? []),
  );

const Definitions = createContext<readonly Instrument[]>(allInstruments);

/** Gives the parts of a page the questionnaires that its figures were made of. */
export const WithDefinitions = Definitions.Provider;

/** The questionnaires that the page knows. */
export const useDefinitions = (): readonly Instrument[] => useContext(Definitions);
