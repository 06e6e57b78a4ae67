import { beforeAll, describe, expect, it } from 'vitest';
import { askOwnWord, readOutbox } from '../../functions/store/outbox.ts';
import { isTextOf, slowHash } from '../../functions/store/slow-hash.ts';
import { dayOf, daysAfter, momentOf } from '../../shared/domain/day.ts';
import { isSendingDay } from '../../shared/domain/groups/sending-hours.ts';
import {
  as,
  formParams,
  newFormBody,
  newId,
  newMemberBody,
  newSessionBody,
  recruitingRun,
  referred,
} from '../make.ts';
import {
  allow,
  deliverAt,
  letRemind,
  messagesOf,
  newTelephone,
  org,
  reachableAt,
  remindAndDeliver,
  remindAt,
  remindable,
} from '../reminded.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const leader = as(server, 'leader');
const worker = as(server, 'own-worker');

/** A run without forms, whose only session is on a day. */
async function runWithSession(date: string, changes = {}) {
  const { runId } = await recruitingRun(server, { instruments: [], ...changes });
  const params = { runId, sessionId: newId('session') };
  await leader.putSession({
    params,
    body: newSessionBody({ date, status: 'planned', startsAt: '13:00' }),
  });
  return params;
}

const sentTo = (to: string) => server.sentMessages().filter((one) => one.to === to);
const textsTo = (to: string) => sentTo(to).map(({ text }) => text);

beforeAll(() => letRemind(server));

describe('A reminder of the next session', () => {
  it('is sent the day before, once, in the person’s language, and says nothing of the group', async () => {
    const { runId } = await runWithSession('2026-03-10');
    const { participantId, to } = await remindable(server, runId, { language: 'sv' });
    await remindAndDeliver(server, '2026-03-07T08:00:00.000Z');
    expect(textsTo(to)).toEqual([]);
    for (const hour of ['07', '08', '15'])
      await remindAndDeliver(server, `2026-03-09T${hour}:00:00.000Z`);
    expect(textsTo(to)).toEqual([
      'Kainuun palvelu: nästa träff är tis 10.3. kl. 13.00. Avsluta: egen sida eller kontaktperson.',
    ]);
    expect(await messagesOf(participantId)).toEqual(['next_session sent']);
    await remindAndDeliver(server, '2026-03-10T07:00:00.000Z');
    expect(textsTo(to)).toHaveLength(1);
  });

  it('goes by e-mail where the person chose that', async () => {
    const { runId } = await runWithSession('2026-03-11');
    const { participantId } = await remindable(server, runId);
    const address = `${newId('maija')}@example.org`;
    const { version } = await worker.getIdentity({ params: { participantId } });
    await worker.putIdentity({
      params: { participantId },
      body: {
        name: 'Maija',
        phone: null,
        language: 'en',
        reminders: { channel: 'email', address },
      },
      ifMatch: version,
    });
    await remindAndDeliver(server, '2026-03-10T08:00:00.000Z');
    expect(sentTo(address)).toMatchObject([
      {
        channel: 'email',
        subject: 'Reminder',
        text: 'Kainuun palvelu: the next session is on Wed 11.3. at 13.00.\n\nYou can stop the reminders on your own page. Or say so to your own worker.',
      },
    ]);
  });

  it('of a Monday comes on Saturday, and none comes in the evening, at night or on a holiday', async () => {
    const { runId } = await runWithSession('2026-03-16');
    const { to } = await remindable(server, runId);
    const quiet = ['2026-03-14T06:59', '2026-03-14T17:00', '2026-03-15T09:00'];
    for (const moment of quiet) await remindAndDeliver(server, `${moment}:00.000Z`);
    expect(textsTo(to)).toEqual([]);
    await remindAndDeliver(server, '2026-03-14T07:00:00.000Z');
    expect(textsTo(to)[0]).toContain('ma 16.3. klo 13.00');
    // Christmas: three holidays and a Sunday.
    const afterwards = await runWithSession('2026-12-28', {
      startsOn: '2026-10-01',
      endsOn: '2026-12-28',
    });
    const other = await remindable(server, afterwards.runId);
    await remindAndDeliver(server, '2026-12-23T07:00:00.000Z');
    expect(textsTo(other.to)[0]).toContain('ma 28.12.');
  });

  it('is sent to nobody who did not allow it, said no, has no address, left, or will be absent', async () => {
    const { runId, sessionId } = await runWithSession('2026-03-18');
    const unasked = await remindable(server, runId);
    await allow(server, unasked.participantId, 'reminders', {
      ...{ given: false, on: '2026-03-02', ifMatch: 1 },
    });
    const nowhere = await remindable(server, runId);
    await worker.deleteIdentity({ params: { participantId: nowhere.participantId } });
    const absent = await remindable(server, runId);
    const mark = { attendance: 'absent_notified' as const, device: 'tablet' };
    await leader.patchAttendance({
      params: { runId, sessionId },
      body: {
        marks: { [absent.participantId]: { ...mark, markedAt: '2026-03-16T12:00:00.000Z' } },
      },
    });
    const left = await remindable(server, runId);
    await leader.putMember({
      params: { runId, participantId: left.participantId },
      body: newMemberBody({
        state: 'dropped_out',
        exit: { on: '2026-03-12', reason: 'not_stated' },
      }),
      ifMatch: 1,
    });
    await remindAndDeliver(server, '2026-03-17T08:00:00.000Z');
    for (const one of [unasked, nowhere, absent, left]) expect(textsTo(one.to)).toEqual([]);
    expect(await messagesOf(nowhere.participantId)).toEqual(['next_session not_sent no_address']);
    for (const one of [unasked, absent, left])
      expect(await messagesOf(one.participantId)).toEqual([]);
  });

  it('that waits is given up once the consent is withdrawn, and on its evening', async () => {
    const { runId } = await runWithSession('2026-03-20');
    const [changed, late] = [await remindable(server, runId), await remindable(server, runId)];
    await remindAt(server, '2026-03-19T08:00:00.000Z');
    await allow(server, changed.participantId, 'reminders', {
      ...{ given: false, on: '2026-03-02', ifMatch: 1 },
    });
    await remindAt(server, '2026-03-19T09:00:00.000Z');
    await deliverAt(server, '2026-03-19T17:00:00.000Z');
    expect(await messagesOf(changed.participantId)).toEqual([
      'next_session not_sent no_longer_due',
    ]);
    expect(await messagesOf(late.participantId)).toEqual(['next_session not_sent too_late']);
    expect([...textsTo(changed.to), ...textsTo(late.to)]).toEqual([]);
  });

  it('comes again for another day, once the session is moved', async () => {
    const params = await runWithSession('2026-03-24');
    const { to } = await remindable(server, params.runId);
    await remindAndDeliver(server, '2026-03-23T08:00:00.000Z');
    await leader.putSession({
      params,
      body: newSessionBody({ date: '2026-03-26', status: 'planned', startsAt: '14:30' }),
      ifMatch: 1,
    });
    await remindAndDeliver(server, '2026-03-25T08:00:00.000Z');
    expect(textsTo(to)).toHaveLength(2);
    expect(textsTo(to)[0]).toContain('to 26.3. klo 14.30');
  });
});

describe('A reminder of a form', () => {
  const forms = { startsOn: '2026-03-02', endsOn: '2026-05-04' };

  it('comes when its window opens, and once more before it closes if it is missing', async () => {
    const windows = { start: { from: '2026-03-03', to: '2026-03-20' } };
    const { runId } = await recruitingRun(server, { ...forms, windows });
    const [given, missing] = [await remindable(server, runId), await remindable(server, runId)];
    await remindAndDeliver(server, '2026-03-03T08:00:00.000Z');
    await leader.putForm({
      params: formParams(runId, given.participantId),
      body: newFormBody(undefined, { answeredOn: '2026-03-03' }),
    });
    await remindAndDeliver(server, '2026-03-12T08:00:00.000Z');
    await remindAndDeliver(server, '2026-03-18T08:00:00.000Z');
    await remindAndDeliver(server, '2026-03-19T08:00:00.000Z');
    expect(await messagesOf(given.participantId)).toEqual(['form_due sent']);
    expect(await messagesOf(missing.participantId)).toEqual(['form_closing sent', 'form_due sent']);
    expect(textsTo(missing.to)).toEqual([
      'Kainuun palvelu: lomakkeesi puuttuu vielä. Voit vastata pe 20.3. asti. Lopetus: oma sivu tai omatyöntekijä.',
      'Kainuun palvelu: sinulle on lomake täytettäväksi. Voit vastata pe 20.3. asti. Lopetus: oma sivu tai omatyöntekijä.',
    ]);
  });

  it('of the follow-up needs the consent to contact too', async () => {
    const windows = {
      start: { from: '2026-03-02', to: '2026-03-03' },
      end: { from: '2026-05-04', to: '2026-05-05' },
      follow_up: { from: '2026-07-01', to: '2026-08-31' },
    };
    const { runId } = await recruitingRun(server, { ...forms, windows });
    const [allowing, unsaid] = [await remindable(server, runId), await remindable(server, runId)];
    await allow(server, allowing.participantId, 'contact');
    await remindAndDeliver(server, '2026-07-01T08:00:00.000Z');
    expect(await messagesOf(allowing.participantId)).toEqual(['follow_up sent']);
    expect(await messagesOf(unsaid.participantId)).toEqual([]);
  });

  it('is at most one a day: what counts most comes first, the rest on the next day', async () => {
    const windows = { start: { from: '2026-04-13', to: '2026-04-30' } };
    const { runId } = await recruitingRun(server, { ...forms, windows });
    await leader.putSession({
      params: { runId, sessionId: newId('session') },
      body: newSessionBody({ date: '2026-04-14', status: 'planned', startsAt: '13:00' }),
    });
    const { participantId } = await remindable(server, runId);
    for (const hour of ['07', '08', '09'])
      await remindAndDeliver(server, `2026-04-13T${hour}:00:00.000Z`);
    expect(await messagesOf(participantId)).toEqual(['next_session sent']);
    await remindAndDeliver(server, '2026-04-14T07:00:00.000Z');
    expect(await messagesOf(participantId)).toEqual(['form_due sent', 'next_session sent']);
  });
});

describe('News of a referral', () => {
  it('is that a place was offered, and that something was decided, and not what', async () => {
    const { runId } = await recruitingRun(server, { instruments: [] });
    const participantId = await referred(server, runId);
    const to = newTelephone();
    await allow(server, participantId, 'reminders');
    await reachableAt(server, participantId, { channel: 'sms', address: to });
    const params = { runId, participantId };
    const today = dayOf(new Date().toISOString());
    const until = daysAfter(today, 12);
    await leader.postReferralDecision({ params, body: { state: 'offered', until } });
    const [first = '', second = ''] = [1, 2, 3, 4, 5, 6]
      .map((days) => daysAfter(today, days))
      .filter(isSendingDay);
    await remindAndDeliver(server, momentOf(first, '10:00'));
    await leader.postReferralDecision({ params, body: { state: 'refused', reason: 'full' } });
    await remindAndDeliver(server, momentOf(second, '10:00'));
    const [decided, offered] = textsTo(to);
    expect(offered).toMatch(
      /^Kainuun palvelu: sinulle on tarjottu paikkaa\. Vastaa omatyöntekijällesi viimeistään/,
    );
    expect(decided).toBe(
      'Kainuun palvelu: asiastasi on päätetty. Omatyöntekijäsi kertoo lisää. Lopetus: oma sivu tai omatyöntekijä.',
    );
  });
});

describe('A one-time word', () => {
  it('is sent at any hour to the telephone, and only what it is compared with is stored', async () => {
    const { runId } = await recruitingRun(server, { instruments: [] });
    const participantId = await remindable(server, runId).then((one) => one.participantId);
    const { phoneSince } = await worker.getIdentity({ params: { participantId } });
    const now = '2026-03-15T22:00:00.000Z';
    const request = await askOwnWord(org, participantId, { now, service: 'Kainuun palvelu' });
    expect(request).toEqual({ thing: '2026-03-16#1' });
    await deliverAt(server, now);
    const [text = ''] = textsTo('+358401234567');
    const word = /kertasanasi on (\d{6})\./.exec(text)?.[1] ?? '';
    const { messages } = await readOutbox(org, participantId);
    const [stored] = messages;
    expect(stored).toMatchObject({ kind: 'own_word', state: 'sent', word: { phoneSince } });
    expect(JSON.stringify(stored)).not.toContain(word);
    expect(isTextOf(stored?.word ?? slowHash(''), word)).toBe(true);
  });

  it('is sent three times a day at most, and to nobody who is not there', async () => {
    const { runId } = await recruitingRun(server, { instruments: [] });
    const { participantId } = await remindable(server, runId);
    const at = { now: '2026-03-16T08:00:00.000Z', service: 'Palvelu' };
    const ask = () => askOwnWord(org, participantId, at);
    const [one, two, three] = await Promise.all([ask(), ask(), ask()]);
    expect([one, two, three].map((one) => one?.thing).toSorted()).toEqual([
      ...['2026-03-16#1', '2026-03-16#2', '2026-03-16#3'],
    ]);
    expect(await ask()).toBeUndefined();
    expect(await askOwnWord(org, '7K3M9PQ8', at)).toBeUndefined();
  });
});

describe('An organisation', () => {
  it('that has not decided on reminders sends none', async () => {
    const { runId } = await runWithSession('2026-04-21');
    const { participantId, to } = await remindable(server, runId);
    await letRemind(server, null);
    await remindAndDeliver(server, '2026-04-20T08:00:00.000Z');
    expect(textsTo(to)).toEqual([]);
    expect(await messagesOf(participantId)).toEqual([]);
    await letRemind(server);
  });

  it('sends no more in a month than it decided, however often the hour is repeated', async () => {
    const { runId } = await runWithSession('2027-04-13', {
      startsOn: '2026-10-01',
      endsOn: '2027-05-04',
    });
    const people = [];
    for (let n = 0; n < 5; n++) people.push(await remindable(server, runId));
    await letRemind(server, { service: 'Palvelu', perMonth: 3 });
    for (const minute of ['00', '10', '20'])
      await remindAndDeliver(server, `2027-04-12T08:${minute}:00.000Z`);
    expect(people.flatMap(({ to }) => textsTo(to))).toHaveLength(3);
    await letRemind(server);
  });

  it('may leave a random half without reminders of sessions and forms', async () => {
    const { runId } = await runWithSession('2027-04-15', {
      startsOn: '2026-10-01',
      endsOn: '2027-05-04',
    });
    const people = [];
    for (let n = 0; n < 12; n++) people.push(await remindable(server, runId));
    await letRemind(server, undefined, { since: '2027-04-01' });
    await remindAndDeliver(server, '2027-04-14T08:00:00.000Z');
    for (const { participantId, to } of people) {
      const { arms, messages } = await readOutbox(org, participantId);
      expect(arms).toMatchObject([{ participantId, since: '2027-04-01' }]);
      expect(messages).toHaveLength(arms[0]?.arm === 'reminded' ? 1 : 0);
      expect(textsTo(to)).toHaveLength(messages.length);
    }
    const sent = people.flatMap(({ to }) => textsTo(to)).length;
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(people.length);
    await letRemind(server);
  });
});
