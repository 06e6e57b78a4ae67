import { compositionCodes } from '../domain/groups/group-background.ts';

/**
 * The rule by which each number of a reply may be shown, and to whom. Every numeric leaf of a
 * reply's schema names one, or its route does not compile: so nobody adds a figure without deciding
 * who may know it. `tests/access/numbers.test.ts` checks each rule against the replies of every
 * role.
 */
export const numberRules = {
  /** Set by staff or counted from the plan: places, minutes, versions, sessions. About nobody. */
  plan: 'set by staff, or counted from sessions',
  /** Counts the changes of an item. */
  version: 'counts the changes of an item',
  /** Part of a questionnaire or of a calculation rule, as published. */
  published: 'part of what is published',
  /**
   * Counts of people who take part, came, or gave a form: no attribute of a person, shown
   * unchanged.
   */
  participation: 'membership, attendance and form status; shown unchanged',
  /** A mean of hours attended: of five people at least, to everybody. */
  attendedHours: 'mean hours attended; of five people at least',
  /** Shares of coming and answering in a half of a trial: of five people at least, in per cent. */
  trial: 'shares of a half of a trial; of five people at least',
  /** How many statements somebody answered: for the user who handed the form out. */
  answered: 'how much of a form is answered; for the user who handed it out',
  /** A person's answer: for themselves, for staff whose client they are, and in their record. */
  own: 'what one person said; for themselves and for their own worker',
  /** Counts that a leader entered or confirmed for their own group. */
  group: 'counts of a group; for its own leaders',
  /** Backgrounds: for a group's own leaders from three members; for others no cell below five. */
  composition: 'backgrounds; from three members for own leaders, else no cell below five',
  /** Made of answers: once released, from five people the viewer does not know. */
  released: 'made of answers; released, and of five people the viewer does not know',
  /** Made from what is shown of units, each of five different people. */
  common: 'made of what is shown of units of five people',
  /** Pseudonymous answers of people who consented to research. */
  research: 'answers of people who consented to research',
} as const;
export type NumberRule = keyof typeof numberRules;

type UnionToIntersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** The keys of an object that contain numbers. */
type NumericKeys<T> = {
  [Key in keyof T & string]: RulesOf<T[Key]> extends never ? never : Key;
}[keyof T & string];

type RulesOfOne<T> = T extends number
  ? NumberRule
  : T extends string | boolean | null | undefined | Uint8Array
    ? never
    : T extends readonly (infer Element)[]
      ? RulesOf<Element>
      : T extends object
        ? string extends keyof T
          ? RulesOf<T[string]>
          : [NumericKeys<T>] extends [never]
            ? never
            : { [Key in NumericKeys<T>]: RulesOf<T[Key]> }
        : never;

/**
 * A rule for each numeric leaf of a type: a rule for a number, an object for an object, and for
 * lists and records the rule of their elements.
 */
export type RulesOf<T> = [T] extends [never]
  ? never
  : [RulesOfOne<T>] extends [never]
    ? never
    : [RulesOfOne<T>] extends [NumberRule]
      ? NumberRule
      : UnionToIntersection<Exclude<RulesOfOne<T>, NumberRule>>;

/** Rules as they are read at run time. */
export type NumberRules = NumberRule | { readonly [key: string]: NumberRules };

const interval = { low: 'released', high: 'released', confidence: 'published' } as const;
const level = { n: 'released', mean: 'released', sd: 'released' } as const;
const commonInterval = { low: 'common', high: 'common', confidence: 'published' } as const;
const percents = { improved: 'released', same: 'released', worse: 'released' } as const;

const distribution = {
  known: 'composition',
  people: 'participation',
  cells: { count: 'composition', percent: 'composition' },
  others: 'composition',
} as const;
const composition = {
  sex: distribution,
  marital_status: distribution,
  living_arrangement: distribution,
  labour_market_status: distribution,
  primary_reason: distribution,
} as const;

const counted = { known: 'group', counts: 'group' } as const;

/** Counts of each code of a field. */
const ofCodes = <Code extends string>(codes: readonly Code[]) =>
  Object.fromEntries(codes.map((code) => [code, 'group'])) as Record<Code, 'group'>;

/** Rules of shapes that several replies share. */
export const rules = {
  version: { version: 'version' },
  /** How many clients a partner's link referred. */
  partnerLink: { referred: 'participation' },
  interval,
  level,
  commonInterval,
  composition,
  change: { ...level, interval },
  attendanceShare: {
    everybody: 'participation',
    pairs: 'participation',
    missing: 'participation',
    marksMissing: 'participation',
  },
  leftOut: {
    measurement_withdrawn: 'participation',
    no_start_form: 'participation',
    start_form_not_scorable: 'participation',
    left_without_end_form: 'participation',
    no_end_form: 'participation',
    end_form_not_scorable: 'participation',
  },
  followUpLeftOut: {
    measurement_withdrawn: 'participation',
    no_start_form: 'participation',
    start_form_not_scorable: 'participation',
    left: 'participation',
    no_follow_up_form: 'participation',
    follow_up_form_not_scorable: 'participation',
  },
  direction: {
    ...percents,
    missing: 'participation',
    percentOfPairs: percents,
    percentOfEnrolled: { ...percents, missing: 'participation' },
  },
  bounds: {
    percentImproved: { worst: 'released', best: 'released' },
    change: { worst: 'released', best: 'released' },
  },
  groupComposition: {
    sex: counted,
    marital_status: counted,
    living_arrangement: counted,
    labour_market_status: counted,
    primary_reason: counted,
  },
  entered: {
    sex: ofCodes(compositionCodes.sex),
    marital_status: ofCodes(compositionCodes.marital_status),
    living_arrangement: ofCodes(compositionCodes.living_arrangement),
    labour_market_status: ofCodes(compositionCodes.labour_market_status),
    primary_reason: ofCodes(compositionCodes.primary_reason),
  },
  background: {
    birth_year: 'own',
    children_in_household: 'own',
    labour_market_months: 'own',
  },
  instrument: {
    options: { code: 'published' },
    items: {
      ...{ number: 'published', longest: 'published', least: 'published', most: 'published' },
      enableWhen: { conditions: { answer: 'published' } },
    },
    scoring: {
      leastAnswered: 'published',
      reliability: { value: 'published', sd: 'published' },
    },
  },
  formSlot: {
    answered: 'answered',
    version: 'version',
    decision: { version: 'version' },
    entryVersion: 'version',
    correction: { version: 'version' },
  },
  origin: { version: 'version' },
} as const satisfies Record<string, NumberRules>;
