import type { Role } from '../../../shared/model/access.ts';

/** Somebody who asks. */
export type ModelPerson = { id: string; roles: readonly Role[]; organisation: string };

const ours = 'kainuu';

/** Everybody who asks: two of those between whom things go, and one of another organisation. */
export const modelPeople = {
  leader: { id: 'leader', roles: ['leader'], organisation: ours },
  colleague: { id: 'colleague', roles: ['leader'], organisation: ours },
  /** Coordinates, and may lead as well: the one account that could put itself into a run. */
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
