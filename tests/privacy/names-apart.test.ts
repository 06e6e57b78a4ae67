import { expect, it } from 'vitest';
import { deployedTemplate, rolesOfFunctions } from '../infra/resources.ts';

const template = deployedTemplate();
const policies = rolesOfFunctions(template);

/** The logical id of a resource, by which everything else names it. */
const idOf = (type: string, name: string) =>
  Object.entries(template.findResources(type)).find(
    ([, { Metadata }]) => Metadata['aws:cdk:path'] === `Laituri/${name}/Resource`,
  )?.[0] ?? '';

const tableId = idOf('AWS::DynamoDB::Table', 'Identities');
const keyId = idOf('AWS::KMS::Key', 'IdentitiesKey');
const naming = (id: string) =>
  [...policies]
    .filter(([, rights]) => JSON.stringify(rights).includes(`"${id}"`))
    .map(([name]) => name);

it('Names are in a table with a customer-managed key of its own', () => {
  const tables = template.findResources('AWS::DynamoDB::Table');
  const encryptedBy = Object.entries(tables)
    .filter(([, table]) => JSON.stringify(table.Properties.SSESpecification).includes(`"${keyId}"`))
    .map(([id]) => id);
  expect(keyId).not.toBe('');
  expect(encryptedBy).toEqual([tableId]);
});

it('Only the policies of three functions name the table of names or its key: one reads it, one only adds, and one reads addresses', () => {
  // What the others may do is in tests/infra/functions.test.ts.
  const all = ['Deliver/Role', 'Names/Role', 'Partners/Role'];
  expect(naming(tableId).toSorted()).toEqual(all);
  expect(naming(keyId).toSorted()).toEqual(all);
});

it('No policy reaches the table of names or its key without naming them', () => {
  const resources = [...policies.values()].flatMap(({ Statement }) =>
    Statement.filter(({ Action }) =>
      /dynamodb:(?!ListStreams)|kms:/.test([Action].flat().join()),
    ).map(({ Resource }) => JSON.stringify(Resource)),
  );
  expect(resources.length).toBeGreaterThan(10);
  for (const resource of resources) expect(resource).not.toMatch(/"\*"|:table\/\*|:key\/\*/);
});

it('The function that reads names reads no answers: one item of the records at a time, and no list but that of numbers whose names it deletes', () => {
  const policy = JSON.stringify(policies.get('Names/Role'));
  expect(policy).toContain('dynamodb:GetItem');
  expect(policy).not.toMatch(/dynamodb:(Scan|BatchGetItem)/);
  // Which list it is: tests/infra/functions.test.ts.
  expect(policy.match(/dynamodb:Query/g)).toHaveLength(1);
});
