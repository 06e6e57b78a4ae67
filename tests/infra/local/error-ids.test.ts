import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it, vi } from 'vitest';
import { newLinkSecret } from '../../../shared/domain/forms/link-secret.ts';
import { tableVariables } from '../../../shared/table-shape.ts';
import { tableNameOf } from '../../privacy/person.ts';
import { testServer } from '../../server.ts';
import { tinyAssembly } from './assembly.ts';

/** Everything that was logged, by the functions or the gateway, one line each. */
const lines: string[] = [];
const real = await testServer({ report: (line) => lines.push(line) });
const { error } = console;
vi.spyOn(console, 'error').mockImplementation((line) => {
  lines.push(String(line));
  error(line);
});

const tiny = await testServer({
  functions: 'bundles',
  template: await tinyAssembly({
    Moods: {
      code: `export const handler = async ({ pathParameters: { mood } }) => {
        if (mood === 'throw') throw new TypeError('planted message');
        if (mood === 'exit') process.exit(1);
        if (mood === 'crash') { setTimeout(() => { throw new Error('planted message'); }); await new Promise(() => {}); }
        return { statusCode: 200, headers: { 'x-broken': 'two\\nlines' }, body: 'planted message' };
      };`,
      openRoutes: ['GET /v1/moods/{mood}'],
    },
  }),
  report: (line) => lines.push(line),
});

/**
 * Checks that a failure gives its id, which leads to one line of the log, and discloses nothing of
 * what failed.
 */
async function expectTraceable(answer: Response, status: number) {
  expect(answer.status).toBe(status);
  const text = await answer.text();
  const body = JSON.parse(text);
  expect(Object.keys(body).sort()).toEqual(
    ['code', 'detail', 'instance', 'status', 'title', 'type'].sort(),
  );
  expect(text).not.toMatch(/planted|\bat |\.ts|\.mjs|node:|\/work|functions\//);
  const id = String(body.instance).replace('urn:laituri:request:', '');
  const about = lines.filter((line) => line.includes(id));
  expect(about).toHaveLength(1);
  expect(JSON.parse(about[0] ?? '')).toMatchObject({ level: 'error', requestId: id });
}

describe('The id of a failure leads to one line of the log', () => {
  it('in a function, caused by what it reads', async () => {
    const { keys } = await import('../../../functions/store/keys.ts');
    const { linkHash } = await import('../../../functions/store/link-hash.ts');
    const secret = newLinkSecret();
    const Item = { ...keys.link(linkHash(secret)), planted: 'planted message' };
    await real.documents.send(new PutCommand({ TableName: tableNameOf(real, 'Records'), Item }));
    const headers = { Authorization: `Link ${secret}` };
    await expectTraceable(await fetch(`${real.url}/v1/answer`, { headers }), 500);
  });

  it('in a function that cannot write the audit', async () => {
    const headers = { Authorization: `Bearer ${await real.tokenFor('own-worker')}` };
    const original = process.env[tableVariables.audit];
    process.env[tableVariables.audit] = 'planted-table';
    const answer = await fetch(`${real.url}/v1/participants/00000000/record`, { headers });
    process.env[tableVariables.audit] = original;
    await expectTraceable(answer, 503);
  });

  it.each(['throw', 'exit', 'crash'])('in a worker that ends by %s', async (mood) => {
    await expectTraceable(await fetch(`${tiny.url}/v1/moods/${mood}`), 500);
  });

  it('in the gateway, with a reply that no HTTP may contain', async () => {
    await expectTraceable(await fetch(`${tiny.url}/v1/moods/odd`), 500);
  });
});
