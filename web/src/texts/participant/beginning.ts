import { configuration } from '../../../../shared/configuration.ts';
import type { InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import type { ParticipantTexts } from './fi.ts';

/** A short heading, and what it says. */
export type BeginningPart = { name: string; text: string };

/**
 * How the form is answered. `until` is the link's last day in words; `unstored` is a link in a
 * browser that stores nothing.
 */
export type AnsweringWay = { by: 'link'; until: string } | { by: 'unstored' | 'device' | 'paper' };

/** A statement or a choice takes a third of a minute, a text that is written freely one minute. */
const minutesOf = ({ type }: Pick<InstrumentItem, 'type'>) => (type === 'text' ? 1 : 1 / 3);

/**
 * About how long a form takes, in whole minutes.
 * @example minutesFor([{ type: 'scale' }, { type: 'scale' }, { type: 'text' }]) // 2
 */
export const minutesFor = (items: readonly Pick<InstrumentItem, 'type'>[]): number =>
  Math.max(1, Math.ceil(items.reduce((sum, item) => sum + minutesOf(item), 0)));

const stoppingText = ({ stopping }: ParticipantTexts['beginning'], way: AnsweringWay) =>
  way.by === 'link' ? stopping.link(way.until) : stopping[way.by];

/**
 * What a participant reads before the first question: that answering is voluntary, how long it
 * takes, what happens when they stop, who sees the answers, and who does not. Each sentence is what
 * the code does; `docs/privacy.md` names the place of each.
 */
export function beginningOf(
  { beginning }: Pick<ParticipantTexts, 'beginning'>,
  items: readonly Pick<InstrumentItem, 'type'>[],
  way: AnsweringWay,
): BeginningPart[] {
  const { voluntary, time, leaderOnPaper, seesNotOnPaper, seesNot } = beginning;
  const { byConsent, together, number } = beginning;
  return [
    voluntary,
    { name: time(minutesFor(items)), text: stoppingText(beginning, way) },
    ...(way.by === 'paper' ? [leaderOnPaper, seesNotOnPaper] : [seesNot]),
    byConsent,
    { name: together.name, text: together.text(configuration.smallestCell) },
    number,
  ];
}
