import type { FormSlot } from '../../../shared/model/form-matrix.ts';
import type { FormsApi, FormsClient, HandOverBySecret } from './forms-client.ts';

/** What each thing to be done to a form is given. */
export type FormStepProps = {
  client: FormsClient;
  slot: FormSlot;
  /** Fetches the matrix anew. */
  refresh: () => Promise<void>;
  /** Back to what else may be done. */
  back: () => void;
  handOver: HandOverBySecret;
};

/** What is given to who must ask the API. */
export type ApiStepProps = FormStepProps & { api: FormsApi };

/** The path of the form's routes. */
export const formParamsOf = ({ client, slot }: Pick<FormStepProps, 'client' | 'slot'>) => ({
  runId: client.run.runId,
  occasion: slot.occasion,
  instrumentId: slot.instrumentId,
  participantId: slot.participantId,
});
