import { describe, expect, it } from 'vitest';
import { recordsShape } from '../../shared/table-shape.ts';
import { deployedTemplate, resourcesOf } from './resources.ts';

const template = deployedTemplate();
const tables = resourcesOf(template, 'AWS::DynamoDB::Table');
const records = tables.get('Records')?.Properties;

it('There are three tables: records, identities and audit', () => {
  expect([...tables.keys()].sort()).toEqual(['Audit', 'Identities', 'Records']);
});

describe.each([...tables])('The table %s', (_, { Properties, DeletionPolicy }) => {
  it('outlives the stack and every mistaken deletion', () => {
    expect(DeletionPolicy).toBe('Retain');
    expect(Properties.DeletionProtectionEnabled).toBe(true);
    expect(Properties.PointInTimeRecoverySpecification).toEqual({
      PointInTimeRecoveryEnabled: true,
    });
  });

  it('is paid by the request and has no fixed name, so that a second one is possible beside it', () => {
    expect(Properties.BillingMode).toBe('PAY_PER_REQUEST');
    expect(Properties).not.toHaveProperty('TableName');
  });

  it('is encrypted under our own key', () => {
    expect(Properties.SSESpecification).toEqual({
      SSEEnabled: true,
      SSEType: 'KMS',
      KMSMasterKeyId: { 'Fn::GetAtt': [expect.stringMatching(/Key/), 'Arn'] },
    });
  });
});

it('No two tables share a key, and every key rotates and is kept', () => {
  const used = [...tables.values()].map(({ Properties }) =>
    JSON.stringify(Properties.SSESpecification),
  );
  expect(new Set(used).size).toBe(tables.size);
  for (const key of resourcesOf(template, 'AWS::KMS::Key').values()) {
    expect(key.Properties.EnableKeyRotation).toBe(true);
    expect(key.DeletionPolicy).toBe('Retain');
  }
});

it('The records have the indexes that the store writes', () => {
  const indexes = Object.entries(recordsShape.indexes).map(([name, index]) => ({
    IndexName: name,
    KeySchema: [
      { AttributeName: index.partition, KeyType: 'HASH' },
      { AttributeName: index.sort, KeyType: 'RANGE' },
    ],
    Projection: index.include
      ? { ProjectionType: 'INCLUDE', NonKeyAttributes: index.include }
      : { ProjectionType: 'ALL' },
  }));
  expect(records?.GlobalSecondaryIndexes).toEqual(indexes);
});

it('The stream of the records carries keys and no content', () => {
  expect(records?.StreamSpecification).toEqual({ StreamViewType: 'KEYS_ONLY' });
});

it.each(['Records', 'Audit'])('Items of the %s that expire are deleted when they do', (name) => {
  expect(tables.get(name)?.Properties.TimeToLiveSpecification).toEqual({
    AttributeName: 'expiresAt',
    Enabled: true,
  });
});
