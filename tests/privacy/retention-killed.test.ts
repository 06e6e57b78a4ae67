import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it } from 'vitest';
import { as, runningRun } from '../make.ts';
import { testServer } from '../server.ts';
import { itemsWith, sortKeysOfRun, takeRoll, wholePerson } from './person.ts';
import { rememberedState } from './stored-state.ts';

const server = await testServer();
const { night } = await import('./nights.ts');
const { aroundCalls } = await import('../dynamodb-calls.ts');
const worker = as(server, 'own-worker');
const traces = (text: string) => itemsWith(server, 'Records', text);
const leftOfRun = (runId: string) => sortKeysOfRun(server, runId);
const clientsOver = '2037-12-01';

describe('A night that is interrupted', () => {
  it('is made good by the next, wherever it was killed', async () => {
    const here = new AsyncLocalStorage<true>();
    const { runId, members } = await runningRun(server, 1);
    await takeRoll(server, runId, members);
    const { participantId } = await wholePerson(server, runId);
    await worker.putIdentity({
      params: { participantId },
      body: { name: 'Maija Mallikas', phone: null, language: 'fi' },
    });
    const restore = await rememberedState(server);
    let sent = 0;
    let last = Number.POSITIVE_INFINITY;
    aroundCalls((_, send) => {
      if (!here.getStore()) return send();
      sent += 1;
      if (sent >= last) throw new Error('The process is dead');
      return send();
    });
    const killedAt = async (n: number) => {
      [sent, last] = [0, n];
      await here.run(true, () => night(clientsOver)).catch(() => {});
      last = Number.POSITIVE_INFINITY;
      return sent < n;
    };
    let killed = 0;
    for (let n = 1; ; n++) {
      await restore();
      const isWhole = await killedAt(n);
      await night('2037-12-02');
      expect(await leftOfRun(runId), `killed at ${n}`).toEqual(['RUN', 'SUMMARY']);
      expect(await traces(participantId), `killed at ${n}`).toEqual([
        expect.objectContaining({ erasure: expect.objectContaining({ status: 'done' }) }),
      ]);
      expect(await itemsWith(server, 'Identities', participantId)).toEqual([]);
      if (isWhole) break;
      killed += 1;
    }
    expect(killed).toBeGreaterThan(40);
  });
});
