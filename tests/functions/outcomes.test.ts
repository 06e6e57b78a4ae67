import { beforeAll, describe, expect, it } from 'vitest';
import {
  answerBoth,
  answers,
  as,
  endFormBody,
  endRun,
  enrolled,
  formBody,
  formParams,
  memberBody,
  pinned,
  refusal,
  runningRun,
  sessionBody,
} from '../make.ts';
import { testStand } from '../stand.ts';

const stand = await testStand();
const leader = as(stand, 'leader');
const coordinator = as(stand, 'coordinator');
/** All 14 answered with the same code: 13 of it and the reversed one turned. */
const scoreOfAll = (code: number) => (13 * code + (6 - code)) / 14;

describe('A form', () => {
  it('is kept once, and comes back as its status without the answers', async () => {
    const { runId, members } = await runningRun(stand, 1);
    const [participantId = ''] = members;
    const params = formParams(runId, participantId);
    const kept = await leader.putForm({ params, body: formBody() });
    expect(kept).toMatchObject({ status: 'received', answered: 14, version: 1 });
    expect(kept).not.toHaveProperty('answers');
    expect(await leader.putForm({ params, body: formBody() })).toEqual(kept);
    const corrected = await leader.putForm({ params, body: formBody(answers(4)), ifMatch: 1 });
    expect(corrected.version).toBe(2);
    const { items } = await leader.listForms({ params: { runId } });
    expect(items.filter(({ status }) => status === 'received')).toMatchObject([
      { participantId, occasion: 'start', answered: 14, version: 2 },
    ]);
  });

  it('that came back blank is a state of its own', async () => {
    const { runId, members } = await runningRun(stand, 1);
    const params = formParams(runId, members[0] ?? '', 'end');
    expect(await leader.putForm({ params, body: endFormBody({}) })).toMatchObject({
      status: 'received_blank',
      answered: 0,
    });
    const { forms } = await leader.getSummary({ params: { runId } });
    expect(forms?.end).toEqual({ expected: 1, received: 1, blank: 1, unnumbered: 0 });
  });

  it('without a number is kept and counted, and in no pair', async () => {
    const { runId, members } = await runningRun(stand, 1);
    await leader.putForm({ params: formParams(runId, members[0] ?? ''), body: formBody() });
    const { instrumentId } = formParams(runId, '');
    const params = { runId, formId: 'found-in-the-box-1' };
    const body = { ...formBody(), occasion: 'end' as const, instrumentId };
    const kept = await leader.putUnnumberedForm({ params, body });
    expect(kept).toEqual({
      formId: params.formId,
      occasion: 'end',
      instrumentId,
      answered: 14,
      version: 1,
    });
    expect(await leader.putUnnumberedForm({ params, body })).toEqual(kept);
    const other = { ...body, answers: answers(1) };
    expect(await refusal(leader.putUnnumberedForm({ params, body: other }))).toMatchObject({
      code: 'form.exists',
    });
    const { forms } = await leader.getSummary({ params: { runId } });
    expect(forms?.end).toEqual({ expected: 1, received: 0, blank: 0, unnumbered: 1 });
    const outcome = await leader.getOutcome({ params: { runId } });
    expect(outcome).toMatchObject({ ended: 0, pairs: 0 });
  });

  it('of another instrument is kept as the run pinned it, and stays out of the outcome', async () => {
    const meter = { instrumentId: 'meter_feedback_1', version: '1' };
    const { runId, members } = await runningRun(stand, 1, { instruments: [pinned, meter] });
    const params = { ...formParams(runId, members[0] ?? ''), instrumentId: meter.instrumentId };
    const given = { meter_clarified_life_situation: 4, best_contact_channel: 'phone' };
    const kept = await leader.putForm({ params, body: formBody(given) });
    expect(kept).toMatchObject({ instrumentId: meter.instrumentId, answered: 2 });
    expect(await leader.getOutcome({ params: { runId } })).toMatchObject({ started: 0, pairs: 0 });
    const body = formBody({ best_contact_channel: 4 });
    expect(await refusal(leader.putForm({ params, body, ifMatch: 1 }))).toMatchObject({
      code: 'form.unknown_item',
      errors: [{ pointer: '/answers/best_contact_channel' }],
    });
  });

  it('names each answer to no item or outside the codes, but not the answer', async () => {
    const { runId, members } = await runningRun(stand, 1);
    const body = formBody({ feels_healthy: 6, feels_rich: 3 });
    const refused = await refusal(
      leader.putForm({ params: formParams(runId, members[0] ?? ''), body }),
    );
    expect(refused).toMatchObject({
      code: 'form.unknown_item',
      errors: [
        { pointer: '/answers/feels_healthy', message: 'must be one of 1, 2, 3, 4, 5' },
        { pointer: '/answers/feels_rich', message: 'is no item of this instrument' },
      ],
    });
  });

  it('is of the version that the run pinned, of an instrument there is, by a member', async () => {
    const { runId, members } = await runningRun(stand, 1);
    const params = formParams(runId, members[0] ?? '');
    const unknown = { ...params, instrumentId: 'no_such' };
    expect(await refusal(leader.putForm({ params: unknown, body: formBody() }))).toMatchObject({
      code: 'instrument.unknown',
    });
    const without = await runningRun(stand, 1, { instruments: [] });
    const elsewhere = formParams(without.runId, without.members[0] ?? '');
    expect(await refusal(leader.putForm({ params: elsewhere, body: formBody() }))).toMatchObject({
      code: 'form.not_in_run',
    });
    const stranger = formParams(runId, without.members[0] ?? '');
    expect(await refusal(leader.putForm({ params: stranger, body: formBody() }))).toMatchObject({
      code: 'member.unknown',
    });
  });

  it('is read in its instrument, which says whose wording it is', async () => {
    const { items } = await leader.listInstruments({});
    const instrument = await leader.getInstrument({
      params: { instrumentId: items[0]?.id ?? '' },
    });
    expect(instrument).toEqual(items[0]);
    expect(instrument.items.filter(({ reversed }) => reversed)).toMatchObject([
      { id: 'feels_lonely', number: 5 },
    ]);
    const call = leader.getInstrument({ params: { instrumentId: 'no_such' } });
    expect(await refusal(call)).toMatchObject({ code: 'instrument.unknown' });
  });
});

describe('The outcome of a run', () => {
  const pairs: [number, number][] = [
    [2, 3],
    [2, 4],
    [3, 3],
    [4, 3],
    [1, 2],
  ];
  let runId: string;

  beforeAll(async () => {
    const run = await runningRun(stand, 10);
    runId = run.runId;
    for (const [index, pair] of pairs.entries())
      await answerBoth(stand, runId, run.members[index] ?? '', pair);
    const [, , , , , noStart = '', shortStart = '', leaver = '', noEnd = '', shortEnd = ''] =
      run.members;
    const put = (participantId: string, occasion: 'start' | 'end', count: number) =>
      leader.putForm({
        params: formParams(runId, participantId, occasion),
        body: (occasion === 'start' ? formBody : endFormBody)(
          Object.fromEntries(Object.entries(answers(3)).slice(0, count)),
        ),
      });
    await put(noStart, 'end', 14);
    await put(shortStart, 'start', 11);
    await put(leaver, 'start', 14);
    await leader.putMember({
      params: { runId, participantId: leaver },
      body: memberBody({ state: 'dropped_out', exit: { on: '2026-04-01', reason: 'moved' } }),
      ifMatch: 1,
    });
    await put(noEnd, 'start', 12);
    await put(shortEnd, 'start', 14);
    await put(shortEnd, 'end', 11);
    await stand.settled();
  });

  it('counts everybody who was enrolled, and why each is not in a pair', async () => {
    const outcome = await leader.getOutcome({ params: { runId } });
    expect(outcome).toMatchObject({ enrolled: 10, started: 9, ended: 7, pairs: 5 });
    expect(outcome.leftOut).toEqual({
      measurement_withdrawn: 0,
      no_start_form: 1,
      start_form_not_scorable: 1,
      left_without_end_form: 1,
      no_end_form: 1,
      end_form_not_scorable: 1,
    });
  });

  it('gives the mean start, end and change of the pairs, with a t interval', async () => {
    const { start, end, change } = await leader.getOutcome({ params: { runId } });
    const changes = pairs.map(([from, to]) => scoreOfAll(to) - scoreOfAll(from));
    const mean = changes.reduce((a, b) => a + b) / 5;
    const sd = Math.sqrt(changes.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 4);
    expect(start?.mean).toBeCloseTo(
      pairs.reduce((sum, [from]) => sum + scoreOfAll(from), 0) / 5,
      12,
    );
    expect(end?.mean).toBeCloseTo(pairs.reduce((sum, [, to]) => sum + scoreOfAll(to), 0) / 5, 12);
    expect(change?.mean).toBeCloseTo(mean, 12);
    expect(change?.sd).toBeCloseTo(sd, 12);
    // qt(0.975, 4) of R
    expect(change?.interval?.high).toBeCloseTo(mean + (2.776445105197793 * sd) / Math.sqrt(5), 9);
    expect(change?.interval?.confidence).toBe(0.95);
  });

  it('counts who improved, stayed and got worse among the pairs', async () => {
    const { direction } = await leader.getOutcome({ params: { runId } });
    expect(direction).toEqual({
      ...{ improved: 3, same: 1, worse: 1, missing: 5 },
      percentOfPairs: { improved: 60, same: 20, worse: 20 },
      percentOfEnrolled: { improved: 30, same: 10, worse: 10, missing: 50 },
    });
  });

  it('tells each statement in the direction it is worded, and which way is better', async () => {
    const { items } = await leader.getOutcome({ params: { runId } });
    expect(items).toHaveLength(14);
    const lonely = items.find(({ itemId }) => itemId === 'feels_lonely');
    expect(lonely).toMatchObject({ n: 5, startMean: 2.4, endMean: 3, betterWhen: 'lower' });
    expect(lonely?.change).toBeCloseTo(0.6, 12);
  });

  it('is not confirmed until a follow-up exists', async () => {
    expect((await leader.getOutcome({ params: { runId } })).notConfirmedByFollowUp).toBe(true);
  });

  it('tells a coordinator nothing of it before it is released', async () => {
    const outcome = await coordinator.getOutcome({ params: { runId } });
    expect(outcome).toMatchObject({
      ...{ enrolled: null, pairs: null, change: null, bounds: null, attendance: null },
      ...{ answeredBetween: null, suppressed: 'not_released' },
    });
    const { items } = await coordinator.listOutcomes({
      query: { programme: outcome.run.programmeId },
    });
    expect(items).toMatchObject([{ change: null, enrolled: null, suppressed: 'not_released' }]);
  });

  it('tells a coordinator the means of five, but no small cell', async () => {
    await endRun(stand, runId);
    await stand.settled();
    const outcome = await coordinator.getOutcome({ params: { runId } });
    expect(outcome.change?.n).toBe(5);
    expect(outcome.direction).toBeNull();
    expect(outcome.leftOut).toBeNull();
    // From the steps between, the reasons could be worked out.
    expect(outcome).toMatchObject({ enrolled: 10, started: null, ended: null, pairs: 5 });
    expect(outcome.bounds?.percentImproved).toBeNull();
  });

  it('stands in the comparison with the figures it has by itself', async () => {
    const own = await leader.getOutcome({ params: { runId } });
    const { items } = await leader.listOutcomes({ query: { programme: own.run.programmeId } });
    const { run, enrolled: people, pairs: count, leftOut, start, change, direction } = own;
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      ...{ run, enrolled: people, pairs: count, leftOut, start, change, direction },
      percentPaired: 50,
    });
  });

  it('is another leader’s to nobody', async () => {
    const stranger = as(stand, 'camp-leader');
    expect(await refusal(stranger.getOutcome({ params: { runId } }))).toMatchObject({
      status: 404,
    });
    expect(await refusal(stranger.getSummary({ params: { runId } }))).toMatchObject({
      status: 404,
    });
    const { run } = await leader.getOutcome({ params: { runId } });
    const { items, totals } = await stranger.listOutcomes({
      query: { programme: run.programmeId },
    });
    expect(items).toEqual([]);
    expect(totals).toEqual([]);
  });
});

it('A mean of four is told to nobody, not even to the leader', async () => {
  const { runId, members } = await runningRun(stand, 4);
  for (const participantId of members) await answerBoth(stand, runId, participantId, [2, 4]);
  const outcome = await leader.getOutcome({ params: { runId } });
  expect(outcome).toMatchObject({
    pairs: 4,
    start: null,
    end: null,
    change: null,
    direction: null,
    suppressed: 'pairs_below_5',
  });
  for (const item of outcome.items)
    expect(item).toMatchObject({
      startMean: null,
      endMean: null,
      change: null,
      suppressed: 'pairs_below_5',
    });
});

it('Who withdraws from measurement stays a member, and nothing they answered is in a figure', async () => {
  const { runId, members } = await runningRun(stand, 6);
  for (const participantId of members) await answerBoth(stand, runId, participantId, [2, 4]);
  const [participantId = ''] = members;
  const before = await leader.getOutcome({ params: { runId } });
  expect(before).toMatchObject({ enrolled: 6, pairs: 6 });
  const consent = { on: '2026-05-04', source: 'spoken' as const };
  const params = { participantId, purpose: 'measurement' as const };
  const worker = as(stand, 'own-worker');
  const withdrawn = { ...consent, given: false, textVersion: null };
  const { version } = await worker.putConsent({ params, body: withdrawn });
  const after = await leader.getOutcome({ params: { runId } });
  expect(after).toMatchObject({ enrolled: 6, started: 5, pairs: 5 });
  expect(after.leftOut).toMatchObject({ measurement_withdrawn: 1, no_start_form: 0 });
  await stand.settled();
  const { items } = await leader.listOutcomes({ query: { programme: after.run.programmeId } });
  expect(items[0]).toMatchObject({ pairs: 5 });
  const given = { ...consent, given: true, textVersion: '1' };
  await worker.putConsent({ params, body: given, ifMatch: version });
  expect(await leader.getOutcome({ params: { runId } })).toMatchObject({ pairs: 6 });
});

it('That all changed the same way is told to nobody', async () => {
  const { runId, members } = await runningRun(stand, 5);
  for (const participantId of members) await answerBoth(stand, runId, participantId, [2, 4]);
  await endRun(stand, runId);
  for (const user of ['leader', 'coordinator']) {
    const outcome = await as(stand, user).getOutcome({ params: { runId } });
    expect(outcome.change?.n).toBe(5);
    expect(outcome.direction).toBeNull();
  }
});

it('A run without a scored instrument has no outcome, and says nothing wrong', async () => {
  const { runId } = await runningRun(stand, 5, { instruments: [] });
  expect(await leader.getOutcome({ params: { runId } })).toMatchObject({
    instrument: null,
    pairs: 0,
    change: null,
    items: [],
    answeredBetween: null,
  });
});

describe('A closed run', () => {
  it('keeps the figures it was closed with', async () => {
    const { programmeId, runId, members } = await runningRun(stand, 5);
    for (const participantId of members) await answerBoth(stand, runId, participantId, [2, 3]);
    await leader.putSession({ params: { runId, sessionId: 's-1' }, body: sessionBody() });
    for (const participantId of members)
      await leader.putMember({
        params: { runId, participantId },
        body: memberBody({
          state: 'continued',
          continuation: { ownWorkerInformed: true, nextStep: 'none_wanted' },
        }),
        ifMatch: 1,
      });
    for (const status of ['ended', 'followed_up', 'closed'] as const)
      await leader.postRunStatus({ params: { runId }, body: { status, on: '2026-05-04' } });
    const closed = await leader.getOutcome({ params: { runId } });
    expect(closed.run.status).toBe('closed');

    await as(stand, 'own-worker').putParticipant({
      params: { participantId: members[0] ?? '' },
      body: { ownWorker: 'own-worker', background: { sex: 'male' }, synthetic: true },
      ifMatch: 1,
    });
    await stand.settled();
    expect(await leader.getOutcome({ params: { runId } })).toEqual(closed);
    const { items, totals } = await leader.listOutcomes({ query: { programme: programmeId } });
    expect(items[0]).toMatchObject({ run: closed.run, change: closed.change });
    expect(totals[0]?.composition.sex.known).toBe(0);

    const refused = await refusal(
      leader.putForm({
        params: formParams(runId, members[0] ?? ''),
        body: formBody(answers(5)),
        ifMatch: 1,
      }),
    );
    expect(refused).toMatchObject({ code: 'run.not_open' });
    const late = { runId, participantId: await enrolledElsewhere() };
    const worker = as(stand, 'own-worker');
    expect(await refusal(worker.putMember({ params: late, body: memberBody() }))).toMatchObject({
      code: 'run.not_open',
    });
  });
});

/** Somebody who is a member of another run. */
async function enrolledElsewhere(): Promise<string> {
  const { runId } = await runningRun(stand, 1);
  return enrolled(stand, runId);
}

describe('The comparison', () => {
  it('lists by end date and filters by it, while the totals stay of all', async () => {
    const first = await runningRun(stand, 1, { endsOn: '2026-06-30' });
    const body = { ...(await coordinator.getRun({ params: { runId: first.runId } })) };
    const {
      runId: _,
      status: __,
      history: ___,
      activeMembers: ____,
      version: _____,
      substitutes: ______,
      unconfirmedLeaders: _______,
      confirmedBy: ________,
      ...run
    } = body;
    await coordinator.putRun({
      params: { runId: `${first.runId}-b` },
      body: { ...run, endsOn: '2026-05-31' },
    });
    await stand.settled();
    const programme = first.programmeId;
    const all = await leader.listOutcomes({ query: { programme } });
    expect(all.items.map((item) => item.run.endsOn)).toEqual(['2026-05-31', '2026-06-30']);
    const june = await leader.listOutcomes({
      query: { programme, from: '2026-06-01', to: '2026-06-30' },
    });
    expect(june.items.map((item) => item.run.endsOn)).toEqual(['2026-06-30']);
    expect(june.totals).toEqual(all.totals);
  });
});
