import type { FormKey } from '../../../shared/model/form.ts';
import type { Api } from '../api.ts';
import type { FormsDeeds } from './desk.ts';

const pathOf = (runId: string, { occasion, instrumentId, participantId }: FormKey) => ({
  runId,
  occasion,
  instrumentId,
  participantId,
});

/** What is done to forms, asked of the API at once. */
export const formsDeeds = (api: Api, runId: string): FormsDeeds => ({
  matrix: () => api.listForms({ params: { runId } }),
  decide: (place, body) =>
    api.putFormDecision({
      params: pathOf(runId, place),
      body,
      ifMatch: place.decision?.version,
    }),
  enter: async (place, body, isTwofold) => {
    const params = pathOf(runId, place);
    if (isTwofold) {
      const ifMatch = place.entryVersion ?? undefined;
      return (await api.putPaperEntry({ params, body, ifMatch })).status;
    }
    await api.putForm({ params, body: { ...body, channel: 'paper' } });
    return 'received';
  },
});
