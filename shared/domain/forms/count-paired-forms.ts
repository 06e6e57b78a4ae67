import type { Instrument } from '../../instruments/instrument.ts';
import { scoredOf } from '../../instruments/scored.ts';
import type { Run } from '../groups/run.ts';
import { type FormSlot, isDecided } from './form-matrix.ts';
import type { PairedCounts } from './paired-forms.ts';

/** A person's start and end form of the questionnaire. */
type TwoSlots = { start: FormSlot; end: FormSlot };

const hasCome = ({ status }: FormSlot) => status.startsWith('received');

/** The end form alone is missing, and nobody has said why. */
const isAwaited = ({ start, end }: TwoSlots) => hasCome(start) && !isDecided(end);

function twoSlotsOf(slots: readonly FormSlot[]): TwoSlots[] {
  const people = Map.groupBy(slots, ({ participantId }) => participantId);
  return [...people.values()].flatMap((own) => {
    const start = own.find(({ occasion }) => occasion === 'start');
    const end = own.find(({ occasion }) => occasion === 'end');
    return start && end ? [{ start, end }] : [];
  });
}

/** The last days on which the awaited end forms are due, with how many people each. */
function waitingBy(people: readonly TwoSlots[]): PairedCounts['waiting'] {
  const days = people.filter(isAwaited).flatMap(({ end }) => end.window?.to ?? []);
  return [...Map.groupBy(days, (to) => to)]
    .map(([to, same]) => ({ to, people: same.length }))
    .sort((one, other) => one.to.localeCompare(other.to));
}

/**
 * The first day of the end forms of those who stay; of a run that everybody has left, of those who
 * left.
 */
function firstDay(people: readonly TwoSlots[]): string | null {
  const ends = people.map(({ end }) => end);
  const staying = ends.filter(({ early }) => !early);
  const days = (staying.length > 0 ? staying : ends).flatMap(({ window }) => window?.from ?? []);
  return days.sort()[0] ?? null;
}

/**
 * The people of a run by their start and end form, from its matrix of forms; null where no scored
 * questionnaire is asked both times. A form counts once it has come, blank or not: what is in it is
 * no form status.
 * @param definitions the questionnaires that the run pinned
 * @example countPairedForms({ instruments: [] }, [], []) // null
 */
export function countPairedForms(
  run: Pick<Run, 'instruments'>,
  definitions: readonly Instrument[],
  slots: readonly FormSlot[],
): PairedCounts | null {
  const instrument = scoredOf(run, definitions);
  const pin = run.instruments.find(({ instrumentId }) => instrumentId === instrument?.id);
  if (!pin?.occasions.includes('start') || !pin.occasions.includes('end')) return null;
  const people = twoSlotsOf(slots.filter(({ instrumentId }) => instrumentId === pin.instrumentId));
  return {
    people: people.length,
    started: people.filter(({ start }) => hasCome(start)).length,
    both: people.filter(({ start, end }) => hasCome(start) && hasCome(end)).length,
    from: firstDay(people),
    waiting: waitingBy(people),
  };
}
