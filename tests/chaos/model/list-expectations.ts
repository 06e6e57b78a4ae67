import { type Expectations, only } from './expectation.ts';
import type { ModelPerson } from './people.ts';
import type { Picture } from './picture.ts';
import { isLeaderOf, isLedBy, modelClientOf, modelWorkerOf } from './whose.ts';

const everybody = ['leader', 'own_worker', 'coordinator', 'researcher', 'admin'] as const;
const isHere = ({ organisation }: ModelPerson) => organisation === 'kainuu';

/** The run, if the caller leads it, is a substitute of its leader, or coordinates all runs. */
function listed(picture: Picture, by: ModelPerson) {
  const isCoordinator = by.roles.some((role) => role === 'coordinator');
  const run = isCoordinator && isHere(by) ? picture.run : isLedBy(picture, by);
  return run
    ? [{ ...run, substituting: isLedBy(picture, by) !== undefined && !isLeaderOf(by, run) }]
    : [];
}

export const listExpectations = {
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
      .flatMap((number) => modelClientOf(picture, by, number) ?? []);
    const items = hers.map((client) => ({
      ...client,
      substituting: modelWorkerOf(client) !== by.id,
    }));
    return { items, next: null };
  },
} satisfies Expectations;
