/** Capacity: the units of every route, as DynamoDB reports them, beside the least possible. */

import type { BenchSection } from './figures.ts';
import { leastOf } from './least-units.ts';
import { type RouteCost, routeCosts } from './route-costs.ts';
import { freshDynamodb, startBenchServer } from './server.ts';

const nameOf = ({ route }: RouteCost) => route as Parameters<typeof leastOf>[0];

/** Whether a route costs the least, or exactly the higher figure for which a reason is given. */
const isAsReported = (cost: RouteCost) => {
  const { read, write } = leastOf(nameOf(cost), 'today');
  return cost.status === 200 && cost.read <= read && cost.write <= write;
};

export const capacity: BenchSection = async () => {
  const server = await startBenchServer(await freshDynamodb(), 'source');
  const costs = await routeCosts(server);
  return {
    about: 'Units of one request to each route, and the least possible',
    goal: 'Each route costs the least, or a reason is given',
    holds: costs.every(isAsReported),
    rows: costs.map((cost) => {
      const { status: _, ...reported } = cost;
      const { read, write, why = '' } = leastOf(nameOf(cost));
      return { ...reported, 'least read': read, 'least write': write, why };
    }),
  };
};
