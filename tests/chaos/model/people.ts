import type { Role } from '../../../shared/domain/people/access.ts';

/** A person who calls the API. */
export type ModelPerson = { id: string; roles: readonly Role[]; organisation: string };

const ours = 'kainuu';

/**
 * Every caller: two of each role between whom things are handed over, and one of another
 * organisation.
 */
export const modelPeople = {
  leader: { id: 'leader', roles: ['leader'], organisation: ours },
  colleague: { id: 'colleague', roles: ['leader'], organisation: ours },
  /** A coordinator who may also lead: the only account that could appoint itself to a run. */
  both: { id: 'both', roles: ['leader', 'coordinator'], organisation: ours },
  worker: { id: 'worker', roles: ['own_worker'], organisation: ours },
  secondWorker: { id: 'second-worker', roles: ['own_worker'], organisation: ours },
  coordinator: { id: 'coordinator', roles: ['coordinator'], organisation: ours },
  researcher: { id: 'researcher', roles: ['researcher'], organisation: ours },
  admin: { id: 'admin', roles: ['admin'], organisation: ours },
  stranger: {
    id: 'leader',
    roles: ['leader', 'own_worker', 'coordinator', 'researcher', 'admin'],
    organisation: 'satakunta',
  },
} as const satisfies Record<string, ModelPerson>;
export type PersonName = keyof typeof modelPeople;
