import type { AnswerSheet } from '../../../../shared/domain/forms/answer-sheet.ts';
import type { RawAnswers } from '../../../../shared/instruments/instrument.ts';
import type { ProblemBody } from '../../../../shared/problems.ts';
import type { AnswerDelivery } from '../../offline/answer-outbox.ts';

export type OpenSheet = Extract<AnswerSheet, { status: 'open' }>;
export type ConfirmSheet = Extract<AnswerSheet, { status: 'confirm' }>;

/** The step that the form is at. */
export type FormStage =
  | { is: 'opening'; isUnreached: boolean }
  | { is: 'not_yet'; opensOn: string }
  | { is: 'open'; sheet: OpenSheet }
  /** The form is received, and staff propose to correct it. */
  | { is: 'confirm'; sheet: ConfirmSheet; delivery: AnswerDelivery }
  | { is: 'received' }
  /** Answers given here earlier are being sent; whether they are accepted is not known yet. */
  | { is: 'delivering' }
  | { is: 'refused'; problem: ProblemBody }
  /** The device was given back: only unsent answers are still here, until they are sent. */
  | { is: 'sealed'; isOver: boolean };

export type FormView = {
  stage: FormStage;
  answers: RawAnswers;
  delivery: AnswerDelivery;
  unsent: number;
  /** Whether unsent answers outlive the page. */
  isStored: boolean;
  /** The link's last day, if it has passed. */
  until: string | null;
  /** The last day on which a form that was handed in in time is still accepted, if it is known. */
  graceUntil: string | null;
  /** The name under which unsent answers are stored. */
  draftName: string | null;
  isHandedIn: boolean;
  /** Answers that the form does not accept. */
  faulty: readonly string[];
  /** Items that were answered on another device; this device does not show those answers. */
  elsewhere: readonly string[];
};
