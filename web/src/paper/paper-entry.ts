import type { Instrument, Item } from '../../../shared/instruments/instrument.ts';
import { fieldsOf } from '../../../shared/instruments/recorded.ts';
import type { FormPlace } from '../../../shared/model/form-matrix.ts';
import type { Desk, PaperStatus } from '../forms/desk.ts';
import type { OutsideWindow } from '../forms/outside-window-field.tsx';
import { answersOf, isEmpty, type TypedAnswers } from './typed-answer.ts';

/** A paper being entered, as it stands on the page. */
export type Draft = {
  /** The day on the paper, as it was written. */
  day: string;
  typed: TypedAnswers;
  /** Somebody else is to enter the same paper before it counts. */
  isChecked: boolean;
  outsideWindow: OutsideWindow;
};

export const emptyDraft: Draft = {
  day: '',
  typed: {},
  isChecked: false,
  outsideWindow: null,
};

/** What was made of a paper that was sent. */
export type Saved = { status: PaperStatus; answered: number; answeredOn: string };

/** One paper: whose, of what, and where; and all forms of its run. */
export type Paper = {
  desk: Desk;
  place: FormPlace;
  forms: readonly FormPlace[];
  instrument: Instrument;
};

/** The items that take an answer, in order. */
export const itemsOf = ({ instrument }: Pick<Paper, 'instrument'>): readonly Item[] =>
  fieldsOf(instrument).filter(({ type }) => type !== 'theme');

/** The items that were left empty. */
export const skippedOf = (paper: Paper, { typed }: Draft): readonly Item[] =>
  itemsOf(paper).filter(({ id }) => isEmpty(typed[id]));

/** An entry that waits for a second one is gone on with; nothing goes past it. */
export const isTwofold = ({ place }: Pick<Paper, 'place'>, { isChecked }: Draft) =>
  isChecked || place.enteredOnceBy !== null;

/** Sends a paper: kept at once, or with the entry of a second person. */
export async function sendPaper(
  paper: Paper,
  draft: Draft,
  { answeredOn, isConfirmed }: { answeredOn: string; isConfirmed: boolean },
): Promise<Saved> {
  const { desk, place } = paper;
  const body = {
    instrumentVersion: place.instrumentVersion,
    answeredOn,
    answers: answersOf(itemsOf(paper), draft.typed),
    outsideWindow: draft.outsideWindow,
    synthetic: false,
    ...(isConfirmed ? { confirmedDate: true as const } : {}),
  };
  const answered = Object.keys(body.answers).length;
  const status = await desk.deeds.enter(place, body, isTwofold(paper, draft));
  return { status, answered, answeredOn };
}
