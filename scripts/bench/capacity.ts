/** Capacity: the units of every route, as DynamoDB tells them, beside the least they could be. */

import type { BenchSection } from './figures.ts';
import { leastUnits } from './least-units.ts';
import { type RouteCost, routeCosts } from './route-costs.ts';
import { freshDynamodb, startBenchServer } from './server.ts';

const leastOf = ({ route }: RouteCost) => leastUnits[route as keyof typeof leastUnits];

/** Does it cost the least, or no more than there is a reason for? */
const isAsReported = (cost: RouteCost) => {
  const { read, write, now } = leastOf(cost);
  return cost.status === 200 && cost.read <= (now?.read ?? read) && cost.write <= write;
};

export const capacity: BenchSection = async () => {
  const server = await startBenchServer(await freshDynamodb(), 'source');
  const costs = await routeCosts(server);
  return {
    about: 'Units of one request to each route, and the least that they could be',
    goal: 'Each the least, or the reason is told',
    holds: costs.every(isAsReported),
    rows: costs.map((cost) => {
      const { status: _, ...told } = cost;
      const { read, write, why = '' } = leastOf(cost);
      return { ...told, 'least read': read, 'least write': write, why };
    }),
  };
};
