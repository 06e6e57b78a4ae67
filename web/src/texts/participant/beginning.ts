import { formConfiguration } from '../../../../shared/configuration.ts';
import type { InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import type { ParticipantTexts } from './fi.ts';

/** A short heading, and what it says. */
export type BeginningPart = { name: string; text: string };

/**
 * How the form is answered on a screen: by a link, whose last day is given in words; by a link in a
 * browser that stores nothing; or on the leader's device.
 */
export type AnsweringWay = { by: 'link'; until: string } | { by: 'unstored' | 'device' };

/** A statement or a choice takes a third of a minute, a text that is written freely one minute. */
const minutesOf = ({ type }: Pick<InstrumentItem, 'type'>) => (type === 'text' ? 1 : 1 / 3);

/**
 * About how long a form takes, in whole minutes.
 * @example minutesFor([{ type: 'scale' }, { type: 'scale' }, { type: 'text' }]) // 2
 */
export const minutesFor = (items: readonly Pick<InstrumentItem, 'type'>[]): number =>
  Math.max(1, Math.ceil(items.reduce((sum, item) => sum + minutesOf(item), 0)));

type Items = readonly Pick<InstrumentItem, 'type'>[];

/**
 * What a participant reads before the first question: that answering is voluntary, how long it
 * takes, what happens when they stop, who sees the answers, and who does not. Each sentence is what
 * the code does; `docs/privacy.md` names the place of each.
 */
export function beginningParts(
  { beginning }: Pick<ParticipantTexts, 'beginning'>,
  items: Items,
  stopping: string,
  seesNot: readonly BeginningPart[],
): BeginningPart[] {
  const { voluntary, time, byConsent, quoted, together, number } = beginning;
  const isWritten = items.some(({ type }) => type === 'text');
  return [
    voluntary,
    { name: time(minutesFor(items)), text: stopping },
    ...seesNot,
    byConsent,
    ...(isWritten ? [quoted] : []),
    { name: together.name, text: together.text(formConfiguration.smallestCell) },
    number,
  ];
}

/** The beginning of a form that is answered on a screen. */
export function beginningOf(
  texts: Pick<ParticipantTexts, 'beginning'>,
  items: Items,
  way: AnsweringWay,
): BeginningPart[] {
  const { stopping, seesNot } = texts.beginning;
  const text = way.by === 'link' ? stopping.link(way.until) : stopping[way.by];
  return beginningParts(texts, items, text, [seesNot]);
}
