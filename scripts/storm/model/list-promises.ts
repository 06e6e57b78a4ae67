import type { Person } from './people.ts';
import type { Picture } from './picture.ts';
import { only, type Promises } from './promise.ts';
import { clientOf, isLeaderOf, ledBy, workerOf } from './whose.ts';

const everybody = ['leader', 'own_worker', 'coordinator', 'researcher', 'admin'] as const;
const isHere = ({ organisation }: Person) => organisation === 'kainuu';

/** The run, in the list of who leads it, stands in for who does, or coordinates all. */
function listed(picture: Picture, by: Person) {
  const isCoordinator = by.roles.some((role) => role === 'coordinator');
  const run = isCoordinator && isHere(by) ? picture.run : ledBy(picture, by);
  return run
    ? [{ ...run, substituting: ledBy(picture, by) !== undefined && !isLeaderOf(by, run) }]
    : [];
}

export const listPromises = {
  listProgrammes: ({ programme }, { by }) => {
    only({ by }, ...everybody);
    return { items: programme && isHere(by) ? [programme] : [], next: null };
  },

  listRuns: (picture, { by }) => {
    only({ by }, 'leader', 'coordinator');
    return { items: listed(picture, by), next: null };
  },

  listParticipants: (picture, { by }) => {
    only({ by }, 'own_worker', 'leader');
    const hers = [...picture.clients.keys()]
      .sort()
      .flatMap((number) => clientOf(picture, by, number) ?? []);
    const items = hers.map((client) => ({ ...client, substituting: workerOf(client) !== by.id }));
    return { items, next: null };
  },
} satisfies Promises;
