import { beforeAll, expect, it } from 'vitest';
import { routesByName } from '../../shared/contract/api.ts';
import { leastOf } from '../bench/least-units.ts';
import { type RouteCost, routeCosts } from '../bench/route-costs.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const names = Object.keys(routesByName) as (keyof typeof routesByName)[];
let costs: RouteCost[] = [];

beforeAll(async () => {
  costs = await routeCosts(server);
});

it.each(names)('%s costs the least that its rules allow, or has a reason', (name) => {
  const { read, write } = leastOf(name, 'today');
  const cost = costs.find(({ route }) => route === name);
  expect(cost).toMatchObject({ status: 200, read, write });
});

it('Whatever costs more than the least has a reason', () => {
  for (const name of names)
    expect(leastOf(name, 'today').read > leastOf(name).read, name).toBe(
      leastOf(name).why !== undefined,
    );
});
