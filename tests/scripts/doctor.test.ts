import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { examine } from '../../scripts/doctor/checks.ts';
import { deploymentIn } from '../../scripts/doctor.ts';
import { readStageOutputs } from '../../scripts/tools/stage-outputs.ts';
import { testServer } from '../server.ts';

await buildWeb();
const server = await testServer();

/** What a deployment that went wrong answers instead, by the path. */
type ReplySlip = (path: string) => { status: number; headers?: object; body?: string } | undefined;

const stops: (() => void)[] = [];
afterAll(() => {
  for (const stop of stops) stop();
});

/** A deployment in which one thing went wrong: the local server, with some answers replaced. */
async function withSlip(slip: ReplySlip): Promise<string> {
  const between = createServer(async ({ url = '/' }: IncomingMessage, outgoing) => {
    const instead = slip(url);
    const reply = await fetch(server.url + url, { redirect: 'manual' });
    const headers = { ...Object.fromEntries(reply.headers), ...instead?.headers };
    delete headers['content-encoding' as keyof typeof headers];
    delete headers['content-length' as keyof typeof headers];
    outgoing.writeHead(instead?.status ?? reply.status, headers as never);
    outgoing.end(instead?.body ?? Buffer.from(await reply.arrayBuffer()));
  });
  await new Promise<void>((listening) => between.listen(0, '127.0.0.1', listening));
  stops.push(() => between.close());
  return `http://127.0.0.1:${(between.address() as AddressInfo).port}/`;
}

const faultsAt = async (address: string) =>
  (await examine({ address, signIn: null })).flatMap(({ fault }) => fault ?? []);

describe('The doctor', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await faultsAt(`${server.url}/`)).toEqual([]);
  });

  it.each<[string, ReplySlip, RegExp]>([
    [
      'the pages were not put there',
      (path) => (path === '/' ? { status: 403 } : undefined),
      /\/ is answered with 403: put the pages there/,
    ],
    [
      'a header is missing',
      () => ({ status: 200, headers: { 'x-frame-options': 'SAMEORIGIN' } }),
      /another X-Frame-Options/,
    ],
    [
      'the function at the edge does not run',
      (path) => (path === '/nowhere-at-all' ? { status: 403, body: '<Error/>' } : undefined),
      /function at the edge does not run/,
    ],
    [
      'the settings were not written',
      (path) => (path === '/settings.json' ? { status: 404 } : undefined),
      /settings\.json is missing/,
    ],
    [
      'the settings have no key',
      (path) =>
        path === '/settings.json'
          ? {
              status: 200,
              body: JSON.stringify({ formKey: '', authorize: '/local/oauth2/authorize' }),
            }
          : undefined,
      /no formKey/,
    ],
    [
      'the API is open',
      (path) => (path === '/v1/runs' ? { status: 200, body: '{}' } : undefined),
      /answered with 200 to somebody who has not signed in/,
    ],
    [
      'the API is down',
      (path) => (path === '/v1/health' ? { status: 503 } : undefined),
      /\/v1\/health is answered with 503/,
    ],
    [
      'the clock is wrong',
      () => ({ status: 200, headers: { date: 'Sun, 01 Mar 2026 10:00:00 GMT' } }),
      /minutes apart/,
    ],
  ])('says where %s', async (_, slip, fault) => {
    const faults = await faultsAt(await withSlip(slip));
    expect(faults.join('\n')).toMatch(fault);
  });

  it('says once that nothing is there, instead of failing', async () => {
    const results = await examine({ address: 'http://127.0.0.1:9/', signIn: null });
    expect(results).toHaveLength(1);
    expect(results[0]?.fault).toMatch(/nothing can be reached there .*check the address/);
  });

  it('claims nothing about mail where it knows no records of its domain', async () => {
    const results = await examine({ address: `${server.url}/`, signIn: null, mailRecords: [] });
    expect(results.filter(({ name }) => name.includes('mail'))).toEqual([]);
  });

  it('reads the address of a stage from what its deployment wrote', () => {
    const signIn = { clientId: 'c', issuer: 'i' };
    const outputs = () => ({
      'Laituri-prod': {
        WebAddress: 'https://laituri.example.org/',
        WebSettings: JSON.stringify(signIn),
      },
    });
    expect(deploymentIn(['prod'], outputs)).toEqual({
      address: 'https://laituri.example.org/',
      signIn,
      mailRecords: [],
    });
    expect(deploymentIn(['--address', 'https://laituri.example.org'], outputs).address).toBe(
      'https://laituri.example.org/',
    );
    expect(() => deploymentIn(['dev'], outputs)).toThrow('no stack Laituri-dev');
    expect(() => deploymentIn([], outputs)).toThrow('Name a stage');
    expect(() => readStageOutputs('nowhere/outputs.json')).toThrow('deploy from this clone');
    expect(() => deploymentIn(['--address', 'laituri.example.org'], outputs)).toThrow(
      'npm run doctor -- --address https://laituri.example.org',
    );
  });
});
