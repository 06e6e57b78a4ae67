import type { FormPlace } from '../../../shared/model/form-matrix.ts';
import type { Desk, FormsApi, HandOver } from './desk.ts';

/** What each thing to be done to a form is given. */
export type StepProps = {
  desk: Desk;
  place: FormPlace;
  /** Fetches the matrix anew. */
  refresh: () => Promise<void>;
  /** Back to what else may be done. */
  back: () => void;
  handOver: HandOver;
};

/** What is given to who must ask the API. */
export type AskingProps = StepProps & { api: FormsApi };

/** The path of the form's routes. */
export const paramsOf = ({ desk, place }: Pick<StepProps, 'desk' | 'place'>) => ({
  runId: desk.run.runId,
  occasion: place.occasion,
  instrumentId: place.instrumentId,
  participantId: place.participantId,
});
