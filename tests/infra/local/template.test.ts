import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTemplate } from '../../../infra/local/template/template.ts';
import { allRoutes } from '../../../shared/contract/api.ts';
import { isOpenRoute, routeKeys } from '../../../shared/contract/route.ts';
import { recordsShape, tableVariables } from '../../../shared/table-shape.ts';

const description = await readTemplate('cdk.out', 'x-');
const records = description.tables.find(({ id }) => id.startsWith('Records'));

test('the gateway has every route of the contract and no other', () => {
  const expected = allRoutes.flatMap(({ route }) => routeKeys(route));
  expect(description.routes.map(({ key }) => key).toSorted()).toEqual(expected.toSorted());
});

test('every route except the open ones requires a sign-in', () => {
  const open = allRoutes.filter(({ route }) => isOpenRoute(route));
  const unsigned = description.routes.filter(({ signedIn }) => !signedIn).map(({ key }) => key);
  expect(unsigned.toSorted()).toEqual(open.flatMap(({ route }) => routeKeys(route)).toSorted());
});

test('every route leads to a function whose bundle exists', () => {
  for (const { key, functionId } of description.routes) {
    const found = description.functions.find(({ id }) => id === functionId);
    expect(found && existsSync(found.directory), key).toBe(true);
  }
});

test('the records table has its keys, its indexes, its stream and its expiry', () => {
  expect(records?.input.KeySchema?.map(({ AttributeName }) => AttributeName)).toEqual([
    recordsShape.partition,
    recordsShape.sort,
  ]);
  const indexes = records?.input.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName);
  expect(indexes?.toSorted()).toEqual(Object.keys(recordsShape.indexes).toSorted());
  expect(records?.input.StreamSpecification?.StreamEnabled).toBe(true);
  expect(records?.expiryAttribute).toBe('expiresAt');
});

test('a function finds the local name of the table in its environment variables', () => {
  const runs = description.functions.find(({ id }) => id.startsWith('Runs'));
  expect(runs?.environment[tableVariables.records]).toBe(records?.name);
  expect(records?.name).toBe(`x-${records?.id}`);
});

test('the stream of the records feeds summarise, and has a queue for failed records', () => {
  const [source, ...others] = description.streams;
  expect(others).toEqual([]);
  expect(source?.tableId).toBe(records?.id);
  expect(source?.functionId).toMatch(/^Summarise/);
  expect(source?.reportsFailures).toBe(true);
  expect(source?.retries).toBeLessThan(100);
  expect(source?.failureQueue).toBeTruthy();
});

test('the authorizer knows its issuer, and accepts tokens of the staff’s client and the canary’s', () => {
  expect(description.authorizer?.issuer).toMatch(/^https:\/\/cognito-idp\..+\/local$/);
  expect(description.authorizer?.audiences).toEqual([
    'laituri-local',
    expect.stringMatching(/^UsersCanary/),
  ]);
  expect(description.userPool?.clientId).toBe('laituri-local');
});
