/**
 * A text in the languages it exists in; Finnish is verbatim from the printed form. Plain Finnish
 * (`selko`) and Arabic are read on participants' own pages.
 */
export type Text = {
  fi: string;
  sv?: string | undefined;
  en?: string | undefined;
  selko?: string | undefined;
  ar?: string | undefined;
};

/** A point of the instrument's scale: the code that is stored, and what the person reads. */
export type Option = { code: number; text: Text };

/** An answer of a `choice` or `choices` item. An exclusive one cannot be combined with others. */
export type AnswerChoice = { code: string; text: Text; exclusive?: true | undefined };

/** The kind of answer that an item takes. */
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

/** What another item's answer must be; `exists` asks only whether there is one. */
export type Condition =
  | { item: string; operator: 'exists'; answer: boolean }
  | {
      item: string;
      operator: '=' | '!=' | '>' | '<' | '>=' | '<=';
      answer: string | number | boolean;
    };

/** The answers after which an item is shown: all of the conditions hold, or any. */
export type EnableWhen = { behavior: 'all' | 'any'; conditions: readonly Condition[] };

export type InstrumentItem = ItemKind & {
  /** Stable: the meaning of an id never changes. */
  id: string;
  number: number;
  text: Text;
  /** Agreement describes a worse state: the key reverses the raw answer. */
  reversed: boolean;
  /** Its heading, an id of the instrument's `groups`. */
  group?: string | undefined;
  /** A remark for staff: a misprint, or where we read the form differently. */
  note?: Text | undefined;
  /**
   * By language, a recording of the item: the name of a file in the web app's `audio` folder. FHIR
   * and XLSForm leave it out.
   */
  audio?: Readonly<Record<string, string>> | undefined;
  /** Left to the worker when a participant answers. */
  filledBy?: 'worker' | undefined;
  /**
   * Shown only after these answers to items before it. An item that is not shown is not missing
   * (`enabled.ts`).
   */
  enableWhen?: EnableWhen | undefined;
};

/** How raw answers become a score. */
export type Scoring = {
  /** Names the rule and its version; shown with every figure made by it. */
  rule: string;
  /** With fewer answers than this there is no score. */
  leastAnswered: number;
  /** Missing answers are left out of the mean and never filled in. */
  missing: 'left_out';
  higherIsBetter: boolean;
  /**
   * Published for this very form: without it no person's change is called reliable. `sd` is the
   * standard deviation of start scores from the same source, in points.
   */
  reliability?: { value: number; sd: number; source: string } | undefined;
};

/**
 * `answered`: its items are answered here. `recorded`: answered elsewhere, under a licence that is
 * not ours; only `recordFields` are stored. `themes`: names only.
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
  /** The reason for asking it, in plain Finnish, for the worker who hands it out. */
  purpose: Text;
  /** How it is handed out. */
  handOut: Text;
  /**
   * The source's own introduction, as provenance. Participants do not read it: they read our text
   * (`web/src/texts/participant`), which must be true of Laituri.
   */
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

/**
 * The instrument of an id and version among some.
 * @example definitionOf([], { instrumentId: 'meter_feedback_1', version: '1' }) // undefined
 */
export const definitionOf = (
  definitions: readonly Instrument[],
  { instrumentId, version }: { instrumentId: string; version: string },
): Instrument | undefined =>
  definitions.find((one) => one.id === instrumentId && one.version === version);

/** An instrument whose answers make a score. */
export type ScoredInstrument = Instrument & { scoring: Scoring };

/** An answer as it was given, never as it scores. */
export type RawAnswer = number | string | boolean | string[];

/** Raw answers by item id; skipped items are left out. */
export type RawAnswers = Readonly<Record<string, RawAnswer>>;

/** Raw answers to `scale` items alone. */
export type Answers = Readonly<Record<string, number>>;
