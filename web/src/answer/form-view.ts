import type { RawAnswers } from '../../../shared/instruments/instrument.ts';
import type { AnswerSheet } from '../../../shared/model/answer-sheet.ts';
import type { ProblemBody } from '../../../shared/problems.ts';
import type { Delivery } from './outbox.ts';

export type OpenSheet = Extract<AnswerSheet, { status: 'open' }>;
export type ConfirmSheet = Extract<AnswerSheet, { status: 'confirm' }>;

/** Where the form is. */
export type Stage =
  | { is: 'opening'; isUnreached: boolean }
  | { is: 'not_yet'; opensOn: string }
  | { is: 'open'; sheet: OpenSheet }
  /** It is in, and staff propose to correct it. */
  | { is: 'confirm'; sheet: ConfirmSheet; delivery: Delivery }
  | { is: 'received' }
  /** `lost`: so many answers could not be sent, and cannot be any more. */
  | { is: 'refused'; problem: ProblemBody; lost: number }
  /** Given back: only what is unsent is still here, until it is sent. */
  | { is: 'sealed'; isOver: boolean };

export type FormView = {
  stage: Stage;
  answers: RawAnswers;
  delivery: Delivery;
  unsent: number;
  isHandedIn: boolean;
  /** Answers that the form does not take. */
  faulty: readonly string[];
  /** Items that were answered on another device, whose answers are not shown on this one. */
  elsewhere: readonly string[];
};
