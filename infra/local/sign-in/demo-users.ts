import type { Role } from '../../../shared/domain/people/access.ts';

/** A user for signing in locally. Their id is the token's `sub`. */
export type DemoUser = { id: string; name: string; roles: readonly Role[]; organisation: string };

export const demoUsers: readonly DemoUser[] = [
  { id: 'leader', name: 'Aino', roles: ['leader'], organisation: 'kainuu' },
  { id: 'camp-leader', name: 'Pekka', roles: ['leader'], organisation: 'kainuu' },
  {
    id: 'leading-coordinator',
    name: 'Helmi',
    roles: ['leader', 'coordinator'],
    organisation: 'kainuu',
  },
  { id: 'own-worker', name: 'Outi', roles: ['own_worker'], organisation: 'kainuu' },
  { id: 'coordinator', name: 'Kaisa', roles: ['coordinator'], organisation: 'kainuu' },
  { id: 'researcher', name: 'Tuomas', roles: ['researcher'], organisation: 'kainuu' },
  { id: 'admin', name: 'Anneli', roles: ['admin'], organisation: 'kainuu' },
  {
    id: 'other-coordinator',
    name: 'Sari',
    roles: ['coordinator'],
    organisation: 'satakunta',
  },
  { id: 'other-leader', name: 'Matti', roles: ['leader'], organisation: 'satakunta' },
];
