import type { FormSlot } from '../../../../shared/domain/forms/form-matrix.ts';
import type { FormsApi, FormsClient, HandOverBySecret } from '../../features/forms/forms-client.ts';

/** The props of each form action. */
export type FormStepProps = {
  client: FormsClient;
  slot: FormSlot;
  /** Fetches the matrix again. */
  refresh: () => Promise<void>;
  /** Goes back to the other actions. */
  back: () => void;
  handOver: HandOverBySecret;
};

/** The props of an action that must ask the API. */
export type ApiStepProps = FormStepProps & { api: FormsApi };

/** The path parameters of the form's routes. */
export const formParamsOf = ({ client, slot }: Pick<FormStepProps, 'client' | 'slot'>) => ({
  runId: client.run.runId,
  occasion: slot.occasion,
  instrumentId: slot.instrumentId,
  participantId: slot.participantId,
});
