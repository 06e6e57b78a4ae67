import { describe, expect, it } from 'vitest';
import { calendarHash } from '../../functions/store/calendars.ts';
import { keys } from '../../functions/store/keys.ts';
import { calendarLimits, configuration } from '../../shared/configuration.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { newLinkCode, newLinkSecret } from '../../shared/domain/forms/link-secret.ts';
import { runsInCalendar } from '../../shared/domain/privacy/calendar.ts';
import { setInDirectory } from '../directory.ts';
import {
  as,
  holding,
  newId,
  newPlannedSession,
  newSessionBody,
  recruitingRun,
  refusal,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';
import { readCalendar } from './files/calendar-read.ts';

let daysOn = 0;
const dayMs = 24 * 60 * 60 * 1000;
const server = await testServer({ clock: () => new Date(Date.now() + daysOn * dayMs) });
const { countCosts } = await import('../consumed.ts');
const today = dayOf(new Date().toISOString());
const inDays = (days: number) => daysAfter(today, days);
const coordinator = as(server, 'coordinator');

/** What happens on a later day. */
async function later<Result>(days: number, act: () => Promise<Result>): Promise<Result> {
  daysOn = days;
  try {
    return await act();
  } finally {
    daysOn = 0;
  }
}

/** A leader of their own, so that no other test's runs are in their calendar. */
function newLeader(changes: object = {}) {
  const id = newId('leader');
  return { id, api: as(server, 'leader', { sub: id, ...changes }) };
}

const sessionOn = (day: number) => `s${day}`.replace('-', 'before');

/** A run of a leader with sessions on these days. */
async function runOf(leader: string, days: readonly number[], changes: object = {}) {
  const dates = { startsOn: inDays(Math.min(...days)), endsOn: inDays(Math.max(...days)) };
  const { runId } = await recruitingRun(server, { leaders: [leader], ...dates, ...changes });
  for (const day of days)
    await as(server, 'leader', { sub: leader }).putSession({
      params: { runId, sessionId: sessionOn(day) },
      body: newSessionBody({
        ...newPlannedSession({ date: inDays(day), startsAt: '13:00', place: 'Kirjasto' }),
        ...{ theme: 'Rajat', note: 'muistiinpano', facilitators: ['Vieras'], status: 'planned' },
      }),
    });
  return runId;
}

const addressOf = async ({ api }: { api: ReturnType<typeof as> }) =>
  (await api.postCalendar({})).address;

async function read(address: string) {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  return { answer, ...readCalendar(await answer.clone().text()) };
}
const uidsIn = async (address: string) => (await read(address)).events.map(({ uid }) => uid).sort();
const uid = (runId: string, day: number) => `${sessionOn(day)}.${runId}.kainuu@laituri`;

const wrongAddress = (secret: string) => `${server.url}/v1/calendars/${secret}.ics`;
/** An answer without what differs in every answer. */
async function answerOf(address: string) {
  const answer = await fetch(address, { headers: { 'x-forwarded-for': '192.0.2.1' } });
  const { instance: _, ...body } = (await answer.json()) as Record<string, unknown>;
  return { status: answer.status, type: answer.headers.get('content-type'), body };
}

describe('A calendar address', () => {
  it('is shown once; after that only since when and until when it works', async () => {
    const leader = newLeader();
    expect(await leader.api.getCalendar({})).toEqual({ calendar: null });
    const { address, ...terms } = await leader.api.postCalendar({});
    expect(address).toMatch(/\/v1\/calendars\/[A-Za-z0-9]{22}\.ics$/);
    expect(terms).toMatchObject({ scope: 'own', until: inDays(calendarLimits.addressDays) });
    const shown = await leader.api.getCalendar({});
    expect(shown).toEqual({ calendar: terms });
    expect(JSON.stringify(shown)).not.toContain('.ics');
  });

  it('is stored only as a hash', async () => {
    const leader = newLeader();
    const address = await addressOf(leader);
    const secret = address.slice(-26, -4);
    const TableName = Object.entries(server.tables).find(([id]) => id.startsWith('Records'))?.[1];
    const { ScanCommand } = await import('@aws-sdk/lib-dynamodb');
    const { Items = [] } = await server.documents.send(new ScanCommand({ TableName }));
    expect(JSON.stringify(Items)).not.toContain(secret);
    expect(Items).toContainEqual(expect.objectContaining(keys.calendar(calendarHash(secret))));
    expect(Items).toContainEqual(
      expect.objectContaining({
        ...keys.calendarOf('kainuu', leader.id),
        secretHash: calendarHash(secret),
      }),
    );
  });

  it('opens a calendar that nobody stores on the way', async () => {
    const { answer } = await read(await addressOf(newLeader()));
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('stops working when it is replaced or revoked, and both may be repeated', async () => {
    const leader = newLeader();
    const first = await addressOf(leader);
    const second = await addressOf(leader);
    expect((await fetch(first)).status).toBe(404);
    expect((await fetch(second)).status).toBe(200);
    for (let n = 0; n < 2; n++)
      expect(await leader.api.deleteCalendar({})).toEqual({ status: 'deleted' });
    expect((await fetch(second)).status).toBe(404);
    expect(await leader.api.getCalendar({})).toEqual({ calendar: null });
  });

  it('of somebody who is disabled is refused like one that never was, until they are enabled again', async () => {
    const leader = newLeader();
    const address = await addressOf(leader);
    await runOf(leader.id, [1]);
    expect((await read(address)).events).toHaveLength(1);
    for (const status of ['disabled', 'invited'] as const) {
      await setInDirectory(server, leader.id, { status });
      expect(await answerOf(address)).toEqual(await answerOf(wrongAddress(newLinkSecret())));
    }
    await setInDirectory(server, leader.id, { status: 'active' });
    expect((await read(address)).events).toHaveLength(1);
  });

  it('shows nothing that its owner may no longer see: a role that was taken away', async () => {
    const planner = newLeader({ 'cognito:groups': ['leader', 'coordinator'] });
    const address = await addressOf(planner);
    const own = await runOf(planner.id, [1]);
    const another = newLeader();
    const theirs = await runOf(another.id, [2]);
    expect(await uidsIn(address)).toEqual(expect.arrayContaining([uid(own, 1), uid(theirs, 2)]));
    await setInDirectory(server, planner.id, { roles: ['leader'] });
    expect(await uidsIn(address)).toEqual([uid(own, 1)]);
    await setInDirectory(server, planner.id, { roles: ['own_worker'] });
    expect(await uidsIn(address)).toEqual([]);
  });

  it('of several made at once is one: the others do not work', async () => {
    const leader = newLeader();
    const addresses = await Promise.all(Array.from({ length: 4 }, () => addressOf(leader)));
    const statuses = await Promise.all(addresses.map(async (one) => (await fetch(one)).status));
    expect(statuses.sort()).toEqual([200, 404, 404, 404]);
    await leader.api.deleteCalendar({});
    for (const one of addresses) expect((await fetch(one)).status).toBe(404);
  });

  it('works until its last day, and no longer', async () => {
    const leader = newLeader();
    const address = await addressOf(leader);
    const { addressDays } = calendarLimits;
    await later(addressDays, async () => expect((await fetch(address)).status).toBe(200));
    await later(addressDays + 1, async () => expect((await fetch(address)).status).toBe(404));
    // A sign-in of the future is needed to see the same on the page, so only the rule is asked.
    expect((await leader.api.getCalendar({})).calendar?.until).toBe(inDays(addressDays));
  });

  it('gets one and the same answer, whether it is unknown, revoked, replaced, over or malformed', async () => {
    const leader = newLeader();
    const replaced = await addressOf(leader);
    const revoked = await addressOf(leader);
    await leader.api.deleteCalendar({});
    const over = await addressOf(newLeader());
    const { addressDays } = calendarLimits;
    const dead = [replaced, revoked, wrongAddress(newLinkSecret())];
    const malformed = [wrongAddress('short'), revoked.slice(0, -4), `${revoked}.ics`];
    const answers = await later(addressDays + 1, () =>
      Promise.all([...dead, ...malformed, over].map(answerOf)),
    );
    expect(answers[0]).toMatchObject({ status: 404, body: { code: 'calendar.unknown' } });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});

describe('Wrong addresses', () => {
  it('count as wrong links do, but a right address never waits because of them', async () => {
    const right = await addressOf(newLeader());
    // On another day, when nothing has been counted yet.
    await later(1, async () => {
      const { fromOneAddress } = configuration.wrongLinks;
      const wrong = () => fetch(wrongAddress(newLinkSecret()));
      for (let n = 0; n < fromOneAddress; n++) expect((await wrong()).status).toBe(404);
      for (const dead of [newLinkSecret(), 'short']) {
        const answer = await fetch(wrongAddress(dead));
        expect(answer.status).toBe(429);
        expect(await answer.json()).toMatchObject({ code: 'link.too_many_tries' });
      }
      expect((await fetch(right)).status).toBe(200);
      const byCode = await refusal(holding(server, newLinkCode()).getAnswer({}));
      expect(byCode).toMatchObject({ code: 'link.too_many_tries' });
    });
  });
});

describe('A leader’s calendar', () => {
  it('has the sessions of the groups that they lead, without anything about a person', async () => {
    const leader = newLeader();
    const runId = await runOf(leader.id, [3, 10], { name: 'Rantaryhmä' });
    await runOf(newLeader().id, [3]);
    const { answer, events } = await read(await addressOf(leader));
    expect(events.map((one) => one.uid)).toEqual([uid(runId, 3), uid(runId, 10)]);
    expect(events[0]).toMatchObject({
      ...{ summary: 'Rantaryhmä: Rajat', location: 'Kirjasto', status: 'CONFIRMED' },
      start: `${inDays(3)}T13:00:00`,
    });
    expect(await answer.text()).not.toMatch(/muistiinpano|Vieras/);
  });

  it('goes back so many days, and leaves out what is before', async () => {
    const { daysBack } = calendarLimits;
    const leader = newLeader();
    const runId = await runOf(leader.id, [-daysBack - 1, -daysBack, 0]);
    expect(await uidsIn(await addressOf(leader))).toEqual(
      [uid(runId, -daysBack), uid(runId, 0)].sort(),
    );
  });

  it('shows a session that was moved and one that was cancelled, with a higher sequence', async () => {
    const leader = newLeader();
    const runId = await runOf(leader.id, [3, 10]);
    const address = await addressOf(leader);
    await leader.api.postSessionMove({
      params: { runId, sessionId: 's3' },
      body: { to: inDays(4) },
    });
    const cancelled = newSessionBody({ date: inDays(10), status: 'cancelled' });
    await leader.api.putSession({
      params: { runId, sessionId: 's10' },
      body: cancelled,
      ifMatch: 1,
    });
    const { events } = await read(address);
    expect(events).toMatchObject([
      { uid: uid(runId, 3), sequence: 1, start: `${inDays(4)}T13:00:00`, status: 'CONFIRMED' },
      { uid: uid(runId, 10), sequence: 1, status: 'CANCELLED' },
    ]);
  });

  it('has a group from the day of a substitution to its end, and not while a leader waits for confirmation', async () => {
    const [leader, colleague] = [newLeader(), newLeader()];
    const runId = await runOf(leader.id, [30]);
    const address = await addressOf(colleague);
    expect(await uidsIn(address)).toEqual([]);
    const reason = { code: 'absence' as const, note: null };
    await leader.api.putRunSubstitute({
      params: { runId, userId: colleague.id },
      body: { from: today, until: inDays(2), reason },
    });
    expect(await uidsIn(address)).toEqual([uid(runId, 30)]);
    expect(await later(2, () => uidsIn(address))).toEqual([uid(runId, 30)]);
    expect(await later(3, () => uidsIn(address))).toEqual([]);

    const waiting = newLeader({ 'cognito:groups': ['leader', 'coordinator'] });
    const asLeader = { ...waiting, api: as(server, 'leader', { sub: waiting.id }) };
    const own = await addressOf(asLeader);
    const { programmeId } = await recruitingRun(server);
    const params = { runId: newId('run') };
    const days = { startsOn: today, endsOn: inDays(9) };
    const rest = { capacity: 6, instruments: [], municipality: 'Kajaani', name: 'Oma' };
    await waiting.api.putRun({
      params,
      body: { programmeId, leaders: [waiting.id], ...days, ...rest },
    });
    await coordinator.putPlan({
      params,
      body: { sessions: [{ sessionId: 's5', ...newPlannedSession({ date: inDays(5) }) }] },
    });
    expect(await uidsIn(own)).toEqual([]);
    await coordinator.postRunConfirmation({ params, body: { leader: waiting.id } });
    expect(await uidsIn(own)).toEqual([uid(params.runId, 5)]);
  });

  it('loses a group that is handed over, at once and without a new address', async () => {
    const [leader, colleague] = [newLeader(), newLeader()];
    const runId = await runOf(leader.id, [3]);
    const addresses = [await addressOf(leader), await addressOf(colleague)] as const;
    const body = { from: leader.id, to: colleague.id, reason: null };
    await leader.api.putRunHandOver({ params: { runId, handOverId: newId('h') }, body });
    expect(await uidsIn(addresses[0])).toEqual([]);
    expect(await uidsIn(addresses[1])).toEqual([uid(runId, 3)]);
  });

  it('says nothing of who comes to a catch-up session', async () => {
    const leader = newLeader();
    const dates = { startsOn: today, endsOn: inDays(30) };
    const leaders = ['leader', leader.id];
    const { runId, members } = await runningRun(server, 2, { leaders, ...dates });
    const body = newSessionBody({ kind: 'catch_up', date: inDays(3), status: 'planned', members });
    await leader.api.putSession({ params: { runId, sessionId: 'extra' }, body });
    const { answer, events } = await read(await addressOf(leader));
    expect(events).toHaveLength(1);
    const text = await answer.text();
    for (const number of members) expect(text).not.toContain(number);
  });
});

describe('A coordinator’s calendar', () => {
  it('reads the sessions of groups that can have some in it, and of none that ended long ago', async () => {
    await runOf(newLeader().id, [1, 8]);
    const address = await addressOf({ api: coordinator });
    const { items } = await coordinator.listRuns({ query: { limit: '100' } });
    const readings = async () => {
      const { costs, stop } = countCosts();
      await read(address);
      stop();
      return costs.flatMap(({ command, requested }) => (requested ? [command] : []));
    };
    expect(await readings()).toEqual([
      ...['GetItem', 'GetItem', 'Query'],
      ...runsInCalendar(items, today).map(() => 'Query'),
    ]);
    expect(await later(250, readings)).toEqual(['GetItem', 'GetItem', 'Query']);
  });

  it('has at most so many groups, those nearest to the day', () => {
    const { runs: most } = calendarLimits;
    const ended = { startsOn: inDays(-30), endsOn: inDays(-1) };
    const coming = { startsOn: inDays(2), endsOn: inDays(30) };
    const underWay = { startsOn: inDays(-1), endsOn: inDays(1) };
    const all = [...Array.from({ length: most }, () => ended), coming, underWay];
    const found = runsInCalendar(all, today);
    expect(found).toHaveLength(most);
    expect(found).toContain(underWay);
    expect(found).not.toContain(coming);
  });

  it('has the sessions of every group of the organisation, and of no other', async () => {
    const runId = await runOf(newLeader().id, [5]);
    const elsewhere = as(server, 'coordinator', { org: 'elsewhere' });
    const [here, there] = await Promise.all(
      [coordinator, elsewhere].map((api) => addressOf({ api }).then(uidsIn)),
    );
    expect(here).toContain(uid(runId, 5));
    expect(there).toEqual([]);
  });

  it('shows as cancelled what a cancelled group had planned', async () => {
    const leader = newLeader();
    const runId = await runOf(leader.id, [6]);
    await leader.api.postRunStatus({ params: { runId }, body: { status: 'cancelled', on: today } });
    const { events } = await read(await addressOf({ api: coordinator }));
    const found = events.find((one) => one.uid === uid(runId, 6));
    expect(found).toMatchObject({ status: 'CANCELLED', sequence: 1 });
  });
});
