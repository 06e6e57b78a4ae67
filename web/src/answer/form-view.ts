import type { RawAnswers } from '../../../shared/instruments/instrument.ts';
import type { AnswerSheet } from '../../../shared/model/answer-sheet.ts';
import type { ProblemBody } from '../../../shared/problems.ts';
import type { AnswerDelivery } from './answer-outbox.ts';

export type OpenSheet = Extract<AnswerSheet, { status: 'open' }>;
export type ConfirmSheet = Extract<AnswerSheet, { status: 'confirm' }>;

/** Where the form is. */
export type FormStage =
  | { is: 'opening'; isUnreached: boolean }
  | { is: 'not_yet'; opensOn: string }
  | { is: 'open'; sheet: OpenSheet }
  /** It is in, and staff propose to correct it. */
  | { is: 'confirm'; sheet: ConfirmSheet; delivery: AnswerDelivery }
  | { is: 'received' }
  /** What was given here before is being sent; whether it is taken is not known yet. */
  | { is: 'delivering' }
  | { is: 'refused'; problem: ProblemBody }
  /** Given back: only what is unsent is still here, until it is sent. */
  | { is: 'sealed'; isOver: boolean };

export type FormView = {
  stage: FormStage;
  answers: RawAnswers;
  delivery: AnswerDelivery;
  unsent: number;
  /** Does what is unsent outlive the page? */
  isStored: boolean;
  /** The link's last day, if that is over. */
  until: string | null;
  /** By which what is unsent is stored. */
  draftName: string | null;
  isHandedIn: boolean;
  /** Answers that the form does not take. */
  faulty: readonly string[];
  /** Items that were answered on another device, whose answers are not shown on this one. */
  elsewhere: readonly string[];
};
