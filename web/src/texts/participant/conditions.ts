import type { Condition } from '../../../../shared/instruments/instrument.ts';

type ComparisonSign = Exclude<Condition['operator'], 'exists'>;
type Compare = Readonly<Record<ComparisonSign, (item: number, answer: string) => string>>;

const fi = {
  only: (conditions: string) => `Vastaa vain, jos ${conditions}.`,
  all: ' ja ',
  any: ' tai ',
  answered: (item: number) => `vastasit kohtaan ${item}`,
  unanswered: (item: number) => `et vastannut kohtaan ${item}`,
  compared: {
    '=': (item, answer) => `kohdan ${item} vastaus on ”${answer}”`,
    '!=': (item, answer) => `kohdan ${item} vastaus on muu kuin ”${answer}”`,
    '>': (item, answer) => `kohdan ${item} vastaus on enemmän kuin ${answer}`,
    '<': (item, answer) => `kohdan ${item} vastaus on vähemmän kuin ${answer}`,
    '>=': (item, answer) => `kohdan ${item} vastaus on vähintään ${answer}`,
    '<=': (item, answer) => `kohdan ${item} vastaus on enintään ${answer}`,
  } as Compare,
  days: {
    '=': (item, day) => `kohdan ${item} päivä on ${day}`,
    '!=': (item, day) => `kohdan ${item} päivä on muu kuin ${day}`,
    '>': (item, day) => `kohdan ${item} päivä on myöhemmin kuin ${day}`,
    '<': (item, day) => `kohdan ${item} päivä on aiemmin kuin ${day}`,
    '>=': (item, day) => `kohdan ${item} päivä on aikaisintaan ${day}`,
    '<=': (item, day) => `kohdan ${item} päivä on viimeistään ${day}`,
  } as Compare,
};

/** When a question on paper is to be answered, with the keys of the Finnish texts. */
export type ConditionTexts = typeof fi;

const sv: ConditionTexts = {
  only: (conditions) => `Svara bara om ${conditions}.`,
  all: ' och ',
  any: ' eller ',
  answered: (item) => `du har svarat på punkt ${item}`,
  unanswered: (item) => `du inte har svarat på punkt ${item}`,
  compared: {
    '=': (item, answer) => `svaret på punkt ${item} är ”${answer}”`,
    '!=': (item, answer) => `svaret på punkt ${item} är något annat än ”${answer}”`,
    '>': (item, answer) => `svaret på punkt ${item} är mer än ${answer}`,
    '<': (item, answer) => `svaret på punkt ${item} är mindre än ${answer}`,
    '>=': (item, answer) => `svaret på punkt ${item} är minst ${answer}`,
    '<=': (item, answer) => `svaret på punkt ${item} är högst ${answer}`,
  },
  days: {
    '=': (item, day) => `dagen i punkt ${item} är ${day}`,
    '!=': (item, day) => `dagen i punkt ${item} är en annan än ${day}`,
    '>': (item, day) => `dagen i punkt ${item} är senare än ${day}`,
    '<': (item, day) => `dagen i punkt ${item} är tidigare än ${day}`,
    '>=': (item, day) => `dagen i punkt ${item} är tidigast ${day}`,
    '<=': (item, day) => `dagen i punkt ${item} är senast ${day}`,
  },
};

const en: ConditionTexts = {
  only: (conditions) => `Answer only if ${conditions}.`,
  all: ' and ',
  any: ' or ',
  answered: (item) => `you answered item ${item}`,
  unanswered: (item) => `you did not answer item ${item}`,
  compared: {
    '=': (item, answer) => `your answer to item ${item} is “${answer}”`,
    '!=': (item, answer) => `your answer to item ${item} is not “${answer}”`,
    '>': (item, answer) => `your answer to item ${item} is more than ${answer}`,
    '<': (item, answer) => `your answer to item ${item} is less than ${answer}`,
    '>=': (item, answer) => `your answer to item ${item} is at least ${answer}`,
    '<=': (item, answer) => `your answer to item ${item} is at most ${answer}`,
  },
  days: {
    '=': (item, day) => `the day in item ${item} is ${day}`,
    '!=': (item, day) => `the day in item ${item} is not ${day}`,
    '>': (item, day) => `the day in item ${item} is after ${day}`,
    '<': (item, day) => `the day in item ${item} is before ${day}`,
    '>=': (item, day) => `the day in item ${item} is ${day} or later`,
    '<=': (item, day) => `the day in item ${item} is ${day} or earlier`,
  },
};

export const conditionTexts: Readonly<Record<'fi' | 'sv' | 'en', ConditionTexts>> = { fi, sv, en };
