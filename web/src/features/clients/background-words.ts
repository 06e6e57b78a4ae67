import type { BackgroundField } from '../../../../shared/domain/groups/client-group.ts';
import type { Background } from '../../../../shared/domain/people/participant.ts';
import type { InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import { participantBackground } from '../../../../shared/instruments/participant-background.ts';
import { listed } from '../../texts/format.ts';
import { language } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.samePeople;

/** The items of the background form in the order of the printed form. */
export const backgroundItems = participantBackground.items as readonly (InstrumentItem & {
  id: BackgroundField;
})[];

const itemOf = (field: BackgroundField) => backgroundItems.find(({ id }) => id === field);

type CodesOfFields = Partial<Record<BackgroundField, Record<string, string>>>;

/**
 * A value of a background in words; numbers and places are unchanged. On a Finnish page a choice is
 * worded as on the printed form.
 */
export function backgroundValueText(field: BackgroundField, value: string): string {
  const item = itemOf(field);
  const choice = item && 'choices' in item && item.choices.find(({ code }) => code === value);
  if (choice && language === 'fi') return choice.text.fi;
  const own = (words.codes as CodesOfFields)[field]?.[value];
  const shared = (texts.composition.codes as CodesOfFields)[field]?.[value];
  if (value === 'true' || value === 'false') return words.yesNo[value];
  return own ?? shared ?? value;
}

/** The question of a field: on a Finnish page word for word as on the printed form. */
export const backgroundQuestion = (field: BackgroundField): string =>
  (language === 'fi' ? itemOf(field)?.text.fi : undefined) ?? words.fields[field];

/** What is stored in a field, in words; null where nothing is. */
export function backgroundAnswerText(
  background: Background,
  field: BackgroundField,
): string | null {
  const value = background[field];
  if (value === null || (Array.isArray(value) && value.length === 0)) return null;
  return listed([value].flat().map((one) => backgroundValueText(field, String(one))));
}
