import { describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { yearsAfter } from '../../shared/domain/retention-days.ts';
import {
  as,
  decideEndForms,
  enrolled,
  newId,
  newMemberBody,
  newParticipant,
  newRunBody,
  newSessionBody,
  pinned,
  recruitingRun,
  refusal,
  releasedRun,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const leader = as(server, 'leader');
const coordinator = as(server, 'coordinator');

const move = (
  runId: string,
  status: Parameters<typeof leader.postRunStatus>[0]['body']['status'],
) => leader.postRunStatus({ params: { runId }, body: { status, on: '2026-05-04' } });

describe('A run', () => {
  it('is planned by a coordinator and then visible to its leader', async () => {
    const programmeId = newId('programme');
    const runId = newId('run');
    await coordinator.putProgramme({
      params: { programmeId },
      body: { name: 'Kokeilu', kind: 'other' },
    });
    const run = await coordinator.putRun({ params: { runId }, body: newRunBody(programmeId) });
    expect(run).toMatchObject({ status: 'planned', activeMembers: 0, version: 1 });
    expect(await leader.getRun({ params: { runId } })).toEqual(run);
    const { items } = await leader.listRuns({});
    expect(items.map((one) => one.runId)).toContain(runId);
  });

  it('belongs to a programme that exists', async () => {
    const call = coordinator.putRun({
      params: { runId: newId('run') },
      body: newRunBody('no-programme'),
    });
    expect(await refusal(call)).toMatchObject({ code: 'programme.unknown' });
  });

  it('uses only instruments that are published', async () => {
    const { programmeId } = await recruitingRun(server);
    const instruments = [{ ...pinned, version: '99' }];
    const call = coordinator.putRun({
      params: { runId: newId('run') },
      body: newRunBody(programmeId, { instruments }),
    });
    expect(await refusal(call)).toMatchObject({ code: 'instrument.unknown' });
    const leaders = [{ instrumentId: 'group_background', version: '1' }];
    const other = coordinator.putRun({
      params: { runId: newId('run') },
      body: newRunBody(programmeId, { instruments: leaders }),
    });
    expect(await refusal(other)).toMatchObject({ code: 'instrument.unknown' });
  });

  it('does not end before it starts', async () => {
    const { programmeId } = await recruitingRun(server);
    const call = coordinator.putRun({
      params: { runId: newId('run') },
      body: newRunBody(programmeId, { endsOn: '2026-01-01' }),
    });
    expect(await refusal(call)).toMatchObject({
      code: 'body.invalid',
      errors: [{ pointer: '/endsOn' }],
    });
  });

  it('on unlikely days is accepted only when the caller confirms them', async () => {
    const { programmeId, runId } = await recruitingRun(server);
    const put = (changes: object, ifMatch?: number) =>
      coordinator.putRun({
        params: { runId: ifMatch ? runId : newId('run') },
        body: newRunBody(programmeId, changes),
        ifMatch,
      });
    for (const days of [
      { endsOn: '2062-05-04' },
      { startsOn: '2062-03-02', endsOn: '2062-05-04' },
      { startsOn: '2009-03-02', endsOn: '2019-05-04' },
    ]) {
      expect(await refusal(put(days))).toMatchObject({ status: 409, code: 'run.dates_unlikely' });
      const taken = await put({ ...days, confirmedDate: true });
      expect(taken).toMatchObject({ ...days, version: 1 });
      expect(taken).not.toHaveProperty('confirmedDate');
    }
    // A window set by hand holds figures back until the latest last day it ever had: for good, if
    // mistyped.
    for (const windows of [
      { end: { from: '2026-05-04', to: '2062-06-03' } },
      { follow_up: { from: '1926-07-04', to: '2026-09-04' } },
    ]) {
      expect(await refusal(put({ windows }))).toMatchObject({ code: 'run.dates_unlikely' });
      expect(await refusal(put({ windows }, 2))).toMatchObject({ code: 'run.dates_unlikely' });
      expect(await put({ windows, confirmedDate: true })).toMatchObject({ windows });
    }
    const long = { endsOn: '2027-05-04' };
    expect(await refusal(put(long, 2))).toMatchObject({ code: 'run.dates_unlikely' });
    await put({ ...long, confirmedDate: true }, 2);
    // The confirmation was requested once.
    expect(await put({ ...long, name: 'Muu' }, 3)).toMatchObject({ name: 'Muu', version: 4 });
  });

  it('so long ago that its data would be removed at once are refused, confirmed or not', async () => {
    const { programmeId, runId } = await recruitingRun(server);
    const put = (endsOn: string, ifMatch?: number) =>
      coordinator.putRun({
        params: { runId: ifMatch ? runId : newId('run') },
        body: newRunBody(programmeId, { startsOn: '2009-03-02', endsOn, confirmedDate: true }),
        ifMatch,
      });
    const today = dayOf(new Date().toISOString());
    const listedFor = daysAfter(yearsAfter(today, -10), 90);
    for (const ifMatch of [undefined, 2])
      for (const endsOn of ['2009-05-04', daysAfter(listedFor, -1)])
        expect(await refusal(put(endsOn, ifMatch))).toMatchObject({
          status: 409,
          code: 'run.stored_too_briefly',
        });
    expect(await put(listedFor, 2)).toMatchObject({ endsOn: listedFor });
  });

  it('goes to a new leader when its coordinator says so, and leaves the old one', async () => {
    const { programmeId, runId } = await recruitingRun(server);
    const { version } = await coordinator.getRun({ params: { runId } });
    await coordinator.putRun({
      params: { runId },
      body: newRunBody(programmeId, { leaders: ['camp-leader'] }),
      ifMatch: version,
    });
    expect(await refusal(leader.getRun({ params: { runId } }))).toMatchObject({
      code: 'run.unknown',
    });
    const mine = await leader.listRuns({});
    expect(mine.items.map((one) => one.runId)).not.toContain(runId);
    const theirs = await as(server, 'camp-leader').listRuns({});
    expect(theirs.items.map((one) => one.runId)).toContain(runId);
  });

  it('is listed by start date within a span, page after page', async () => {
    const ids: string[] = [];
    for (const startsOn of ['2031-03-03', '2031-01-01', '2031-02-02'])
      ids.push((await recruitingRun(server, { startsOn, endsOn: '2031-12-31' })).runId);
    const query = { from: '2031-01-01', to: '2031-12-31', limit: '2' };
    for (const person of [coordinator, leader]) {
      const first = await person.listRuns({ query });
      const second = await person.listRuns({ query: { ...query, cursor: first.next ?? '' } });
      const starts = [...first.items, ...second.items].map((run) => run.startsOn);
      expect(first.items).toHaveLength(2);
      expect(starts).toEqual(['2031-01-01', '2031-02-02', '2031-03-03']);
    }
  });

  it('is listed with the others of its programme: a page may be short, and the cursor goes on', async () => {
    const dates = (n: number) => ({ startsOn: `2030-0${n}-01`, endsOn: '2030-12-31' });
    const one = await recruitingRun(server, dates(1));
    await recruitingRun(server, dates(2));
    const params = { runId: newId('run') };
    const body = newRunBody(one.programmeId, { ...dates(3), confirmedDate: true });
    await coordinator.putRun({ params, body });
    const expected = [one.runId, params.runId];
    const query = { programmeId: one.programmeId, from: '2030-01-01', to: '2030-12-31' };
    for (const person of [coordinator, leader]) {
      const whole = await person.listRuns({ query: { ...query, limit: '100' } });
      expect(whole.items.map(({ runId }) => runId)).toEqual(expected);
      expect(whole.next).toBe(null);
      const pages: string[][] = [];
      let cursor: string | undefined = '';
      while (cursor !== undefined) {
        const page = await person.listRuns({ query: { ...query, limit: '1', cursor } });
        pages.push(page.items.map(({ runId }) => runId));
        cursor = page.next ?? undefined;
      }
      // The second page has only the run of the other programme, which is not listed.
      expect(pages.slice(0, 3)).toEqual([[one.runId], [], [params.runId]]);
      expect(pages.flat()).toEqual(expected);
    }
    const none = await coordinator.listRuns({ query: { programmeId: newId('programme') } });
    expect(none.items).toEqual([]);
  });

  it('is not accessible to another organisation', async () => {
    const { runId } = await recruitingRun(server);
    for (const user of ['other-coordinator', 'other-leader'])
      expect(await refusal(as(server, user).getRun({ params: { runId } }))).toMatchObject({
        status: 404,
        code: 'run.unknown',
      });
  });
});

describe('The life of a run', () => {
  it('goes from planned to closed, and each day is stored', async () => {
    const { runId, members } = await runningRun(server, 2);
    await leader.putSession({ params: { runId, sessionId: 's-1' }, body: newSessionBody() });
    await decideEndForms(server, runId, members);
    await move(runId, 'ended');
    await move(runId, 'followed_up');
    for (const participantId of members)
      await leader.putMember({
        params: { runId, participantId },
        body: newMemberBody({
          state: 'continued',
          continuation: { ownWorkerInformed: true, nextStep: 'individual_work' },
        }),
        ifMatch: 1,
      });
    const closed = await move(runId, 'closed');
    expect(closed.history.map(({ status }) => status)).toEqual([
      'planned',
      'recruiting',
      'running',
      'ended',
      'followed_up',
      'closed',
    ]);
  });

  it('takes no step that is not in it, and the refusal lists the possible ones', async () => {
    const { runId } = await recruitingRun(server);
    expect(await refusal(move(runId, 'closed'))).toMatchObject({
      status: 409,
      code: 'run.transition_refused',
      allowed: ['running', 'cancelled'],
    });
  });

  it('may repeat a step', async () => {
    const { runId } = await recruitingRun(server);
    const again = await move(runId, 'recruiting');
    expect(again.history).toHaveLength(2);
  });

  it('does not begin without a member', async () => {
    const { runId } = await recruitingRun(server);
    expect(await refusal(move(runId, 'running'))).toMatchObject({
      code: 'run.not_ready',
      missing: ['a_member'],
    });
  });

  it('does not end without a session held and a decision on each planned one', async () => {
    const { runId } = await runningRun(server, 1);
    await leader.putSession({
      params: { runId, sessionId: 's-1' },
      body: newSessionBody({ status: 'planned' }),
    });
    expect(await refusal(move(runId, 'ended'))).toMatchObject({
      missing: [
        'a_held_session',
        'a_decision_on_each_planned_session',
        'a_decision_on_each_end_form',
      ],
    });
  });

  it('does not close while a member has no next step', async () => {
    const { runId, members } = await runningRun(server, 1);
    await leader.putSession({ params: { runId, sessionId: 's-1' }, body: newSessionBody() });
    await decideEndForms(server, runId, members);
    await move(runId, 'ended');
    await move(runId, 'followed_up');
    expect(await refusal(move(runId, 'closed'))).toMatchObject({
      missing: ['a_continuation_of_each_member'],
    });
  });

  it('keeps its instrument versions once it is under way', async () => {
    const { programmeId, runId } = await runningRun(server, 1);
    const { version } = await coordinator.getRun({ params: { runId } });
    const call = coordinator.putRun({
      params: { runId },
      body: newRunBody(programmeId, { instruments: [] }),
      ifMatch: version,
    });
    expect(await refusal(call)).toMatchObject({ code: 'run.instruments_pinned' });
  });

  it('accepts nothing more once it is cancelled', async () => {
    const { programmeId, runId } = await recruitingRun(server);
    const participantId = await newParticipant(server);
    const { version } = await move(runId, 'cancelled');
    const refused = await Promise.all([
      refusal(
        as(server, 'own-worker').putMember({
          params: { runId, participantId },
          body: newMemberBody(),
        }),
      ),
      refusal(leader.putSession({ params: { runId, sessionId: 's-1' }, body: newSessionBody() })),
      refusal(leader.putRunBackground({ params: { runId }, body: {} })),
      refusal(
        coordinator.putRun({ params: { runId }, body: newRunBody(programmeId), ifMatch: version }),
      ),
    ]);
    expect(refused.map(({ code }) => code)).toEqual(Array(4).fill('run.not_open'));
  });
});

describe('The group’s background', () => {
  it('is computed from the members until its leader enters counts', async () => {
    const { runId } = await recruitingRun(server);
    for (let n = 0; n < 3; n++) await enrolled(server, runId, { sex: 'female' });
    expect(await refusal(leader.getRunBackground({ params: { runId } }))).toMatchObject({
      code: 'background.unknown',
    });
    const computed = await leader.getSummary({ params: { runId } });
    expect(computed.composition.sex).toMatchObject({ basis: 'computed', known: 3 });

    await leader.putRunBackground({ params: { runId }, body: { sex: { female: 4, male: 2 } } });
    const entered = await leader.getSummary({ params: { runId } });
    expect(entered.composition.sex).toMatchObject({
      basis: 'entered',
      known: 6,
      cells: [
        { code: 'female', count: 4, percent: 66.7 },
        { code: 'male', count: 2, percent: 33.3 },
      ],
    });
    expect(entered.composition.primary_reason.basis).toBe('computed');
    expect(await leader.getRunBackground({ params: { runId } })).toMatchObject({ version: 1 });
  });
});

describe('A run whose figures are released', () => {
  const bodyOf = async (runId: string) => {
    const { programmeId, name, municipality, leaders, capacity, startsOn, endsOn, instruments } =
      await coordinator.getRun({ params: { runId } });
    const unchanged = { programmeId, name, municipality, leaders, capacity, startsOn, endsOn };
    return { ...unchanged, instruments };
  };

  it('stays where its release placed it: in its programme, its municipality and its time', async () => {
    const { runId } = await releasedRun(server, [
      [2, 3],
      [3, 3],
      [2, 4],
      [4, 3],
      [3, 4],
    ]);
    const other = await recruitingRun(server);
    const body = await bodyOf(runId);
    const { version } = await coordinator.getRun({ params: { runId } });
    for (const moved of [
      { programmeId: other.programmeId },
      { municipality: 'Kuhmo' },
      { startsOn: '2026-03-03' },
      { endsOn: '2026-05-05' },
    ]) {
      const call = coordinator.putRun({
        params: { runId },
        body: { ...body, ...moved },
        ifMatch: version,
      });
      expect(await refusal(call)).toMatchObject({ code: 'run.released', status: 409 });
    }
    const renamed = { ...body, name: 'Toinen nimi', capacity: 9 };
    expect(
      await coordinator.putRun({ params: { runId }, body: renamed, ifMatch: version }),
    ).toMatchObject({ name: 'Toinen nimi', capacity: 9 });
  });

  it('may be moved until then', async () => {
    const { runId } = await recruitingRun(server);
    const body = { ...(await bodyOf(runId)), municipality: 'Kuhmo', endsOn: '2026-05-11' };
    const { version } = await coordinator.getRun({ params: { runId } });
    expect(await coordinator.putRun({ params: { runId }, body, ifMatch: version })).toMatchObject({
      municipality: 'Kuhmo',
      endsOn: '2026-05-11',
    });
  });
});
