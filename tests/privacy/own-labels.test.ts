import { randomBytes } from 'node:crypto';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { keys } from '../../functions/store/keys.ts';

import { ownLabelLimits } from '../../shared/configuration.ts';
import { createClient } from '../../shared/contract/client.ts';
import { labels as labelRoutes } from '../../shared/contract/labels.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { aroundCalls } from '../dynamodb-calls.ts';
import {
  as,
  closeRun,
  endRun,
  newId,
  newMemberBody,
  raw,
  refusal,
  runningRun,
  sendSealedLabels,
} from '../make.ts';
import { testServer } from '../server.ts';
import { dumpOf, textOfItem } from './dump.ts';
import { tableNameOf } from './person.ts';

const server = await testServer();
const leader = as(server, 'leader');
const colleague = as(server, 'camp-leader');
const worker = as(server, 'own-worker');

/** What a device sealed; the server can read nothing in it. */
const sealedNow = () => randomBytes(200).toString('base64url');

/** A run that the demo's two leaders lead, with labels of the first on their way. */
async function runWithLabels(size = 1) {
  const { runId, members } = await runningRun(server, size, { leaders: ['leader', 'camp-leader'] });
  const sealed = sealedNow();
  const params = { runId };
  const { until } = await sendSealedLabels(leader, runId, sealed);
  return { runId, members, params, sealed, until, query: { until } };
}

/** A refusal without what is different in each request. */
const withoutIds = (refused: object | undefined) => ({ ...refused, requestId: '', instance: '' });

/** The items of labels in the tables, of one run. */
async function storedIn(runId: string) {
  const { tables } = await dumpOf(server);
  return Object.values(tables)
    .flat()
    .filter(({ pk, sk }) => String(pk).includes(`#RUN#${runId}`) && /^LABELS#/.test(String(sk)));
}

describe('Sealed labels', () => {
  it('are given to the leader who stored them, until they are deleted, and are nowhere in a log', async () => {
    const { params, sealed, until, query } = await runWithLabels();
    expect(await leader.getSealedLabels({ params })).toEqual({ sealed, until });
    // Reading them deletes nothing: the answer may not have arrived.
    expect((await leader.getSealedLabels({ params })).sealed).toBe(sealed);
    for (const _ of ['once', 'again'])
      expect(await leader.deleteSealedLabels({ params, query })).toEqual({ status: 'deleted' });
    expect((await refusal(leader.getSealedLabels({ params }))).code).toBe('labels.unknown');
    expect((await dumpOf(server)).log).not.toContain(sealed);
  });

  it('are not deleted by a late repeat of a deletion of earlier ones', async () => {
    const { params, query } = await runWithLabels();
    await leader.deleteSealedLabels({ params, query });
    const sealed = sealedNow();
    const now = await sendSealedLabels(leader, params.runId, sealed);
    expect(await leader.deleteSealedLabels({ params, query })).toEqual({ status: 'deleted' });
    expect(await leader.getSealedLabels({ params })).toEqual({ sealed, ...now });
    // A page that does not say which ones it has deletes none.
    const path = `/v1/runs/${params.runId}/labels`;
    expect((await raw(server, 'leader', 'DELETE', path)).body).toMatchObject({
      ...{ code: 'query.invalid', errors: [{ pointer: '/until' }] },
    });
    await leader.deleteSealedLabels({ params, query: now });
    expect((await refusal(leader.getSealedLabels({ params }))).code).toBe('labels.unknown');
  });

  it('are replaced by newer ones: only the newest code opens anything', async () => {
    const { params } = await runWithLabels();
    const sealed = sealedNow();
    await sendSealedLabels(leader, params.runId, sealed);
    expect((await leader.getSealedLabels({ params })).sealed).toBe(sealed);
    expect(await storedIn(params.runId)).toHaveLength(1);
  });

  it('end after half an hour, even where DynamoDB has not deleted them yet', async () => {
    const { params, until } = await runWithLabels();
    const minutes = (Date.parse(until) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(ownLabelLimits.transferMinutes - 2);
    expect(minutes).toBeLessThanOrEqual(ownLabelLimits.transferMinutes);
    const [item] = await storedIn(params.runId);
    expect(item?.expiresAt).toBe(Math.ceil(Date.parse(until) / 1000));
    await server.documents.send(
      new UpdateCommand({
        TableName: tableNameOf(server, 'Records'),
        Key: keys.sealedLabels('kainuu', params.runId, 'leader'),
        UpdateExpression: 'SET #until = :past',
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: { ':past': new Date(Date.now() - 1000).toISOString() },
      }),
    );
    expect((await refusal(leader.getSealedLabels({ params }))).code).toBe('labels.unknown');
  });

  it('are no bigger than the labels of the largest group, and nothing but base64url', async () => {
    const { params } = await runWithLabels();
    const path = `/v1/runs/${params.runId}/labels`;
    const { version: runVersion } = await leader.getRun({ params });
    const put = (sealed: unknown) =>
      raw(server, 'leader', 'PUT', path, JSON.stringify({ sealed, runVersion }));
    expect((await put('A'.repeat(ownLabelLimits.sealedCharacters))).status).toBe(200);
    for (const wrong of ['A'.repeat(ownLabelLimits.sealedCharacters + 1), 'punainen pipo', '', 1])
      expect((await put(wrong)).body).toMatchObject({
        code: 'body.invalid',
        errors: [{ pointer: '/sealed' }],
      });
  });
});

describe('Sealed labels exist only for the leader who stored them', () => {
  it('another leader of the same run gets the refusal of somebody who stored none', async () => {
    const { params, sealed } = await runWithLabels();
    const { params: empty, query } = await runWithLabels();
    await leader.deleteSealedLabels({ params: empty, query });
    const [withSome, withNone] = await Promise.all(
      [params, empty].map((one) => refusal(colleague.getSealedLabels({ params: one }))),
    );
    expect(withSome).toMatchObject({ code: 'labels.unknown', status: 404 });
    expect(withoutIds(withSome)).toEqual(withoutIds(withNone));
    // The colleague's own labels and deletions leave those of the first leader unchanged.
    const theirs = await sendSealedLabels(colleague, params.runId, sealedNow());
    await colleague.deleteSealedLabels({ params, query: theirs });
    expect((await leader.getSealedLabels({ params })).sealed).toBe(sealed);
  });

  it.each(['getSealedLabels', 'putSealedLabels', 'deleteSealedLabels'] as const)(
    'a leader of other runs and a coordinator get from %s the same as for a run that does not exist',
    async (name) => {
      const { runId, sealed, query } = await runWithLabels();
      const { method, path } = labelRoutes[name];
      const said = { sealed: sealedNow(), runVersion: 3 };
      const body = method === 'PUT' ? JSON.stringify(said) : undefined;
      const search = method === 'DELETE' ? `?${new URLSearchParams(query)}` : '';
      const outsider = createClient(labelRoutes, {
        url: server.url,
        token: () => server.tokenFor('leader', { sub: 'outsider' }),
      });
      const call = (id: string) => {
        const params = { runId: id };
        if (name === 'putSealedLabels') return outsider.putSealedLabels({ params, body: said });
        if (name === 'deleteSealedLabels') return outsider.deleteSealedLabels({ params, query });
        return outsider.getSealedLabels({ params });
      };
      for (const ask of [
        async (id: string) => (await refusal(call(id))) as object,
        async (id: string) => {
          const at = `/v1${path.replace('{runId}', id)}${search}`;
          return (await raw(server, 'coordinator', method, at, body)).body as object;
        },
      ]) {
        const [real, unreal] = [await ask(runId), await ask(newId('missing'))];
        expect(withoutIds(real)).toEqual(withoutIds(unreal));
        expect(real).toMatchObject({
          code: expect.stringMatching(/^(run\.unknown|role\.missing)$/),
        });
      }
      expect((await leader.getSealedLabels({ params: { runId } })).sealed).toBe(sealed);
    },
  );
});

describe('Sealed labels of somebody whose access has ended', () => {
  const gone = (call: Promise<unknown>) =>
    refusal(call).then(({ code, status }) => expect({ code, status }).toEqual(noRun));
  const noRun = { code: 'run.unknown', status: 404 };
  const late = { sealed: sealedNow(), runVersion: 3 };
  const days = { from: dayOf(new Date().toISOString()), until: dayOf(new Date().toISOString()) };

  it('can be neither fetched, replaced nor deleted: a substitute who was removed', async () => {
    const { runId } = await runningRun(server, 1);
    const params = { runId };
    const substitute = { params: { runId, userId: 'camp-leader' } };
    await gone(colleague.getSealedLabels({ params }));
    const reason = { code: 'absence' as const, note: null };
    await leader.putRunSubstitute({ ...substitute, body: { ...days, reason } });
    const sealed = sealedNow();
    await sendSealedLabels(leader, params.runId, sealed);
    // A substitute has labels of their own, and none of the leader's.
    expect((await refusal(colleague.getSealedLabels({ params }))).code).toBe('labels.unknown');
    const theirs = await sendSealedLabels(colleague, params.runId, sealedNow());
    await leader.deleteRunSubstitute(substitute);
    await gone(colleague.getSealedLabels({ params }));
    await gone(colleague.putSealedLabels({ params, body: late }));
    await gone(colleague.deleteSealedLabels({ params, query: theirs }));
    expect((await leader.getSealedLabels({ params })).sealed).toBe(sealed);
    await leader.postRunStatus({ params, body: { status: 'cancelled', on: '2026-03-03' } });
    expect(await storedIn(runId)).toEqual([]);
  });

  it('nor a leader who handed the run over', async () => {
    const { runId } = await runningRun(server, 1);
    const params = { runId };
    await sendSealedLabels(leader, params.runId, sealedNow());
    await leader.putRunHandOver({
      params: { runId, handOverId: newId('hand-over') },
      body: { from: 'leader', to: 'camp-leader' },
    });
    await gone(leader.getSealedLabels({ params }));
    await gone(leader.putSealedLabels({ params, body: late }));
    expect((await refusal(colleague.getSealedLabels({ params }))).code).toBe('labels.unknown');
    await colleague.postRunStatus({ params, body: { status: 'cancelled', on: '2026-03-03' } });
    expect(await storedIn(runId)).toEqual([]);
  });
});

describe('Sealed labels end', () => {
  it('with the closing of the run, for each of its leaders', async () => {
    const { runId, params, members } = await runWithLabels(3);
    await sendSealedLabels(colleague, params.runId, sealedNow());
    await endRun(server, runId);
    expect(await storedIn(runId)).toHaveLength(2);
    await closeRun(server, runId, members);
    expect(await storedIn(runId)).toEqual([]);
    expect((await refusal(leader.getSealedLabels({ params }))).code).toBe('labels.unknown');
    const { version: runVersion } = await as(server, 'coordinator').getRun({ params });
    const late = leader.putSealedLabels({ params, body: { sealed: sealedNow(), runVersion } });
    expect((await refusal(late)).code).toBe('run.not_open');
  });

  it('with the cancelling of the run', async () => {
    const { params } = await runWithLabels();
    await leader.postRunStatus({ params, body: { status: 'cancelled', on: '2026-03-03' } });
    expect(await storedIn(params.runId)).toEqual([]);
  });

  it('also where a device stores some while the run is closed', async () => {
    const { params, query } = await runWithLabels();
    await leader.deleteSealedLabels({ params, query });
    // The run ends after the request has found it open, and before its write.
    let isCancelled = false;
    const stop = aroundCalls(async ({ operation, input }, send) => {
      const isStoring =
        operation === 'TransactWriteItems' && JSON.stringify(input).includes('sealed');
      if (isStoring && !isCancelled) {
        isCancelled = true;
        await leader.postRunStatus({ params, body: { status: 'cancelled', on: '2026-03-03' } });
      }
      return send();
    });
    try {
      const late = sendSealedLabels(leader, params.runId, sealedNow());
      expect((await refusal(late)).code).toBe('run.not_open');
    } finally {
      stop();
    }
    expect(isCancelled).toBe(true);
    expect(await storedIn(params.runId)).toEqual([]);
  });

  it.each([['enrolled'], ['no longer there']])(
    'so that none that a device had sealed before an erasure are stored after it: a member who is %s',
    async (state) => {
      const { runId, params, members, query } = await runWithLabels(2);
      const [participantId = ''] = members;
      await leader.deleteSealedLabels({ params, query });
      if (state !== 'enrolled')
        await leader.putMember({
          params: { runId, participantId },
          body: newMemberBody({
            state: 'dropped_out',
            exit: { on: '2026-03-09', reason: 'moved' },
          }),
          ifMatch: 1,
        });
      // The device has read the run and its members, and its request is under way.
      const { version: runVersion } = await leader.getRun({ params });
      const body = { sealed: sealedNow(), runVersion };
      await worker.deleteParticipant({ params: { participantId } });
      const late = leader.putSealedLabels({ params, body });
      expect(await refusal(late)).toMatchObject({ status: 409, code: 'labels.outdated' });
      expect(await storedIn(runId)).toEqual([]);
      // Once it has read the run again, it sends the labels of the others.
      await sendSealedLabels(leader, runId, sealedNow());
      expect(await storedIn(runId)).toHaveLength(1);
    },
  );

  it('also where they arrive in the middle of an erasure', async () => {
    const { runId, params, members, query } = await runWithLabels(2);
    await leader.deleteSealedLabels({ params, query });
    const { version: runVersion } = await leader.getRun({ params });
    // The erasure has found what there is, and has not taken the membership away yet.
    let isSent = false;
    const stop = aroundCalls(async ({ operation, input }, send) => {
      const isLeaving =
        operation === 'TransactWriteItems' && JSON.stringify(input).includes('MEMBER#');
      if (isLeaving && !isSent) {
        isSent = true;
        await leader.putSealedLabels({ params, body: { sealed: sealedNow(), runVersion } });
      }
      return send();
    });
    try {
      await worker.deleteParticipant({ params: { participantId: members[0] ?? '' } });
    } finally {
      stop();
    }
    expect(isSent).toBe(true);
    expect(await storedIn(runId)).toEqual([]);
  });

  it('with the erasure of any member of the run, because nobody can see whom they name', async () => {
    const { runId, params, members } = await runWithLabels(2);
    const elsewhere = await runWithLabels(1);
    await sendSealedLabels(colleague, params.runId, sealedNow());
    const { kinds } = await worker.deleteParticipant({
      params: { participantId: members[0] ?? '' },
    });
    expect(await storedIn(runId)).toEqual([]);
    expect(kinds.find(({ kind }) => kind === 'own_labels')?.atErasure).toBe('deleted');
    // Runs in which the person never was keep theirs.
    expect((await leader.getSealedLabels({ params: elsewhere.params })).sealed).toBe(
      elsewhere.sealed,
    );
  });
});

it('The audit of a member says that labels were moved, and not which', async () => {
  const { params, members, sealed } = await runWithLabels();
  await leader.getSealedLabels({ params });
  const { items } = await as(server, 'admin').listAudit({
    query: { participant: members[0] ?? '' },
  });
  const routes = items.map(({ route }) => route);
  for (const one of ['putSealedLabels', 'getSealedLabels']) expect(routes).toContain(one);
  const { tables } = await dumpOf(server);
  const audit = Object.entries(tables).find(([id]) => id.startsWith('Audit'))?.[1] ?? [];
  expect(audit.map(textOfItem).join()).not.toContain(sealed);
});
