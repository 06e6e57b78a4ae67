import type { referrals } from '../../shared/contract/referrals.ts';
import { Problem } from '../../shared/problems.ts';
import { found, ownClient } from '../http/own.ts';
import type { Endpoints } from '../http/serve.ts';
import { deleteApart, listApartFrom, saveApart } from '../store/apart.ts';
import { getParticipant } from '../store/participants.ts';

type ApartRoutes = Pick<Endpoints<typeof referrals>, 'listApart' | 'putApart' | 'deleteApart'>;

/**
 * The notes of clients who must not be in one group. Each is written beside both, so the audit of
 * both has it.
 */
export const apartEndpoints = {
  listApart: async ({ caller: { organisation }, acting, params: { participantId }, concerns }) => {
    ownClient(await getParticipant(organisation, participantId), acting);
    const others = await listApartFrom(organisation, participantId);
    if (others.length > 0) await concerns({ of: 'people', organisation, participantIds: others });
    const items = others.map((otherParticipantId) => ({ participantId, otherParticipantId }));
    return { items, next: null };
  },

  putApart: async ({ caller: { organisation }, acting, params, concerns }) => {
    const { participantId, otherParticipantId } = params;
    ownClient(await getParticipant(organisation, participantId), acting);
    if (participantId === otherParticipantId) throw new Problem('participant.unknown');
    // Read first: the audit has no entry about a number that nobody has.
    found(await getParticipant(organisation, otherParticipantId), 'participant.unknown');
    await concerns({ of: 'people', organisation, participantIds: [otherParticipantId] });
    await saveApart(organisation, participantId, otherParticipantId);
    return { participantId, otherParticipantId };
  },

  deleteApart: async ({ caller: { organisation }, acting, params, concerns }) => {
    const { participantId, otherParticipantId } = params;
    ownClient(await getParticipant(organisation, participantId), acting);
    const noted = await listApartFrom(organisation, participantId);
    if (noted.includes(otherParticipantId)) {
      await concerns({ of: 'people', organisation, participantIds: [otherParticipantId] });
      await deleteApart(organisation, participantId, otherParticipantId);
    }
    return { participantId, otherParticipantId };
  },
} satisfies ApartRoutes;
