import type { FormKey } from '../../../../shared/domain/forms/form.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import type { FormsActions } from './forms-client.ts';

const pathOf = (runId: string, { occasion, instrumentId, participantId }: FormKey) => ({
  runId,
  occasion,
  instrumentId,
  participantId,
});

/** The form actions, each sent to the API at once. */
export const formsActions = (api: StaffApi, runId: string): FormsActions => ({
  matrix: () => api.listForms({ params: { runId } }),
  decide: (slot, body) =>
    api.putFormDecision({
      params: pathOf(runId, slot),
      body,
      ifMatch: slot.decision?.version,
    }),
  enter: async (slot, body, isTwofold) => {
    const params = pathOf(runId, slot);
    if (isTwofold) {
      const ifMatch = slot.entryVersion ?? undefined;
      return (await api.putPaperEntry({ params, body, ifMatch })).status;
    }
    await api.putForm({ params, body: { ...body, channel: 'paper' } });
    return 'received';
  },
});
