import { describe, expect, it } from 'vitest';
import { startRightsGuard } from '../../../infra/local/lambdas/rights-guard.ts';
import { conditionsHold, requestKeysOf } from '../../../infra/local/template/request-conditions.ts';
import { rightsOf } from '../../../infra/local/template/rights.ts';
import { readTemplate } from '../../../infra/local/template/template.ts';
import { dynamodbEndpoint } from '../../database.ts';

describe('What IAM sees of a request', () => {
  it('is every attribute that any of its expressions names, and the partition', () => {
    const of = {
      KeyConditionExpression: '#pk = :pk AND begins_with(sk, :sk)',
      ProjectionExpression: '#p0, marks.#n[0].at, history',
      FilterExpression: 'attribute_exists(exit) AND NOT state IN (:a, :b)',
      ExpressionAttributeNames: { '#pk': 'pk', '#p0': 'answers', '#n': 'inside' },
      ExpressionAttributeValues: { ':pk': { S: 'ORG#kainuu#RUN#r1' }, ':sk': { S: 'FORM#' } },
      Select: 'SPECIFIC_ATTRIBUTES',
    };
    const seen = requestKeysOf(of);
    expect(seen['dynamodb:LeadingKeys']).toEqual(['ORG#kainuu#RUN#r1']);
    expect(seen['dynamodb:Attributes'].toSorted()).toEqual(
      ['answers', 'exit', 'history', 'marks', 'pk', 'sk', 'state'].toSorted(),
    );
    expect(seen['dynamodb:Select']).toEqual(['SPECIFIC_ATTRIBUTES']);
  });

  it('is, of a write, its item or its key and what its update names', () => {
    const put = requestKeysOf({ Item: { pk: { S: 'a' }, answers: { M: {} } } });
    expect(put['dynamodb:Attributes']).toEqual(['pk', 'answers']);
    const update = requestKeysOf({
      Key: { pk: { S: 'a' }, sk: { S: 'b' } },
      UpdateExpression: 'SET #s = if_not_exists(#s, :zero) + :one REMOVE runsOf',
      ExpressionAttributeNames: { '#s': 'stoppedAt' },
    });
    expect(update['dynamodb:Attributes']).toEqual(['pk', 'sk', 'stoppedAt', 'runsOf']);
  });
});

describe('A condition', () => {
  it('on what a query returns refuses one that does not say what', () => {
    const some = { StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' } };
    expect(conditionsHold(some, requestKeysOf({ Select: 'SPECIFIC_ATTRIBUTES' }))).toBe(true);
    expect(conditionsHold(some, requestKeysOf({ Select: 'ALL_ATTRIBUTES' }))).toBe(false);
    expect(conditionsHold(some, requestKeysOf({}))).toBe(false);
    const ifExists = { StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' } };
    expect(conditionsHold(ifExists, requestKeysOf({}))).toBe(true);
    expect(conditionsHold(ifExists, requestKeysOf({ ReturnValues: 'ALL_OLD' }))).toBe(false);
  });

  it('on partitions is a pattern', () => {
    const outbox = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': 'ORG#*#OUTBOX#*' } };
    const at = (pk: string) => conditionsHold(outbox, requestKeysOf({ Key: { pk: { S: pk } } }));
    expect(at('ORG#kainuu#OUTBOX#7K3M9PQ8')).toBe(true);
    expect(at('ORG#kainuu#RUN#r1')).toBe(false);
  });

  it('that is not imitated here is never ignored', () => {
    expect(() =>
      conditionsHold({ Bool: { 'aws:SecureTransport': 'true' } }, requestKeysOf({})),
    ).toThrow('not imitated');
  });
});

describe('The function that puts reminders into the outbox', async () => {
  const { functions, rights, tables } = await readTemplate('cdk.out', 'guarded-');
  const idOf = (name: string) => functions.find(({ id }) => id.startsWith(name))?.id ?? '';
  const [records, identities] = ['Records', 'Identities'].map(
    (id) => tables.find((one) => one.id.startsWith(id))?.name ?? '',
  );

  /** Asks as a function of the template, through the guard: was it refused for its rights? */
  async function isRefused(name: string, operation: string, body: object): Promise<boolean> {
    const guard = await startRightsGuard(dynamodbEndpoint, rights);
    const credential = `Credential=${idOf(name)}/20260101/eu-north-1/dynamodb/aws4_request`;
    const answer = await fetch(guard.endpoint, {
      method: 'POST',
      headers: {
        Authorization: `AWS4-HMAC-SHA256 ${credential}`,
        'X-Amz-Target': `DynamoDB_20120810.${operation}`,
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    await guard.stop();
    return text.includes('AccessDeniedException');
  }

  const ofRun = {
    TableName: records,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: 'ORG#kainuu#RUN#r1' } },
  };
  const some = { ...ofRun, Select: 'SPECIFIC_ATTRIBUTES' };

  it('is refused every way to read an answer', async () => {
    expect(await isRefused('Remind', 'Query', { ...some, ProjectionExpression: 'sk' })).toBe(false);
    const ways = [
      ['Query', { ...some, ProjectionExpression: 'sk, answers' }],
      ['Query', { ...some, ProjectionExpression: 'sk, answers.feels_healthy' }],
      ['Query', { ...some, ProjectionExpression: 'sk', FilterExpression: 'answers.a = :pk' }],
      ['Query', ofRun],
      ['Query', { ...ofRun, Select: 'ALL_ATTRIBUTES' }],
      ['GetItem', { TableName: records, Key: { pk: { S: 'a' }, sk: { S: 'b' } } }],
      ['BatchGetItem', { RequestItems: { [records ?? '']: { Keys: [] } } }],
      ['Scan', { TableName: records }],
      ['Query', { ...some, TableName: identities, ProjectionExpression: 'phone' }],
    ] as const;
    for (const [operation, body] of ways)
      expect(await isRefused('Remind', operation, body), JSON.stringify(body)).toBe(true);
  });

  it('is refused every write outside the outbox', async () => {
    const put = (pk: string) => ({
      TableName: records,
      Item: { pk: { S: pk }, sk: { S: 'MESSAGE#a' } },
    });
    expect(await isRefused('Remind', 'PutItem', put('ORG#kainuu#OUTBOX#7K3M9PQ8'))).toBe(false);
    expect(await isRefused('Remind', 'PutItem', put('ORG#kainuu#RUN#r1'))).toBe(true);
    expect(await isRefused('Deliver', 'PutItem', put('ORG#kainuu#OUTBOX#7K3M9PQ8'))).toBe(true);
  });

  it('has a colleague who sends, and reads neither a name nor a record', async () => {
    const reach = { ...some, TableName: identities };
    const of = (ProjectionExpression: string) => ({
      ...reach,
      ProjectionExpression: `${ProjectionExpression}, #l`,
      ExpressionAttributeNames: { '#l': 'language' },
    });
    expect(await isRefused('Deliver', 'Query', of('phone'))).toBe(false);
    expect(await isRefused('Deliver', 'Query', of('phone, likenesses'))).toBe(true);
    const whole = { ...ofRun, TableName: identities };
    expect(await isRefused('Deliver', 'Query', whole)).toBe(true);
    expect(await isRefused('Deliver', 'Query', { ...some, ProjectionExpression: 'sk' })).toBe(true);
    const named = {
      ...reach,
      ProjectionExpression: '#n',
      ExpressionAttributeNames: { '#n': 'name' },
    };
    expect(await isRefused('Deliver', 'Query', named)).toBe(true);
  });

  it('has its rights from the template', () => {
    expect(rights.get(idOf('Remind'))?.length).toBeGreaterThan(2);
    expect(rightsOf([], []).size).toBe(0);
  });
});
