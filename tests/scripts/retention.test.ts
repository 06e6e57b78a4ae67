import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BatchWriteCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { tableVariables } from '../../shared/table-shape.ts';
import { as, closeRun, endRun, runningRun } from '../make.ts';
import { giveOldDays } from '../old-runs.ts';
import { dumpedTablesOf, textOfItem } from '../privacy/dump.ts';
import { itemsWith, wholePerson } from '../privacy/person.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const { night } = await import('../privacy/nights.ts');
const { tablesOfEnvironment } = await import('../../scripts/backup/all-tables.ts');
const { writeTable } = await import('../../scripts/backup/write-table.ts');
const { restoreTable } = await import('../../scripts/backup/restore-table.ts');
const { readManifest } = await import('../../scripts/backup/manifest.ts');
const worker = as(server, 'own-worker');
const directory = await mkdtemp(join(tmpdir(), 'laituri-retention-'));
afterAll(() => rm(directory, { recursive: true }));

const kinds = ['records', 'identities'] as const;
const clientsOver = '2037-12-01';

async function backUp(): Promise<void> {
  await server.settled();
  for (const kind of kinds) await writeTable(tablesOfEnvironment()[kind], kind, directory);
}

/** Deletes everything in the tables but the audit, and restores what was backed up. */
async function restoreAll(): Promise<void> {
  for (const kind of kinds) {
    const TableName = process.env[tableVariables[kind]] ?? '';
    const { Items = [] } = await server.documents.send(new ScanCommand({ TableName }));
    for (let from = 0; from < Items.length; from += 25)
      await server.documents.send(
        new BatchWriteCommand({
          RequestItems: {
            [TableName]: Items.slice(from, from + 25).map(({ pk, sk }) => ({
              DeleteRequest: { Key: { pk, sk } },
            })),
          },
        }),
      );
    await server.settled();
    const manifest = await readManifest(directory, kind);
    if (manifest) await restoreTable(tablesOfEnvironment()[kind], directory, manifest);
  }
  await server.settled();
}

/** An item by the names of its attributes; a recount may have written its summary once more. */
const sorted = ({ written: _, ...item }: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const stored = async () => {
  const { tables } = await dumpedTablesOf(server);
  return Object.entries(tables)
    .filter(([id]) => !id.startsWith('Audit'))
    .flatMap(([id, items]) => items.map((item) => `${id} ${textOfItem(sorted(item))}`))
    .toSorted();
};

/** Runs a command of Laituri on the tables of this test. */
const command = (script: string, ...options: string[]) =>
  promisify(execFile)(process.execPath, [
    'scripts/bootstrap.mjs',
    `scripts/${script}.ts`,
    ...options,
  ]);

async function namedMember() {
  const { runId, members } = await runningRun(server, 6);
  const { participantId } = await wholePerson(server, runId);
  await worker.putIdentity({
    params: { participantId },
    body: { name: 'Maija Mallikas', phone: null, language: 'fi' },
  });
  return { runId, members: [...members, participantId], participantId };
}

describe('What a restore brings back', () => {
  it('is removed again by the next night, to the same state', async () => {
    const { runId, members } = await namedMember();
    await endRun(server, runId);
    await closeRun(server, runId, members);
    await backUp();
    await night(clientsOver);
    await server.settled();
    const removed = await stored();
    await restoreAll();
    expect(await stored()).not.toEqual(removed);
    await night(clientsOver);
    await server.settled();
    expect(await stored()).toEqual(removed);
  });

  it('of erased people is erased again by npm run erase-again, which names nobody', async () => {
    const { participantId } = await namedMember();
    await backUp();
    const since = new Date().toISOString();
    const params = { participantId };
    await worker.deleteIdentity({ params });
    const { on } = await worker.deleteParticipant({ params });
    await restoreAll();
    expect((await itemsWith(server, 'Records', participantId)).length).toBeGreaterThan(10);
    const dry = await command('erase-again', '--since', since, '--dry-run');
    expect(dry.stdout).toContain('1 erasures were done');
    expect((await itemsWith(server, 'Records', participantId)).length).toBeGreaterThan(10);
    const { stdout, stderr } = await command('erase-again', '--since', since);
    expect(stderr).toContain('1 were done again');
    expect(stdout + stderr).not.toContain(participantId);
    expect(await itemsWith(server, 'Identities', participantId)).toEqual([]);
    expect(await itemsWith(server, 'Records', participantId)).toEqual([
      expect.objectContaining({ erasure: { status: 'done', on } }),
    ]);
    const again = await command('erase-again', '--since', since);
    expect(again.stderr).toContain('0 were done again');
  });

  it('of an erased person is erased under a number too that was joined to theirs', async () => {
    const { members, participantId: staying } = await namedMember();
    const [ending = ''] = members;
    await backUp();
    const since = new Date().toISOString();
    const params = { participantId: ending, otherParticipantId: staying };
    const { conflicts } = await worker.getJoining({ params });
    const keep = 'staying' as const;
    await worker.postJoining({
      params,
      body: {
        members: conflicts.members.map(({ runId }) => ({ runId, keep })),
        forms: conflicts.forms.map(({ runId, occasion, instrumentId }) => ({
          ...{ runId, occasion, instrumentId, keep },
        })),
        background: conflicts.background.map(({ field }) => ({ field, keep })),
      },
    });
    await worker.deleteIdentity({ params: { participantId: staying } });
    await worker.deleteParticipant({ params: { participantId: staying } });
    await restoreAll();
    expect((await itemsWith(server, 'Records', ending)).length).toBeGreaterThan(1);
    await command('erase-again', '--since', since);
    for (const number of [ending, staying])
      expect(await itemsWith(server, 'Records', number)).toEqual([
        expect.objectContaining({ erasure: expect.objectContaining({ status: 'done' }) }),
      ]);
  });

  it('of a name that was deleted alone is deleted again, unless it was stored again since', async () => {
    const [deleted, stored] = [await namedMember(), await namedMember()];
    await backUp();
    const since = new Date().toISOString();
    for (const { participantId } of [deleted, stored])
      await worker.deleteIdentity({ params: { participantId } });
    await worker.putIdentity({
      params: { participantId: stored.participantId },
      body: { name: 'Maija Mallikas', phone: null, language: 'fi' },
    });
    await restoreAll();
    const { stderr } = await command('erase-again', '--since', since);
    expect(stderr).toContain('1 were done again');
    expect(await itemsWith(server, 'Identities', deleted.participantId)).toEqual([]);
    expect((await itemsWith(server, 'Identities', stored.participantId)).length).toBeGreaterThan(0);
    await worker.getParticipant({ params: { participantId: deleted.participantId } });
  });

  it('is not erased again by an audit that was restored with it', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const refused = command('erase-again', '--since', tomorrow);
    await expect(refused).rejects.toMatchObject({
      stderr: expect.stringContaining('AUDIT_TABLE must be the audit that was in use'),
    });
  });
});

describe('npm run retention', () => {
  it('lists with --dry-run what is due, removes it without, and names no client', async () => {
    const { runId, members } = await runningRun(server, 2, { name: 'Vanha ryhmä' });
    await giveOldDays(server, runId, { startsOn: '2015-03-02', endsOn: '2015-05-04' });
    await server.settled();
    const dry = await command('retention', '--dry-run');
    expect(dry.stdout).toContain('Vanha ryhmä, ended 2015-05-04');
    expect((await itemsWith(server, 'Records', `#RUN#${runId}`)).length).toBeGreaterThan(4);
    const { stdout } = await command('retention');
    expect(stdout).toContain('Vanha ryhmä, ended 2015-05-04');
    for (const number of members) expect(dry.stdout + stdout).not.toContain(number);
    expect((await itemsWith(server, 'Records', `#RUN#${runId}`)).map(({ sk }) => sk)).toEqual(
      expect.arrayContaining(['RUN', 'SUMMARY']),
    );
    expect(await itemsWith(server, 'Records', 'MEMBER#')).not.toContainEqual(
      expect.objectContaining({ pk: expect.stringContaining(runId) }),
    );
  });

  it('gives older entries of the audit the moment at which they expire', async () => {
    const TableName = process.env[tableVariables.audit] ?? '';
    const { Items = [] } = await server.documents.send(new ScanCommand({ TableName, Limit: 1 }));
    const [entry] = Items;
    const Key = { pk: entry?.pk, sk: entry?.sk };
    const twelveYears = Date.UTC(new Date(entry?.at).getUTCFullYear() + 12, 0) / 1000;
    expect(entry?.expiresAt).toBeGreaterThan(twelveYears);
    await server.documents.send(
      new UpdateCommand({ TableName, Key, UpdateExpression: 'REMOVE expiresAt' }),
    );
    const { stderr } = await command('retention', '--audit-expiry');
    expect(stderr).toContain('1 entries');
  });
});
