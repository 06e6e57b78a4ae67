import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../shared/domain/day.ts';
import type { Mention } from '../../shared/domain/privacy/mention.ts';
import {
  as,
  enrolled,
  formParams,
  holding,
  newFormBody,
  newId,
  newParticipant,
  newReferralBody,
  newSessionBody,
  recruitingRun,
  refusal,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';
import { itemsWith } from './person.ts';

const server = await testServer();
const [leader, worker, coordinator] = [
  as(server, 'leader'),
  as(server, 'own-worker'),
  as(server, 'coordinator'),
];
const markedAt = '2026-03-02T12:00:00.000Z';
const today = dayOf(new Date().toISOString());

/** As people write it: small letters and a hyphen. */
const byHand = (number: string) => `${number.slice(0, 4)}-${number.slice(4)}`.toLowerCase();

/** A run in which the number of its first member is written wherever text is possible. */
async function mentioned() {
  const { programmeId, runId, members } = await runningRun(server, 2);
  const [number = '', other = ''] = members;
  await coordinator.putProgramme({
    params: { programmeId },
    body: { name: 'Kokeilu', kind: 'other', description: `Ideana ${number}` },
    ifMatch: 1,
  });
  const at = { runId, sessionId: newId('session') };
  await leader.putSession({
    params: at,
    body: newSessionBody({
      note: `${number} ja ${byHand(number)} myöhässä, toisin kuin ${other}`,
    }),
  });
  const device = `puhelin ${byHand(number)}`;
  const mark = { attendance: 'present' as const, markedAt, device };
  await leader.patchAttendance({ params: at, body: { marks: { [number]: mark, [other]: mark } } });
  const reason = { code: 'other' as const, note: `${number} pyysi` };
  await leader.putRunSubstitute({
    params: { runId, userId: 'colleague' },
    body: { from: today, until: today, reason },
  });
  await coordinator.putRunHandOver({
    params: { runId, handOverId: newId('hand-over') },
    body: { from: 'leader', to: 'camp-leader', reason },
  });
  await coordinator.putRunHandOver({
    params: { runId, handOverId: newId('back') },
    body: { from: 'camp-leader', to: 'leader', reason: { code: 'absence', note: null } },
  });
  const { occasion, instrumentId } = formParams(runId, other, 'end');
  const { items } = await leader.postLinks({
    params: { runId },
    body: { occasion, instrumentId, participantIds: [other], outsideWindow: 'other' },
  });
  await holding(server, items[0]?.secret ?? '').patchAnswer({
    body: { device, saves: { feels_healthy: { answer: 2, at: new Date().toISOString() } } },
  });
  await leader.putForm({ params: formParams(runId, other), body: newFormBody() });
  return { programmeId, runId, number, other, sessionId: at.sessionId };
}

const placesOf = (items: readonly Mention[], runId: string, programmeId: string) =>
  items
    .filter((one) => one.runId === runId || one.programmeId === programmeId)
    .map((one) => `${one.in} ${one.field}`)
    .sort();

async function listAll(participantId: string) {
  const found: Mention[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await worker.listMentions({
      params: { participantId },
      query: cursor === undefined ? {} : { cursor },
    });
    found.push(...items);
    cursor = next ?? undefined;
  } while (cursor);
  return found;
}

const placeOf = ({ name: _, date: __, texts: ___, ...place }: Mention) => place;
const clear = (participantId: string, mention: Mention, seen?: string[]) =>
  worker.postMentionClearing({
    params: { participantId },
    body: { ...placeOf(mention), ...(seen ? { seen } : {}) },
  });

const everywhere = [
  'hand_over note',
  'programme description',
  'session device',
  'session note',
  'run note',
  'unfinished_answers device',
].sort();

describe('The places where a client’s number is written', () => {
  let world: Awaited<ReturnType<typeof mentioned>>;
  beforeAll(async () => {
    world = await mentioned();
  });

  it('are listed to the own worker with the words around the number, and with nothing about others', async () => {
    const items = await listAll(world.number);
    expect(placesOf(items, world.runId, world.programmeId)).toEqual(everywhere);
    const note = items.find((one) => one.in === 'session' && one.field === 'note');
    expect(note).toMatchObject({ name: 'Kokeiluryhmä', date: '2026-03-02' });
    expect(note?.texts.map(({ parts }) => parts)).toEqual([
      [
        { text: world.number, isNumber: true },
        { text: ' ja ', isNumber: false },
        { text: byHand(world.number), isNumber: true },
        { text: ' myöhässä, toisin kuin ********', isNumber: false },
      ],
    ]);
    const draft = items.find((one) => one.in === 'unfinished_answers');
    expect(draft).toMatchObject({ field: 'device', texts: [] });
    expect(JSON.stringify(items)).not.toContain(world.other);
  });

  it('are shown to the own worker alone until an erasure has begun', async () => {
    const params = { participantId: world.number };
    const sanna = as(server, 'own-worker', { sub: 'sanna' });
    expect((await refusal(sanna.listMentions({ params }))).code).toBe('participant.unknown');
    for (const api of [leader, coordinator, as(server, 'admin')])
      expect((await refusal(api.listMentions({ params }))).code).toBe('role.missing');
  });

  it('are in the reply of the erasure too, and stay until each is cleared', async () => {
    const { number, runId, programmeId, other, sessionId } = world;
    const { mentions } = await worker.deleteParticipant({ params: { participantId: number } });
    expect(placesOf(mentions.items, runId, programmeId)).toEqual(everywhere);
    const [first, ...rest] = mentions.items;
    if (!first) throw new Error('nothing is listed');
    // Twice, because a reply may be lost.
    await clear(number, first);
    await clear(number, first);
    const left = await listAll(number);
    expect(left.length).toBe(rest.length);
    const sanna = as(server, 'own-worker', { sub: 'sanna' });
    for (const one of rest)
      await sanna.postMentionClearing({ params: { participantId: number }, body: placeOf(one) });
    expect(await listAll(number)).toEqual([]);
    await server.settled();
    const found = await itemsWith(server, 'Records', number);
    expect(found.map(({ sk }) => sk)).toEqual(['BACKGROUND']);
    expect(await itemsWith(server, 'Records', byHand(number))).toEqual([]);
    const { items } = await leader.listSessions({ params: { runId } });
    const session = items.find((one) => one.sessionId === sessionId);
    expect(session?.note).toBe(`… ja … myöhässä, toisin kuin ${other}`);
    expect(session?.marks[other]?.device).toBe('puhelin …');
  });

  it('cannot be written back by somebody who read them before', async () => {
    const { number, runId, sessionId } = await mentioned();
    const read = await leader.listSessions({ params: { runId } });
    const before = read.items.find((one) => one.sessionId === sessionId);
    const all = await listAll(number);
    const note = all.find((one) => one.sessionId === sessionId && one.field === 'note');
    if (!before || !note) throw new Error('the note is not listed');
    await clear(number, note);
    const edit = leader.putSession({
      params: { runId, sessionId },
      body: newSessionBody({ note: before.note, minutes: 90 }),
      ifMatch: before.version,
    });
    expect((await refusal(edit)).code).toBe('version.conflict');
  });

  it('are cleared as they were seen: of a text that has changed the newer one is shown first', async () => {
    const { number, runId, sessionId, other } = await mentioned();
    const find = async () => {
      const note = (await listAll(number)).find(
        (one) => one.sessionId === sessionId && one.field === 'note',
      );
      if (!note) throw new Error('the note is not listed');
      return note;
    };
    const first = await find();
    const seen = first.texts.map((text) => text.seen);
    const read = await leader.listSessions({ params: { runId } });
    const before = read.items.find((one) => one.sessionId === sessionId);
    await leader.putSession({
      params: { runId, sessionId },
      body: newSessionBody({ note: `${number} tuli sittenkin` }),
      ifMatch: before?.version ?? 0,
    });
    expect((await refusal(clear(number, first, seen))).code).toBe('mention.changed');
    const next = await find();
    expect(next.texts[0]?.parts.at(-1)).toEqual({ text: ' tuli sittenkin', isNumber: false });
    const shown = next.texts.map((text) => text.seen);
    // Twice, because a reply may be lost.
    for (const _ of [1, 2]) await clear(number, next, shown);
    const { items } = await leader.listSessions({ params: { runId } });
    const session = items.find((one) => one.sessionId === sessionId);
    expect(session?.note).toBe('… tuli sittenkin');
    expect(Object.keys(session?.marks ?? {})).toContain(other);
  });

  it('when cleared, record in the audit who cleared one in another person’s data, and that it was cleared', async () => {
    const { number, runId, other } = await mentioned();
    const all = await listAll(number);
    const draft = all.find((one) => one.in === 'unfinished_answers' && one.runId === runId);
    if (!draft) throw new Error('the device is not listed');
    await clear(number, draft);
    for (const participant of [number, other]) {
      const { items } = await worker.listAudit({ query: { participant } });
      const stored = items.find(({ route }) => route === 'postMentionClearing');
      expect(stored, participant).toMatchObject({ outcome: 'done', by: { userId: 'own-worker' } });
    }
  });

  it('include what was written of another client who waits, whose audit has that it was cleared', async () => {
    const { runId } = await recruitingRun(server);
    const [number, other] = [await newParticipant(server), await newParticipant(server)];
    const hope = `Samaan ryhmään kuin ${byHand(number)}.`;
    const params = { runId, participantId: other };
    await worker.putReferral({ params, body: newReferralBody({ hope }) });
    const found = (await listAll(number)).filter((one) => one.runId === runId);
    expect(found).toMatchObject([{ field: 'hope', texts: [] }]);
    for (const one of found) await clear(number, one);
    const { items } = await leader.listRunReferrals({ params: { runId } });
    expect(items).toMatchObject([{ hope: 'Samaan ryhmään kuin ….', version: 2 }]);
    const audit = await worker.listAudit({ query: { participant: other } });
    expect(audit.items.map(({ route }) => route)).toContain('postMentionClearing');
  });

  it('do not include texts with another number', async () => {
    const { runId } = world;
    const participantId = await enrolled(server, runId);
    expect((await listAll(participantId)).filter((one) => one.runId === runId)).toEqual([]);
  });
});
