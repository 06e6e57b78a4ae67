import { randomUUID } from 'node:crypto';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { keys } from '../../functions/store/keys.ts';
import { configuration } from '../../shared/configuration.ts';
import {
  answerBoth,
  as,
  formParams,
  newAnswers,
  newFormBody,
  newMemberBody,
  newRunBody,
  pinned,
  raw,
  recruitingRun,
  refusal,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';
import { consentAll, readExport, say, selection, stranger } from './research.ts';

const server = await testServer();
const leader = as(server, 'leader');
const researcher = as(server, 'researcher');
const newExport = () => ({ exportId: randomUUID() });

/** A group under way whose members have answered at the start and at the end. */
async function answeredRun(size: number, changes = {}) {
  const run = await runningRun(server, size, changes);
  for (const [index, participantId] of run.members.entries())
    await answerBoth(server, run.runId, participantId, [1 + (index % 5), 3]);
  return { ...run, only: { programmeIds: [run.programmeId] } };
}

describe('A person in an export', () => {
  it('has consented to research: the others are not there, nor are their forms', async () => {
    const { members, only } = await answeredRun(3);
    expect((await readExport(server, only)).people).toEqual([]);
    await say(server, members[0] ?? '', 'research', true);
    for (const purpose of ['measurement', 'quotation', 'contact'] as const)
      await say(server, members[1] ?? '', purpose, true);
    await say(server, members[2] ?? '', 'research', false);
    const { people } = await readExport(server, only);
    expect(people).toHaveLength(1);
    expect(people[0]?.forms).toMatchObject([
      { occasion: 'start', week: 0, answers: newAnswers(1), synthetic: true },
      { occasion: 'end', week: 9, answers: newAnswers(3) },
    ]);
  });

  it('is out at once when the consent is withdrawn, even while an export is being read', async () => {
    const { members, only } = await answeredRun(2);
    await consentAll(server, members);
    const params = newExport();
    await researcher.putExport({ params, body: selection(only) });
    const read = async () => (await researcher.listExportRows({ params })).items.length;
    expect(await read()).toBe(2);
    await say(server, members[0] ?? '', 'research', false, 1);
    expect(await read()).toBe(1);
    await say(server, members[1] ?? '', 'measurement', false);
    expect(await read()).toBe(0);
  });

  it('was enrolled, and has a row even without a form, so that missing people are visible', async () => {
    const { runId, members, only } = await answeredRun(1);
    const { members: others } = await runningRun(server, 2);
    const [referred = '', silent = ''] = others;
    await consentAll(server, [...members, ...others]);
    const put = (participantId: string, changes = {}) =>
      as(server, 'own-worker').putMember({
        params: { runId, participantId },
        body: newMemberBody(changes),
      });
    await put(silent);
    await put(referred, { state: 'referred', joinedOn: null });
    const exit = { on: '2026-04-01', reason: 'moved' as const };
    await leader.putMember({
      params: { runId, participantId: silent },
      body: newMemberBody({ state: 'dropped_out', exit }),
      ifMatch: 1,
    });
    const { people } = await readExport(server, only);
    expect(people.map(({ forms }) => forms.length).sort()).toEqual([0, 2]);
  });

  it('who has taken a form back has no row for it', async () => {
    const { runId, members, only } = await answeredRun(1);
    await consentAll(server, members);
    await leader.deleteForm({ params: formParams(runId, members[0] ?? '', 'end') });
    const { people } = await readExport(server, only);
    expect(people[0]?.forms.map(({ occasion }) => occasion)).toEqual(['start']);
  });

  it('is of the caller’s organisation: a researcher of another one sees nothing', async () => {
    const { members, only } = await answeredRun(1);
    await consentAll(server, members);
    const elsewhere = stranger(server);
    const params = newExport();
    expect(await refusal(elsewhere.putExport({ params, body: selection(only) }))).toMatchObject({
      code: 'programme.unknown',
    });
    expect((await elsewhere.putExport({ params, body: selection() })).runs).toBe(0);
    const page = await elsewhere.listExportRows({ params });
    expect(page).toEqual({ items: [], next: null, progress: { done: 0, total: 0 } });
    const ours = newExport();
    await researcher.putExport({ params: ours, body: selection(only) });
    for (const call of [elsewhere.listExportRows, elsewhere.deleteExport] as const)
      expect(await refusal(call({ params: ours }))).toMatchObject({ code: 'export.unknown' });
  });
});

describe('The content of an export', () => {
  it('has no number, name, place, day or leader', async () => {
    const run = await answeredRun(2, { name: 'Tunnistettava', municipality: 'Suomussalmi' });
    await consentAll(server, run.members);
    const { people } = await readExport(server, run.only);
    const text = JSON.stringify(people);
    for (const secret of [...run.members, run.runId, 'Tunnistettava', 'Suomussalmi', 'leader'])
      expect(text).not.toContain(secret);
    expect(text).not.toMatch(/\d{4}-\d\d-\d\d/);
  });

  it('has no free text, which could reveal who wrote it', async () => {
    const feedback = { instrumentId: 'rehabilitation_camp_feedback', version: '1' };
    const { runId, members, programmeId } = await runningRun(server, 1, {
      instruments: [pinned, feedback],
    });
    const params = { ...formParams(runId, members[0] ?? ''), instrumentId: feedback.instrumentId };
    const given = { own_wellbeing: 4.5, comment_leaders: 'Aino oli mukava' };
    await leader.putForm({ params, body: newFormBody(given) });
    await consentAll(server, members);
    const { people } = await readExport(server, {
      programmeIds: [programmeId],
      instrumentId: feedback.instrumentId,
    });
    expect(people[0]?.forms[0]?.answers).toEqual({ own_wellbeing: 4.5 });
  });

  it('is limited to the occasions and the questionnaire of the request', async () => {
    const meter = { instrumentId: 'meter_feedback_1', version: '1' };
    const { runId, members, only } = await answeredRun(1, { instruments: [pinned, meter] });
    const params = { ...formParams(runId, members[0] ?? ''), instrumentId: meter.instrumentId };
    await leader.putForm({ params, body: newFormBody({ best_contact_channel: 'phone' }) });
    await consentAll(server, members);
    const { people } = await readExport(server, { ...only, occasions: ['end'] });
    expect(people[0]?.forms).toMatchObject([{ occasion: 'end', answers: newAnswers(3) }]);
  });

  it('excludes background forms, records of other scales, and anything unknown', async () => {
    const refusalFor = (instrumentId: string) =>
      refusal(researcher.putExport({ params: newExport(), body: selection({ instrumentId }) }));
    for (const id of ['participant_background', 'group_background', 'kykyviisari', 'esy_themes'])
      expect(await refusalFor(id)).toMatchObject({ status: 409, code: 'export.not_exportable' });
    expect(await refusalFor('no_such')).toMatchObject({ code: 'instrument.unknown' });
  });
});

describe('Two exports', () => {
  it('cannot be joined: they share no pseudonym and no order', async () => {
    const { members, only } = await answeredRun(6);
    await consentAll(server, members);
    const [one, two] = [await readExport(server, only), await readExport(server, only)];
    const named = ({ people }: typeof one) =>
      new Set(people.flatMap(({ person, run }) => [person, run]));
    expect(named(one).size).toBe(7);
    for (const name of named(one)) expect(named(two)).not.toContain(name);
    for (const { people } of [one, two]) {
      const inOrder = people.map(({ person }) => person);
      expect(inOrder).toEqual([...inOrder].sort());
    }
  });

  it('each recognise a person in two groups as one, within themselves', async () => {
    const first = await answeredRun(1);
    const second = await runningRun(server, 1);
    const [both = ''] = first.members;
    const params = { runId: second.runId, participantId: both };
    await as(server, 'own-worker').putMember({ params, body: newMemberBody() });
    await consentAll(server, first.members);
    const programmeIds = [first.programmeId, second.programmeId];
    const { people } = await readExport(server, { programmeIds });
    expect(people).toHaveLength(2);
    expect(new Set(people.map(({ person }) => person)).size).toBe(1);
    expect(new Set(people.map(({ run }) => run)).size).toBe(2);
  });
});

describe('The pages of an export', () => {
  const runs = configuration.exportRuns * 2 + 1;
  let only: { programmeIds: string[] };

  beforeAll(async () => {
    const { programmeId } = await recruitingRun(server);
    only = { programmeIds: [programmeId] };
    const coordinator = as(server, 'coordinator');
    for (let n = 0; n < runs; n++) {
      const { members } = await runningRun(server, 1);
      const runId = `many-${n}-${programmeId}`;
      await coordinator.putRun({ params: { runId }, body: newRunBody(programmeId) });
      const params = { runId, participantId: members[0] ?? '' };
      await as(server, 'own-worker').putMember({ params, body: newMemberBody() });
      await consentAll(server, members);
    }
  });

  it('give every row once, and their progress adds up', async () => {
    const { pages, people } = await readExport(server, only);
    expect(people).toHaveLength(runs);
    expect(new Set(people.map(({ person }) => person)).size).toBe(runs);
    // The programme has one more run, without members.
    expect(pages.map(({ progress }) => progress)).toEqual([
      { done: 5, total: runs + 1 },
      { done: 10, total: runs + 1 },
      { done: 12, total: runs + 1 },
    ]);
  });

  it('are ordered by the runs’ pseudonyms, which differ in each export', async () => {
    const order = ({ people }: { people: readonly { run: string | null }[] }) =>
      people.map(({ run }) => run);
    const read = order(await readExport(server, only));
    expect(read).toEqual([...read].sort());
  });

  it('are the same when they are read again', async () => {
    const { exportId, pages } = await readExport(server, only);
    const again = await researcher.listExportRows({
      params: { exportId },
      query: { cursor: pages[0]?.next ?? '' },
    });
    expect(again).toEqual(pages[1]);
  });

  it('are requested by a cursor that a page gave', async () => {
    const params = newExport();
    await researcher.putExport({ params, body: selection(only) });
    for (const cursor of ['x', '-1', String(runs + 1), '9999999']) {
      const call = researcher.listExportRows({ params, query: { cursor } });
      expect(await refusal(call)).toMatchObject({ code: 'cursor.invalid' });
    }
  });
});

describe('An export', () => {
  const item = async (exportId: string) =>
    (
      await server.documents.send(
        new GetCommand({ TableName: recordsTable, Key: keys.export('kainuu', exportId) }),
      )
    ).Item;
  const recordsTable =
    Object.entries(server.tables).find(([id]) => id.startsWith('Records'))?.[1] ?? '';

  it('is started once, however often the request is sent', async () => {
    const params = newExport();
    const started = await researcher.putExport({ params, body: selection() });
    const key = (await item(params.exportId))?.exportKey;
    expect(await researcher.putExport({ params, body: selection() })).toEqual(started);
    expect((await item(params.exportId))?.exportKey).toBe(key);
    const other = researcher.putExport({ params, body: selection({ occasions: ['end'] }) });
    expect(await refusal(other)).toMatchObject({ status: 409, code: 'export.exists' });
  });

  it('never shows its key, nor which runs it reads', async () => {
    const { members, only, runId } = await answeredRun(1);
    await consentAll(server, members);
    const { exportId, pages } = await readExport(server, only);
    const { exportKey } = (await item(exportId)) ?? {};
    expect(Buffer.from(exportKey, 'base64')).toHaveLength(32);
    const reply = await researcher.deleteExport({ params: { exportId } });
    for (const secret of [exportKey, runId])
      expect(JSON.stringify([reply, pages])).not.toContain(secret);
  });

  it('forgets its key when it is ended, and continues for nobody', async () => {
    const { exportId } = await readExport(server, {});
    const params = { exportId };
    const ended = await researcher.deleteExport({ params });
    expect(ended.ended).toBe(true);
    expect(await item(exportId)).not.toHaveProperty('exportKey');
    expect(await item(exportId)).not.toHaveProperty('runIds');
    expect(await refusal(researcher.listExportRows({ params }))).toMatchObject({
      status: 410,
      code: 'export.over',
    });
    expect(await researcher.deleteExport({ params })).toEqual(ended);
    expect((await researcher.putExport({ params, body: selection() })).ended).toBe(true);
    expect(await item(exportId)).not.toHaveProperty('exportKey');
  });

  it('is over when its time is, whether or not DynamoDB has deleted it yet', async () => {
    const params = newExport();
    const { endsAt, startedAt } = await researcher.putExport({ params, body: selection() });
    const minutes = (Date.parse(endsAt) - Date.parse(startedAt)) / 60_000;
    expect(Math.round(minutes)).toBe(configuration.exportMinutes);
    expect((await item(params.exportId))?.expiresAt).toBe(Date.parse(endsAt) / 1000);
    await server.documents.send(
      new UpdateCommand({
        TableName: recordsTable,
        Key: keys.export('kainuu', params.exportId),
        UpdateExpression: 'SET expiresAt = :past',
        ExpressionAttributeValues: { ':past': Math.floor(Date.now() / 1000) - 1 },
      }),
    );
    expect(await refusal(researcher.listExportRows({ params }))).toMatchObject({
      code: 'export.over',
    });
  });

  it('is for researchers, and each has their own', async () => {
    const params = newExport();
    const path = `/v1/exports/${params.exportId}`;
    for (const user of ['leader', 'own-worker', 'coordinator', 'admin']) {
      const { body } = await raw(server, user, 'PUT', path, JSON.stringify(selection()));
      expect(body.code).toBe('role.missing');
    }
    await researcher.putExport({ params, body: selection() });
    const token = await server.tokenFor('researcher', { sub: 'another' });
    for (const [method, end] of [
      ['GET', '/rows'],
      ['DELETE', ''],
    ] as const) {
      const answer = await fetch(`${server.url}${path}${end}`, {
        method,
        headers: { Authorization: `Bearer ${token}` },
      });
      expect(answer.status).toBe(404);
    }
  });

  it('is unknown before it is started', async () => {
    const call = researcher.listExportRows({ params: newExport() });
    expect(await refusal(call)).toMatchObject({ status: 404, code: 'export.unknown' });
  });
});
