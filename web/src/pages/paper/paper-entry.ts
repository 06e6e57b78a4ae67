import type { FormSlot } from '../../../../shared/domain/forms/form-matrix.ts';
import type { Instrument, InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import { fieldsOf } from '../../../../shared/instruments/recorded.ts';
import type { FormsClient, PaperStatus } from '../../features/forms/forms-client.ts';
import type { OutsideWindow } from '../../features/forms/outside-window-field.tsx';
import { isEmpty, type TypedAnswers, typedAnswersOf } from './typed-answer.ts';

/** A paper form being entered, as shown on the page. */
export type PaperDraft = {
  /** The day on the paper form, as it was typed. */
  day: string;
  typed: TypedAnswers;
  /** Somebody else is to enter the same paper form before it counts. */
  isChecked: boolean;
  outsideWindow: OutsideWindow;
};

export const emptyPaperDraft: PaperDraft = {
  day: '',
  typed: {},
  isChecked: false,
  outsideWindow: null,
};

/** What became of a paper form that was sent. */
export type SavedPaper = { status: PaperStatus; answered: number; answeredOn: string };

/** One paper form: whose it is, its instrument and slot, and all forms of its run. */
export type Paper = {
  client: FormsClient;
  slot: FormSlot;
  forms: readonly FormSlot[];
  instrument: Instrument;
};

/** The items that take an answer, in order. */
export const answerableItems = ({
  instrument,
}: Pick<Paper, 'instrument'>): readonly InstrumentItem[] =>
  fieldsOf(instrument).filter(({ type }) => type !== 'theme');

/** The items that were left empty. */
export const skippedItems = (paper: Paper, { typed }: PaperDraft): readonly InstrumentItem[] =>
  answerableItems(paper).filter(({ id }) => isEmpty(typed[id]));

/** A form that was entered once needs the second entry; it cannot be skipped. */
export const isTwofold = ({ slot }: Pick<Paper, 'slot'>, { isChecked }: PaperDraft) =>
  isChecked || slot.enteredOnceBy !== null;

/** Sends a paper form: stored at once, or as one of two entries. */
export async function sendPaper(
  paper: Paper,
  draft: PaperDraft,
  { answeredOn, isConfirmed }: { answeredOn: string; isConfirmed: boolean },
): Promise<SavedPaper> {
  const { client, slot } = paper;
  const body = {
    instrumentVersion: slot.instrumentVersion,
    answeredOn,
    answers: typedAnswersOf(answerableItems(paper), draft.typed),
    outsideWindow: draft.outsideWindow,
    synthetic: false,
    ...(isConfirmed ? { confirmedDate: true as const } : {}),
  };
  const answered = Object.keys(body.answers).length;
  const status = await client.actions.enter(slot, body, isTwofold(paper, draft));
  return { status, answered, answeredOn };
}
