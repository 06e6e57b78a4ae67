import { type SpawnSyncReturns, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerBoth, runningRun } from '../make.ts';
import { testServer } from '../server.ts';
import { consentAll } from './research.ts';

const server = await testServer();
const folder = mkdtempSync(join(tmpdir(), 'laituri-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Ended = Pick<SpawnSyncReturns<string>, 'status' | 'stdout' | 'stderr'>;

/** The command as a researcher runs it, against the local server. */
function exportBy(args: readonly string[], environment = {}): Promise<Ended> {
  const command = spawn(process.execPath, ['scripts/export.ts', '--url', server.url, ...args], {
    env: { ...process.env, LAITURI_TOKEN: '', INIT_CWD: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    command[stream].on('data', (text: Buffer) => {
      output[stream] += text.toString();
    });
  return new Promise((done) => {
    command.on('close', (status) => done({ status, ...output }));
  });
}

/** A bad connection to the local server: every other request for a page is lost. */
async function badLine(): Promise<{ url: string; lost: () => number }> {
  let [requests, lost] = [0, 0];
  const line = createServer(async (request, response) => {
    if (request.url?.includes('/rows') && ++requests % 2 === 1) {
      lost += 1;
      request.socket.destroy();
      return;
    }
    const body = request.method === 'GET' ? undefined : Buffer.concat(await request.toArray());
    const { authorization = '', accept = '' } = request.headers;
    const headers = { authorization, accept, 'content-type': 'application/json' };
    const answer = await fetch(server.url + request.url, {
      method: request.method ?? 'GET',
      headers,
      ...(body?.length ? { body } : {}),
    });
    response.writeHead(answer.status).end(await answer.text());
  });
  await new Promise<void>((listening) => line.listen(0, listening));
  afterAll(() => line.close());
  const { port } = line.address() as AddressInfo;
  return { url: `http://localhost:${port}`, lost: () => lost };
}

const file = (out: string, name: string) => readFileSync(join(folder, out, name));
const table = (out: string, name: string): Record<string, string>[] =>
  parse(file(out, name), { bom: true, columns: true });

describe('The export command', () => {
  let only: string[];
  let members: string[];
  let first: Ended;

  beforeAll(async () => {
    const run = await runningRun(server, 3);
    members = run.members;
    only = ['--programme', run.programmeId, '--as', 'researcher'];
    for (const participantId of members) await answerBoth(server, run.runId, participantId, [2, 4]);
    await consentAll(server, members.slice(0, 2));
    first = await exportBy([...only, '--out', 'first']);
  });

  it('writes everything that a researcher needs, and shows its progress', () => {
    expect(first.stderr).toContain('… 1 of 1 groups read, 2 people who consent');
    expect(first).toMatchObject({ status: 0, stdout: '' });
    expect(readdirSync(join(folder, 'first')).sort()).toEqual([
      'README.txt',
      'codebook.html',
      'codebook.json',
      'data-long.csv',
      'data-wide.csv',
      'data.xlsx',
      'read.R',
      'read.sps',
    ]);
  });

  it('writes a row for each form, and one for each person', () => {
    const long = table('first', 'data-long.csv');
    expect(long.map(({ occasion }) => occasion).sort()).toEqual(['end', 'end', 'start', 'start']);
    // Loneliness is answered with the same code; turned round, it scores in the other direction.
    expect(long[0]).toMatchObject({
      q01: '2',
      q05: '2',
      q05_keyed: '4',
      week: '0',
      answered: '14',
    });
    const wide = table('first', 'data-wide.csv');
    expect(wide).toHaveLength(2);
    expect(wide[0]).toMatchObject({ start_q01: '2', end_q01: '4', follow_up_q01: '-998' });
  });

  it('describes exactly the columns of the files that it wrote', () => {
    const { resources } = JSON.parse(file('first', 'codebook.json').toString());
    for (const { path, schema } of resources) {
      const [row = {}] = table('first', path);
      expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(Object.keys(row));
    }
  });

  it('writes a workbook of the same cells, numbers as numbers', () => {
    const sheets = unzipSync(file('first', 'data.xlsx'));
    const wide = strFromU8(sheets['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(wide).toContain('<v>-998</v>');
    expect(wide.match(/<row /g)).toHaveLength(3);
  });

  it('says in the README whom the answers are from, and that these are invented', () => {
    const readme = file('first', 'README.txt').toString();
    expect(readme).toContain('2 participants in 1 groups; start / end / follow-up forms 2 / 2 / 0');
    expect(readme).toContain('4 forms are made up');
  });

  it('never makes an export that could be joined with another', async () => {
    await exportBy([...only, '--out', 'second']);
    const named = (out: string) =>
      table(out, 'data-wide.csv').flatMap(({ person, run }) => [person, run]);
    for (const name of named('first')) expect(named('second')).not.toContain(name);
    const texts = readdirSync(join(folder, 'first')).map((name) => file('first', name).toString());
    for (const participantId of members) expect(texts.join()).not.toContain(participantId);
  });

  it('makes the server forget its key when the last page is written', async () => {
    const [, TableName] =
      Object.entries(server.tables).find(([id]) => id.startsWith('Records')) ?? [];
    const { Items = [] } = await server.documents.send(
      new ScanCommand({
        TableName,
        FilterExpression: 'sk = :export',
        ExpressionAttributeValues: { ':export': 'EXPORT' },
      }),
    );
    expect(Items.length).toBeGreaterThan(0);
    for (const item of Items) expect(item).not.toHaveProperty('exportKey');
  });

  it('leaves a folder alone that is not empty', async () => {
    const again = await exportBy([...only, '--out', 'first']);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('the folder is not empty');
  });

  it.each<[fault: string, args: string[]]>([
    ['name a folder', ['--as', 'researcher']],
    ['no questionnaire', ['--as', 'researcher', '--out', 'x', '--instrument', 'kykyviisari']],
    ['--language is fi, sv or en', ['--as', 'researcher', '--out', 'x', '--language', 'de']],
    ['/occasions/0', ['--as', 'researcher', '--out', 'x', '--occasion', 'middle']],
    ['no such programme', ['--as', 'researcher', '--out', 'none', '--programme', 'no-such']],
    ['Your role may not do this', ['--as', 'leader', '--out', 'none']],
    ['no such demo user', ['--as', 'nobody', '--out', 'none']],
    ['set LAITURI_TOKEN', ['--out', 'none']],
  ])('reports in its first line what is wrong: %s', async (fault, args) => {
    const { status, stderr } = await exportBy(args);
    expect(stderr.split('\n')[0]).toContain(fault);
    expect(status).toBe(1);
  });

  it('leaves no half-written export behind when it fails', () => {
    expect(readdirSync(join(folder, 'none'))).toEqual([]);
  });

  it('retries on a bad connection, and writes each row once', async () => {
    const line = await badLine();
    const { status } = await exportBy([...only, '--out', 'bad-line', '--url', line.url]);
    expect(status).toBe(0);
    expect(line.lost()).toBe(1);
    expect(table('bad-line', 'data-wide.csv')).toHaveLength(2);
  });

  it('takes the sign-in from the environment variables', async () => {
    const LAITURI_TOKEN = await server.tokenFor('researcher');
    const args = ['--programme', only[1] ?? '', '--out', 'third', '--occasion', 'end'];
    const { status, stderr } = await exportBy([...args, '--language', 'sv'], { LAITURI_TOKEN });
    expect(status).toBe(0);
    expect(stderr).not.toContain(LAITURI_TOKEN);
    expect(Object.keys(table('third', 'data-wide.csv')[0] ?? {})).not.toContain('start_q01');
  });
});
