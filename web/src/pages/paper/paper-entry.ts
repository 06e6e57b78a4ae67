import type { FormSlot } from '../../../../shared/domain/forms/form-matrix.ts';
import { enabledItems } from '../../../../shared/instruments/enabled.ts';
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
export type SavedPaper = {
  status: PaperStatus;
  answered: number;
  /** The number of items that could be answered after these answers. */
  shown: number;
  answeredOn: string;
};

/** One paper form as it is entered, with or without a number. */
export type Paper = {
  client: FormsClient;
  instrument: Instrument;
  /** May a second person be asked to enter it too? */
  mayBeChecked: boolean;
  send: (draft: PaperDraft, dated: DatedPaper) => Promise<SavedPaper>;
};

/** The day on the paper, and whether the leader confirmed that an unlikely one is right. */
export type DatedPaper = { answeredOn: string; isConfirmed: boolean };

/** A paper form with a number: its instrument and slot, and all forms of its run. */
export type NumberedPaper = {
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

/** The items that take an answer after what was typed so far, in order. */
export function shownItems(
  paper: Pick<Paper, 'instrument'>,
  { typed }: Pick<PaperDraft, 'typed'>,
): readonly InstrumentItem[] {
  const items = answerableItems(paper);
  return enabledItems(items, typedAnswersOf(items, typed));
}

/** The items that were left empty. */
export const skippedItems = (
  paper: Pick<Paper, 'instrument'>,
  draft: Pick<PaperDraft, 'typed'>,
): readonly InstrumentItem[] =>
  shownItems(paper, draft).filter(({ id }) => isEmpty(draft.typed[id]));

/** A form that was entered once needs the second entry; it cannot be skipped. */
const isTwofold = ({ slot }: Pick<NumberedPaper, 'slot'>, { isChecked }: PaperDraft) =>
  isChecked || slot.enteredOnceBy !== null;

/** What is sent of a paper form. */
export const paperBodyOf = (
  instrument: Instrument,
  draft: PaperDraft,
  { answeredOn, isConfirmed }: DatedPaper,
) => ({
  instrumentVersion: instrument.version,
  answeredOn,
  answers: typedAnswersOf(shownItems({ instrument }, draft), draft.typed),
  outsideWindow: draft.outsideWindow,
  synthetic: false,
  ...(isConfirmed ? { confirmedDate: true as const } : {}),
});

/** What is said of a paper form once it was sent. */
export const savedPaperOf = (
  instrument: Instrument,
  draft: PaperDraft,
  { status, body }: { status: PaperStatus; body: ReturnType<typeof paperBodyOf> },
): SavedPaper => ({
  status,
  answered: Object.keys(body.answers).length,
  shown: shownItems({ instrument }, draft).length,
  answeredOn: body.answeredOn,
});

/** A paper form with a number: stored at once, or as one of two entries. */
export const enteredPaperOf = (numbered: NumberedPaper): Paper => {
  const { client, slot, instrument } = numbered;
  return {
    client,
    instrument,
    mayBeChecked: slot.enteredOnceBy === null && client.run.leaders.length > 1,
    send: async (draft, dated) => {
      const body = paperBodyOf(instrument, draft, dated);
      const status = await client.actions.enter(slot, body, isTwofold(numbered, draft));
      return savedPaperOf(instrument, draft, { status, body });
    },
  };
};
