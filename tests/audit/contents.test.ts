import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { withoutExpiry } from '../../functions/store/audit-reading.ts';
import { loadDemo } from '../../infra/local/demo/demo.ts';
import { allRoutes } from '../../shared/contract/api.ts';
import { auditEntry, staffAction } from '../../shared/domain/privacy/audit.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { as, formParams, holding, runningRun } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();

/** All entries of the audit. */
async function everything(): Promise<Record<string, unknown>[]> {
  const [id = ''] = Object.keys(server.tables).filter((one) => one.startsWith('Audit'));
  const items: Record<string, unknown>[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await server.documents.send(
      new ScanCommand({ TableName: server.tables[id], ExclusiveStartKey }),
    );
    items.push(...Items);
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

it('After the whole demo and a form by its link, the audit holds only codes and numbers', async () => {
  await loadDemo(server.url, server.tokenFor, { withCompared: false });
  const { runId, members } = await runningRun(server, 1);
  const { occasion, instrumentId } = formParams(runId, '');
  const { items } = await as(server, 'leader').postLinks({
    params: { runId },
    body: { occasion, instrumentId, outsideWindow: 'other' },
  });
  const { secret = '', code = '' } = items[0] ?? {};
  const at = new Date().toISOString();
  const body = { device: 'phone', saves: { feels_healthy: { answer: 3, at } } };
  await holding(server, secret).postAnswerSubmit({ body });
  await as(server, 'own-worker').putIdentity({
    params: { participantId: members[0] ?? '' },
    body: { name: 'Maija Meikäläinen', phone: null, language: 'fi' },
  });

  const stored = await everything();
  expect(stored.length).toBeGreaterThan(200);
  const routes = new Set(allRoutes.map(({ name }) => name));
  for (const { pk, sk, ...entry } of stored) {
    // Strict: an attribute that the entry does not have fails the test.
    const shape = String(pk).includes('#BY#') ? staffAction : auditEntry;
    expect(routes).toContain(shape.parse(withoutExpiry(entry)).route);
    expect(`${pk} ${sk}`).toMatch(/^ORG#kainuu(#(RUN|PARTICIPANT|BY)#[\w-]+)? \S+$/);
  }
  const text = JSON.stringify(stored);
  const answers = statements.items.map(({ id }) => id);
  for (const hidden of [secret, code, 'Maija', 'Kokeilu', 'Kajaani', 'answers', ...answers])
    expect(text).not.toContain(hidden);
});
