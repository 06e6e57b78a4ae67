import { QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { configuration } from '../../shared/configuration.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { printedCode } from '../../shared/domain/forms/link-secret.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { kykyviisari } from '../../shared/instruments/recorded.ts';
import {
  as,
  enrolled,
  formParams,
  holding,
  newAnswers,
  newFormBody,
  newMemberBody,
  newRunBody,
  pinned,
  recruitingRun,
  refusal,
  runningRun,
  savedSoFar,
} from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const leader = as(server, 'leader');
const today = dayOf(new Date().toISOString());
const now = (later = 0) => new Date(Date.now() + later).toISOString();

/** A run under way whose members joined today, so that its start forms are due. */
const run = (size = 1) =>
  runningRun(server, size, { startsOn: today, endsOn: daysAfter(today, 60) });

const start = { occasion: 'start' as const, instrumentId: statements.id };
const linksFor = (runId: string, body: object = {}) =>
  leader.postLinks({ params: { runId }, body: { ...start, ...body } });

async function linked() {
  const { runId, members } = await run();
  const participantId = members[0] as string;
  const { items } = await linksFor(runId);
  const [link] = items;
  if (!link) throw new Error('No link was made');
  return { runId, participantId, link, holder: holding(server, link.secret, 'phone') };
}

const saves = (given: Record<string, unknown>, at = now()) => ({
  device: 'phone',
  saves: Object.fromEntries(
    Object.entries(given).map(([item, answer]) => [item, { answer: answer as number, at }]),
  ),
});

const place = async (runId: string) =>
  (await leader.listForms({ params: { runId } })).items.find(
    ({ occasion }) => occasion === 'start',
  );

describe('A link', () => {
  it('opens the form, saves each answer, continues on another device that is not shown them, and submits once', async () => {
    const { runId, participantId, link, holder } = await linked();
    expect(await holder.getAnswer({})).toMatchObject({
      status: 'open',
      occasion: 'start',
      instrument: { id: statements.id, version: statements.version },
      answers: {},
    });
    await holder.patchAnswer({ body: saves({ feels_healthy: 2 }) });
    const other = holding(server, link.secret, 'tablet');
    expect(await other.getAnswer({})).toMatchObject({ answers: {}, elsewhere: ['feels_healthy'] });
    const last = { ...saves({ feels_healthy: 3, feels_lonely: 4 }, now(5)), device: 'tablet' };
    expect(await other.postAnswerSubmit({ body: last })).toEqual({ status: 'received' });
    expect(await holder.getAnswer({})).toEqual({ status: 'received' });
    expect(await place(runId)).toMatchObject({
      participantId,
      status: 'received',
      by: 'participant',
      answered: 2,
    });
  });

  it('gets the same reply, with nothing about who answers, where, or what was answered once it is handed in', async () => {
    const { runId, participantId, holder } = await linked();
    const sheet = JSON.stringify(await holder.getAnswer({}));
    expect(sheet).not.toContain(participantId);
    expect(sheet).not.toContain(runId);
    await holder.postAnswerSubmit({ body: saves({ feels_healthy: 5 }) });
    expect(await holder.getAnswer({})).toEqual({ status: 'received' });
    expect(await holder.patchAnswer({ body: saves({}) })).toEqual({ status: 'received' });
  });

  it('replies the same to the same submission, and refuses a different one that comes late', async () => {
    const { runId, participantId, holder } = await linked();
    const body = saves({ feels_healthy: 3 });
    await holder.postAnswerSubmit({ body });
    expect(await holder.postAnswerSubmit({ body })).toEqual({ status: 'received' });
    const at = body.saves.feels_healthy?.at;
    for (const late of [saves({ feels_healthy: 4 }, at), saves({ feels_lonely: 1 }, now(10))])
      expect(await refusal(holder.postAnswerSubmit({ body: late }))).toMatchObject({
        status: 409,
        code: 'answer.submitted',
      });
    const { items } = await leader.listForms({ params: { runId } });
    expect(items.find((one) => one.participantId === participantId)?.answered).toBe(1);
  });

  it('lets an answer be taken back, and refuses a worker’s item and a wrong answer alone', async () => {
    const { runId, holder } = await linked();
    await holder.patchAnswer({ body: saves({ feels_healthy: 3, feels_lonely: 1 }) });
    const wrong = holder.patchAnswer({ body: saves({ feels_healthy: 6 }, now(1)) });
    expect(await refusal(wrong)).toMatchObject({
      code: 'form.unknown_item',
      errors: [{ pointer: '/answers/feels_healthy' }],
    });
    const unknown = holder.patchAnswer({ body: saves({ shoe_size: null }, now(1)) });
    expect(await refusal(unknown)).toMatchObject({ code: 'form.unknown_item' });
    await holder.postAnswerSubmit({ body: saves({ feels_lonely: null }, now(2)) });
    expect(await place(runId)).toMatchObject({ answered: 1 });
  });

  it('refuses the answers of a device whose clock is fast, and keeps the others', async () => {
    const { holder } = await linked();
    await holder.patchAnswer({ body: saves({ feels_healthy: 3 }) });
    const ahead = holder.patchAnswer({ body: saves({ feels_healthy: 1 }, now(3_600_000)) });
    expect(await refusal(ahead)).toMatchObject({ code: 'answer.from_future' });
    expect(await holder.getAnswer({})).toMatchObject({ answers: { feels_healthy: { answer: 3 } } });
  });

  it('shows its maker nothing of what was answered, by no device they name or save with', async () => {
    const { runId, participantId, link, holder } = await linked();
    await holder.patchAnswer({ body: saves({ feels_healthy: 2, feels_lonely: 4 }) });
    const { items } = await linksFor(runId, { participantIds: [participantId] });
    const renewed = items[0]?.secret ?? '';
    await holding(server, renewed, 'phone').patchAnswer({
      body: saves({ feels_healthy: 3 }, now(1)),
    });
    for (const device of [undefined, 'tablet', '', 'null', 'undefined']) {
      const own = holding(server, renewed, device);
      expect(await own.getAnswer({})).toMatchObject({ status: 'open', answers: {} });
    }
    const older = saves({ feels_healthy: 1, feels_lonely: null }, now(-60_000));
    const tablet = holding(server, renewed, 'tablet');
    expect(await tablet.patchAnswer({ body: { ...older, device: 'tablet' } })).toEqual({
      status: 'open',
      answers: {},
      elsewhere: ['feels_healthy', 'feels_lonely'],
    });
    expect(await savedSoFar(server, participantId)).toEqual({ feels_healthy: 3, feels_lonely: 4 });
    expect(link.secret).not.toBe(renewed);
  });

  it('is typed as a code as well, in any case and spacing', async () => {
    const { link } = await linked();
    for (const written of [link.code, printedCode(link.code).toLowerCase()])
      expect(await holding(server, written).getAnswer({})).toMatchObject({ status: 'open' });
  });

  it('is dead when it is replaced or revoked, and what was answered stays', async () => {
    const { runId, participantId, link, holder } = await linked();
    await holder.patchAnswer({ body: saves({ feels_healthy: 3 }) });
    const { items } = await linksFor(runId, { participantIds: [participantId] });
    const renewed = holding(server, items[0]?.secret ?? '', 'phone');
    for (const dead of [link.secret, link.code])
      expect((await refusal(holding(server, dead).getAnswer({}))).code).toBe('link.unknown');
    expect(await renewed.getAnswer({})).toMatchObject({
      answers: { feels_healthy: { answer: 3 } },
    });
    const params = formParams(runId, participantId);
    const { revokedAt } = await leader.deleteLink({ params });
    expect(await leader.deleteLink({ params })).toMatchObject({ revokedAt });
    const save = renewed.patchAnswer({ body: saves({ feels_healthy: 1 }, now(1)) });
    expect((await refusal(save)).code).toBe('link.unknown');
    expect(await place(runId)).toMatchObject({ status: 'started', linkUntil: null });
  });

  it('shows that the form has been received when it came on paper meanwhile', async () => {
    const { runId, participantId, holder } = await linked();
    await holder.patchAnswer({ body: saves({ feels_healthy: 3 }) });
    await leader.putForm({
      params: formParams(runId, participantId),
      body: newFormBody(newAnswers(4), { answeredOn: today }),
    });
    expect(await holder.getAnswer({})).toEqual({ status: 'received' });
    const late = holder.postAnswerSubmit({ body: saves({ feels_lonely: 3 }, now(1)) });
    expect((await refusal(late)).code).toBe('answer.submitted');
  });

  it('is stored as hashes alone', async () => {
    const { link } = await linked();
    const { Items } = await server.documents.send(
      new ScanCommand({
        TableName: Object.values(server.tables).find((t) => t.includes('Records')),
      }),
    );
    const stored = JSON.stringify(Items);
    expect(stored).toContain('secretHash');
    expect(stored).not.toContain(link.secret);
    expect(stored).not.toContain(link.code);
  });
});

describe('Links of a group', () => {
  it('are made for everyone whose form is awaited, and the reply says who was left out', async () => {
    const { runId, members } = await run(4);
    const [done = '', refused = '', ...awaited] = members;
    await leader.putForm({
      params: formParams(runId, done),
      body: newFormBody(newAnswers(3), { answeredOn: today }),
    });
    await leader.putFormDecision({
      params: formParams(runId, refused),
      body: { decision: 'refused', on: today },
    });
    const { items, leftOut } = await linksFor(runId);
    expect(items.map(({ participantId }) => participantId).sort()).toEqual(awaited.sort());
    expect(leftOut).toEqual(
      expect.arrayContaining([
        { participantId: done, status: 'received' },
        { participantId: refused, status: 'refused' },
      ]),
    );
    const matrix = await leader.listForms({ params: { runId } });
    const handedOut = matrix.items.filter(({ status }) => status === 'handed_out');
    expect(handedOut.map(({ by }) => by)).toEqual(['leader', 'leader']);
  });

  it('are made all or none', async () => {
    const { runId, members } = await run(3);
    const [first = '', second = ''] = members;
    await leader.putForm({
      params: formParams(runId, second),
      body: newFormBody(newAnswers(3), { answeredOn: today }),
    });
    const call = linksFor(runId, { participantIds: [first, second] });
    expect(await refusal(call)).toMatchObject({ code: 'form.exists' });
    const { items } = await leader.listForms({ params: { runId } });
    expect(items.filter(({ status }) => status === 'handed_out')).toEqual([]);
  });

  it('for an occasion that is over need a reason, and for a future one open on its day', async () => {
    const { runId } = await runningRun(server, 1);
    const end = { ...start, occasion: 'end' as const };
    const over = linksFor(runId, end);
    expect(await refusal(over)).toMatchObject({ code: 'form.outside_window' });
    const { items } = await linksFor(runId, { ...end, outsideWindow: 'late_return' });
    const late = holding(server, items[0]?.secret ?? '');
    expect(await late.getAnswer({})).toMatchObject({ status: 'open' });
    await late.postAnswerSubmit({ body: saves({ feels_healthy: 3 }) });

    const coming = await run();
    const ahead = await linksFor(coming.runId, end);
    const early = holding(server, ahead.items[0]?.secret ?? '');
    expect(await early.getAnswer({})).toEqual({
      status: 'not_yet',
      opensOn: daysAfter(today, 60),
    });
    const submit = early.postAnswerSubmit({ body: saves({ feels_healthy: 3 }) });
    expect(await refusal(submit)).toMatchObject({ code: 'form.outside_window' });
    expect(ahead.items[0]?.until).toBe(daysAfter(today, 60 + configuration.endFormDays));
  });

  it('are not made for members who left before the form was due, nor for what is answered elsewhere', async () => {
    const { runId, members } = await run();
    const params = { runId, participantId: members[0] as string };
    await leader.putMember({
      params,
      body: newMemberBody({
        state: 'dropped_out',
        joinedOn: today,
        exit: { on: today, reason: 'moved' },
      }),
      ifMatch: 1,
    });
    const gone = linksFor(runId, { occasion: 'follow_up', participantIds: [members[0]] });
    expect(await refusal(gone)).toMatchObject({ code: 'form.left_before_due' });
    const other = await recruitingRun(server, {
      instruments: [pinned, { instrumentId: kykyviisari.id, version: kykyviisari.version }],
    });
    const recorded = linksFor(other.runId, { instrumentId: kykyviisari.id });
    expect(await refusal(recorded)).toMatchObject({ code: 'link.not_answerable' });
  });

  it('can be neither made nor revoked by another leader', async () => {
    const { runId, participantId } = await linked();
    for (const other of [as(server, 'camp-leader'), as(server, 'other-leader')]) {
      const make = other.postLinks({ params: { runId }, body: start });
      expect((await refusal(make)).code).toBe('run.unknown');
      const revoke = other.deleteLink({ params: formParams(runId, participantId) });
      expect((await refusal(revoke)).code).toBe('run.unknown');
    }
  });
});

describe('The history of a form', () => {
  it('is shown step by step, with person and time and no answer', async () => {
    const { runId, participantId, holder } = await linked();
    await holder.patchAnswer({ body: saves({ feels_healthy: 3 }) });
    await linksFor(runId, { participantIds: [participantId] });
    const params = formParams(runId, participantId);
    const { trail, place: at } = await leader.getForm({ params });
    expect(trail.map(({ what, by, items }) => [what, by, items])).toEqual([
      ['link_issued', 'leader', []],
      ['saved', 'participant', ['feels_healthy']],
      ['link_replaced', 'leader', []],
    ]);
    expect(at.status).toBe('started');
  });

  it('includes that it was taken back; its answers are erased and cannot come back', async () => {
    const { runId, participantId, holder } = await linked();
    const params = formParams(runId, participantId);
    expect((await refusal(as(server, 'camp-leader').deleteForm({ params }))).code).toBe(
      'run.unknown',
    );
    await holder.postAnswerSubmit({ body: saves({ feels_healthy: 3 }) });
    const { place: at, trail } = await leader.deleteForm({ params });
    expect(at).toMatchObject({ status: 'retracted', by: 'leader', answered: 0 });
    expect(trail.at(-1)).toMatchObject({ what: 'retracted' });
    expect((await leader.deleteForm({ params })).place.at).toBe(at.at);
    const again = holder.postAnswerSubmit({ body: saves({ feels_healthy: 3 }, now(1)) });
    expect((await refusal(again)).code).toBe('link.unknown');
    const { Items } = await server.documents.send(
      new QueryCommand({
        TableName: Object.values(server.tables).find((t) => t.includes('Records')),
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `ORG#kainuu#RUN#${runId}` },
      }),
    );
    expect(JSON.stringify(Items?.filter(({ sk }) => sk.startsWith('FORM#')))).not.toContain(
      'feels_healthy',
    );
    expect(await leader.getOutcome({ params: { runId } })).toMatchObject({ started: 0 });
  });

  it('is unchanged by taking back a form that the run no longer uses: that is refused', async () => {
    const { runId, programmeId } = await recruitingRun(server);
    const participantId = await enrolled(server, runId);
    const params = formParams(runId, participantId);
    await leader.putForm({ params, body: newFormBody() });
    const coordinator = as(server, 'coordinator');
    const asking = async (instruments: object[]) => {
      const { version } = await leader.getRun({ params: { runId } });
      const body = newRunBody(programmeId, { instruments });
      await coordinator.putRun({ params: { runId }, body, ifMatch: version });
    };
    await asking([]);
    expect((await refusal(leader.deleteForm({ params }))).code).toBe('form.not_in_run');
    await asking([pinned]);
    expect((await leader.getForm({ params })).place.status).toBe('received');
  });

  it('does not begin with taking back a form that does not exist', async () => {
    const { runId, members } = await run();
    const call = leader.deleteForm({ params: formParams(runId, members[0] as string) });
    expect((await refusal(call)).code).toBe('form.unknown');
  });
});

describe('The sheet of a group', () => {
  it('has for each number a QR code, the short address and the code, and nothing else about them', async () => {
    const { runId, members } = await run(3);
    const sheet = await fetch(`${server.url}/v1/runs/${runId}/links/sheet`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${await server.tokenFor('leader')}`,
      },
      body: JSON.stringify(start),
    });
    expect(sheet.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await sheet.text();
    for (const participantId of members) expect(html).toContain(participantId);
    expect(html.match(/<svg/g)?.length).toBe(3);
    expect(html).toContain(`${server.url.replace('http://', '')}/a`);
    const codes = [...html.matchAll(/<b>([0-9A-Z]{4}-[0-9A-Z]{4})<\/b>/g)].map(([, code]) => code);
    expect(codes.length).toBe(3);
    for (const code of codes)
      expect(await holding(server, code ?? '').getAnswer({})).toMatchObject({ status: 'open' });
    expect(html).not.toContain(runId);
    expect(html).not.toContain('Kokeiluryhmä');
  });
});

describe('A form as a QuestionnaireResponse', () => {
  it('is for the client’s own worker, once the client shares it, and for nobody else', async () => {
    const { runId, participantId, holder } = await linked();
    const params = formParams(runId, participantId);
    const worker = as(server, 'own-worker');
    await holder.postAnswerSubmit({ body: saves({ feels_healthy: 3 }) });
    const unasked = worker.getResponse({ params });
    expect((await refusal(unasked)).code).toBe('consent.not_given');
    await worker.putConsent({
      params: { participantId, purpose: 'share_with_own_worker' },
      body: { given: true, on: today, textVersion: '1', source: 'spoken' },
    });
    expect(await worker.getResponse({ params })).toMatchObject({
      resourceType: 'QuestionnaireResponse',
      item: [{ linkId: 'feels_healthy', answer: [{ valueCoding: { code: '3' } }] }],
    });
    expect((await refusal(leader.getResponse({ params }))).code).toBe('role.missing');
    await leader.deleteForm({ params });
    expect((await refusal(worker.getResponse({ params }))).code).toBe('form.unknown');
  });
});
