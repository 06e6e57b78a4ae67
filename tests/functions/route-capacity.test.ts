import { beforeAll, expect, it } from 'vitest';
import { routesByName } from '../../shared/contract/api.ts';
import { leastUnits } from '../bench/least-units.ts';
import { type RouteCost, routeCosts } from '../bench/route-costs.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const names = Object.keys(routesByName) as (keyof typeof routesByName)[];
let costs: RouteCost[] = [];

beforeAll(async () => {
  costs = await routeCosts(server);
});

it.each(names)('%s costs the least that its rules allow, or has a reason', (name) => {
  const { read, write, now } = leastUnits[name];
  const cost = costs.find(({ route }) => route === name);
  expect(cost).toMatchObject({ status: 200, read: now?.read ?? read, write });
});

it('Whatever costs more than the least has a reason', () => {
  for (const name of names)
    expect(Boolean(leastUnits[name].now), name).toBe(Boolean(leastUnits[name].why));
});
