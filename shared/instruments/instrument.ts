/** A text in the languages it exists in; Finnish is verbatim from the printed form. */
export type Text = { fi: string; sv?: string; en?: string };

/** An answer that may be chosen: the code that is stored, and what the person reads. */
export type Option = { code: number; text: Text };

export type Item = {
  id: string;
  number: number;
  text: Text;
  /** Agreement describes a worse state: the key turns the raw answer round. */
  reversed: boolean;
};

/** How raw answers become a score. */
export type Scoring = {
  /** Names the rule and its version; travels with every figure made by it. */
  rule: string;
  /** Fewer answers than this give no score; missing ones are never filled in. */
  leastAnswered: number;
};

/** A questionnaire as data. A published version never changes; a new one is a new entry. */
export type Instrument = {
  id: string;
  version: string;
  title: Text;
  intro: Text;
  instruction: Text;
  options: readonly Option[];
  items: readonly Item[];
  scoring: Scoring;
  source: string;
  licence: string;
  /** Languages whose wording is ours and not the form's. */
  unofficial: readonly string[];
};

/** Raw answers by item id; an item that was skipped is not there. */
export type Answers = Readonly<Record<string, number>>;
