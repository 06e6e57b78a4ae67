import { erasure } from '../model/erasure.ts';
import { route } from './route.ts';

export const erasures = {
  deleteParticipant: route({
    method: 'DELETE',
    path: '/participants/{participantId}',
    summary: 'Erases a client whose name is forgotten already; cut short, it goes on when repeated',
    roles: ['own_worker'],
    about: 'participant',
    reply: erasure,
    problems: ['participant.unknown', 'participant.identity_kept'],
  }),
};
