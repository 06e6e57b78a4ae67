import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { fieldsOf } from '../../../../shared/instruments/recorded.ts';
import type { Failure } from '../../api/failure.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.paper;

/** A place on the page to look at again, and its name. */
export type PaperFault = { id: string; name: string };

const besides: Readonly<Record<string, string>> = {
  answeredOn: words.differingDay,
  outsideWindow: words.differingReason,
};

/**
 * The fields that the API's refusal names, in the order of the form: the day, then each item by its
 * number and text.
 * For instance: paperFaultsOf(failure, instrument)[0] // { id: 'feels_lonely', name: '5. Tunnen itseni yksinäiseksi.' }
 */
export const paperFaultsOf = (failure: Failure | null, instrument: Instrument): PaperFault[] =>
  paperFaultsAt(
    (failure?.errors ?? []).map(({ pointer }) => pointer),
    instrument,
  );

/** The same from pointers alone: `/answers/feels_lonely`. */
export function paperFaultsAt(named: readonly string[], instrument: Instrument): PaperFault[] {
  const beside = named
    .filter((pointer) => !pointer.startsWith('/answers/'))
    .map((pointer) => pointer.slice(1))
    .map((id) => ({ id, name: besides[id] ?? words.differingOther }));
  const items = fieldsOf(instrument)
    .filter(({ id }) => named.includes(`/answers/${id}`))
    .map(({ id, number, text }) => ({ id, name: words.differingItem(number, readText(text)) }));
  return [...beside, ...items];
}

/** The note beside an item that the refusal names. */
export const faultMark = (failure: Failure | null) =>
  failure?.code === 'form.entries_differ' ? words.differs : words.mend;
