import type { Background, Participant } from '../../../../shared/domain/people/participant.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useVersioned } from '../../api/use-versioned.ts';
import { backgroundIn, draftOfBackground } from './background-draft.ts';
import { forgetMyClients } from './my-clients.ts';

type ChangedClient = {
  api: StaffApi;
  client: Participant;
  /** Called with the client as they are stored now. */
  saved: (client: Participant) => void;
};

/** Changes a client's background over the version that was read. */
export const useBackground = ({ api, client, saved }: ChangedClient) => {
  const params = { participantId: client.participantId };
  const bodyOf = ({ ownWorker, background, synthetic }: Participant) => ({
    ...{ ownWorker, synthetic },
    draft: draftOfBackground(background),
  });
  return useVersioned<Participant, ReturnType<typeof bodyOf>>({
    stored: client,
    bodyOf: (stored) => bodyOf(stored ?? client),
    put: ({ ownWorker, synthetic, draft }, ifMatch) => {
      // The form sends nothing while a number is wrong.
      const background = backgroundIn(draft) as Background;
      return api.putParticipant({ params, body: { ownWorker, synthetic, background }, ifMatch });
    },
    read: () => api.getParticipant({ params }),
    saved: (now) => {
      forgetMyClients(api);
      saved(now);
    },
  });
};
