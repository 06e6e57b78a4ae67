/** A text in the languages it exists in; Finnish is verbatim from the printed form. */
export type Text = { fi: string; sv?: string | undefined; en?: string | undefined };

/** A point of the instrument's scale: the code that is stored, and what the person reads. */
export type Option = { code: number; text: Text };

/** An answer of a `choice` or `choices` item. An exclusive one stands alone. */
export type AnswerChoice = { code: string; text: Text; exclusive?: true | undefined };

/** What an item takes as its answer. */
export type ItemKind =
  /** A code of the instrument's own scale. */
  | { type: 'scale' }
  | { type: 'choice'; choices: readonly AnswerChoice[] }
  | { type: 'choices'; choices: readonly AnswerChoice[] }
  | { type: 'text'; longest: number }
  | { type: 'integer' | 'year' | 'decimal'; least: number; most: number }
  | { type: 'boolean' }
  | { type: 'date' }
  /** A name to talk about, which takes no answer. */
  | { type: 'theme' };
export type ItemType = ItemKind['type'];

export type InstrumentItem = ItemKind & {
  /** Stable: an id never comes to mean another thing. */
  id: string;
  number: number;
  text: Text;
  /** Agreement describes a worse state: the key turns the raw answer round. */
  reversed: boolean;
  /** The heading it stands under, an id of the instrument's `groups`. */
  group?: string | undefined;
  /** A remark for staff: a slip in the print, or where we read the form differently. */
  note?: Text | undefined;
  /** Left to the worker when a participant answers. */
  filledBy?: 'worker' | undefined;
};

/** How raw answers become a score. */
export type Scoring = {
  /** Names the rule and its version; travels with every figure made by it. */
  rule: string;
  /** Fewer answers than this give no score. */
  leastAnswered: number;
  /** Missing answers are left out of the mean and never filled in. */
  missing: 'left_out';
  higherIsBetter: boolean;
  /**
   * Stated by somebody for this very form: without it no person's change is called reliable.
   * `sd` is the spread of start scores it was found with, in points.
   */
  reliability?: { value: number; sd: number; source: string } | undefined;
};

/**
 * `answered`: its items are answered here. `recorded`: answered elsewhere, under a licence that is
 * not ours; only `recordFields` are kept. `themes`: names only.
 */
export type InstrumentKind = 'answered' | 'recorded' | 'themes';

export type Respondent = 'participant' | 'participant_with_worker' | 'leader';

/** A questionnaire as data. A published version never changes; a new one is a new entry. */
export type Instrument = {
  id: string;
  version: string;
  kind: InstrumentKind;
  respondent: Respondent;
  languages: readonly string[];
  /** Languages whose wording is ours and not the form's. */
  unofficial: readonly string[];
  /** Fields, items and codes (`item.code`) that are ours and not on the form. */
  ours: readonly string[];
  title: Text;
  /** Why it is asked, in plain Finnish, for the worker who hands it out. */
  purpose: Text;
  /** How it is handed out. */
  handOut: Text;
  intro: Text | null;
  instruction: Text | null;
  /** The scale of its `scale` items. */
  options: readonly Option[];
  groups: readonly { id: string; text: Text }[];
  items: readonly InstrumentItem[];
  scoring: Scoring | null;
  source: string;
  licence: string;
};

/** An instrument whose answers make a score. */
export type ScoredInstrument = Instrument & { scoring: Scoring };

/** An answer as it was given, never as it scores. */
export type RawAnswer = number | string | boolean | string[];

/** Raw answers by item id; an item that was skipped is not there. */
export type RawAnswers = Readonly<Record<string, RawAnswer>>;

/** Raw answers to `scale` items alone. */
export type Answers = Readonly<Record<string, number>>;
