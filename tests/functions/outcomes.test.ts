import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import type { Outcome } from '../../shared/domain/figures/outcome.ts';
import {
  answerBoth,
  answerBothByLinks,
  answerByLinks,
  as,
  closeRun,
  endFormBody,
  enrolled,
  formParams,
  newAnswers,
  newFormBody,
  newMemberBody,
  newRunBody,
  pinned,
  refusal,
  released,
  releasedRun,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const leader = as(server, 'leader');
const coordinator = as(server, 'coordinator');
/** All 14 answered with the same code: 13 with it and the reversed one turned. */
const scoreOfAll = (code: number) => (13 * code + (6 - code)) / 14;

describe('A form', () => {
  it('is stored once, and is returned as its status without the answers', async () => {
    const { runId, members } = await runningRun(server, 1);
    const [participantId = ''] = members;
    const params = formParams(runId, participantId);
    const stored = await leader.putForm({ params, body: newFormBody() });
    expect(stored).toMatchObject({ status: 'received', answered: 14, version: 1 });
    expect(stored).not.toHaveProperty('answers');
    expect(await leader.putForm({ params, body: newFormBody() })).toEqual(stored);
    const corrected = await leader.putForm({
      params,
      body: newFormBody(newAnswers(4)),
      ifMatch: 1,
    });
    expect(corrected.version).toBe(2);
    const { items } = await leader.listForms({ params: { runId } });
    expect(items.filter(({ status }) => status === 'received')).toMatchObject([
      { participantId, occasion: 'start', answered: 14, version: 2 },
    ]);
  });

  it('that came back blank is a state of its own', async () => {
    const { runId, members } = await runningRun(server, 1);
    const params = formParams(runId, members[0] ?? '', 'end');
    expect(await leader.putForm({ params, body: endFormBody({}) })).toMatchObject({
      status: 'received_blank',
      answered: 0,
    });
    const { forms } = await leader.getSummary({ params: { runId } });
    expect(forms?.end).toEqual({ expected: 1, received: 1, unnumbered: 0 });
  });

  it('without a number is stored and counted, and in no pair', async () => {
    const { runId, members } = await runningRun(server, 1);
    await leader.putForm({ params: formParams(runId, members[0] ?? ''), body: newFormBody() });
    const { instrumentId } = formParams(runId, '');
    const params = { runId, formId: 'found-in-the-box-1' };
    const body = { ...newFormBody(), occasion: 'end' as const, instrumentId };
    const stored = await leader.putUnnumberedForm({ params, body });
    expect(stored).toEqual({
      formId: params.formId,
      occasion: 'end',
      instrumentId,
      answered: 14,
      version: 1,
    });
    expect(await leader.putUnnumberedForm({ params, body })).toEqual(stored);
    const other = { ...body, answers: newAnswers(1) };
    expect(await refusal(leader.putUnnumberedForm({ params, body: other }))).toMatchObject({
      code: 'form.exists',
    });
    const { forms } = await leader.getSummary({ params: { runId } });
    expect(forms?.end).toEqual({ expected: 1, received: 0, unnumbered: 1 });
    const outcome = await leader.getOutcome({ params: { runId } });
    expect(outcome).toMatchObject({ ended: 0, pairs: null });
  });

  it('of another instrument is stored as the run pinned it, and stays out of the outcome', async () => {
    const meter = { instrumentId: 'meter_feedback_1', version: '1' };
    const { runId, members } = await runningRun(server, 1, { instruments: [pinned, meter] });
    const params = { ...formParams(runId, members[0] ?? ''), instrumentId: meter.instrumentId };
    const given = { meter_clarified_life_situation: 4, best_contact_channel: 'phone' };
    const stored = await leader.putForm({ params, body: newFormBody(given) });
    expect(stored).toMatchObject({ instrumentId: meter.instrumentId, answered: 2 });
    expect(await leader.getOutcome({ params: { runId } })).toMatchObject({ started: 0 });
    const body = newFormBody({ best_contact_channel: 4 });
    expect(await refusal(leader.putForm({ params, body, ifMatch: 1 }))).toMatchObject({
      code: 'form.unknown_item',
      errors: [{ pointer: '/answers/best_contact_channel' }],
    });
  });

  it('names each answer to an unknown item or outside the codes, but not the answer', async () => {
    const { runId, members } = await runningRun(server, 1);
    const body = newFormBody({ feels_healthy: 6, feels_rich: 3 });
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

  it('has the version that the run pinned, an instrument that exists, and a member', async () => {
    const { runId, members } = await runningRun(server, 1);
    const params = formParams(runId, members[0] ?? '');
    const unknown = { ...params, instrumentId: 'no_such' };
    expect(await refusal(leader.putForm({ params: unknown, body: newFormBody() }))).toMatchObject({
      code: 'instrument.unknown',
    });
    const without = await runningRun(server, 1, { instruments: [] });
    const elsewhere = formParams(without.runId, without.members[0] ?? '');
    expect(await refusal(leader.putForm({ params: elsewhere, body: newFormBody() }))).toMatchObject(
      {
        code: 'form.not_in_run',
      },
    );
    const stranger = formParams(runId, without.members[0] ?? '');
    expect(await refusal(leader.putForm({ params: stranger, body: newFormBody() }))).toMatchObject({
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
  /** All 14 statements except the last ones. */
  const first = (count: number) =>
    Object.fromEntries(Object.entries(newAnswers(3)).slice(0, count));
  let runId: string;
  let programmeId: string;

  beforeAll(async () => {
    const run = await runningRun(server, 10);
    ({ runId, programmeId } = run);
    await answerBothByLinks(server, runId, run.members, pairs);
    const [, , , , , noStart = '', shortStart = '', leaver = '', noEnd = '', shortEnd = ''] =
      run.members;
    await answerByLinks(server, runId, 'start', [
      [shortStart, first(11)],
      [leaver, first(14)],
      [noEnd, first(12)],
      [shortEnd, first(14)],
    ]);
    await answerByLinks(server, runId, 'end', [
      [noStart, first(14)],
      [shortEnd, first(11)],
    ]);
    await leader.putMember({
      params: { runId, participantId: leaver },
      body: newMemberBody({ state: 'dropped_out', exit: { on: '2026-04-01', reason: 'moved' } }),
      ifMatch: 1,
    });
    await server.settled();
  });

  /** Every figure of answers in a reply; none may be there before the release. */
  const figuresIn = ({ start, end, change, direction, bounds, effectSize }: Outcome) => ({
    ...{ start, end, change, direction, bounds, effectSize },
  });
  const none = Object.fromEntries(
    ['start', 'end', 'change', 'direction', 'bounds', 'effectSize'].map((figure) => [figure, null]),
  );

  it('is progress and a day until it is released: to its leader as to a coordinator', async () => {
    for (const user of [leader, coordinator]) {
      const outcome = await user.getOutcome({ params: { runId } });
      expect(outcome).toMatchObject({
        ...{ enrolled: 10, started: 9, ended: 7, pairs: null, leftOut: null, base: null },
        ...{ answeredBetween: null, suppressed: 'status_not_moved' },
        release: { status: 'status_not_moved', releasedAt: null, takenBackOn: null },
      });
      expect(figuresIn(outcome)).toEqual(none);
      for (const item of outcome.items)
        expect(item).toMatchObject({ startMean: null, endMean: null, change: null });
      const { items } = await user.listOutcomes({ query: { programme: programmeId } });
      expect(items).toMatchObject([
        { enrolled: 10, change: null, start: null, pairs: null, suppressed: 'status_not_moved' },
      ]);
    }
  });

  it('says from which day it will be released while its window is open', async () => {
    const today = dayOf(new Date().toISOString());
    const endsOn = daysAfter(today, 10);
    const open = await runningRun(server, 1, { startsOn: today, endsOn });
    const { release, suppressed } = await leader.getOutcome({ params: open });
    // Thirty days for the end form, and then seven more.
    expect(release).toMatchObject({ status: 'not_released', expectedOn: daysAfter(endsOn, 38) });
    expect(suppressed).toBe('not_released');
  });

  describe('once it is released', () => {
    beforeAll(() => released(server, runId));

    it('counts everybody who was enrolled, and why each is not in a pair', async () => {
      const outcome = await leader.getOutcome({ params: { runId } });
      expect(outcome).toMatchObject({ enrolled: 10, started: 9, ended: 7, pairs: 5 });
      expect(outcome.release).toMatchObject({ status: 'released', takenBackOn: null });
      expect(outcome.leftOut).toEqual({
        measurement_withdrawn: 0,
        no_start_form: 1,
        start_form_not_scorable: 1,
        left_without_end_form: 1,
        no_end_form: 1,
        end_form_not_scorable: 1,
      });
    });

    it('gives the mean start, end and change of the pairs to one decimal', async () => {
      const { base, start, end, change } = await leader.getOutcome({ params: { runId } });
      const meanOf = (values: number[]) =>
        Math.round((values.reduce((a, b) => a + b) / values.length) * 10) / 10;
      expect(base).toBe('all_statements');
      expect(start).toEqual({
        n: 5,
        mean: meanOf(pairs.map(([from]) => scoreOfAll(from))),
        sd: null,
      });
      expect(end?.mean).toBe(meanOf(pairs.map(([, to]) => scoreOfAll(to))));
      const changes = pairs.map(([from, to]) => scoreOfAll(to) - scoreOfAll(from));
      expect(change).toMatchObject({ n: 5, mean: meanOf(changes), sd: null });
    });

    it('does not count who improved, stayed and got worse among so few', async () => {
      const outcome = await leader.getOutcome({ params: { runId } });
      expect(outcome).toMatchObject({
        ...{ direction: null, signedRank: null, effectSize: null, reliableChange: null },
        bounds: { percentImproved: null },
      });
    });

    it('bounds the change of all enrolled by what the missing could have answered', async () => {
      const { bounds, change } = await leader.getOutcome({ params: { runId } });
      // Five of ten are missing, and a score moves by four points at most.
      const shown = change?.mean ?? 0;
      expect(bounds?.change.worst).toBeCloseTo(Math.floor(shown * 5 - 20) / 10, 9);
      expect(bounds?.change.best).toBeCloseTo(Math.ceil(shown * 5 + 20) / 10, 9);
    });

    it('shows each statement in the direction it is worded, and which direction is better', async () => {
      const { items, itemsSuppressed } = await leader.getOutcome({ params: { runId } });
      expect(items).toHaveLength(14);
      expect(itemsSuppressed).toBeNull();
      const lonely = items.find(({ itemId }) => itemId === 'feels_lonely');
      expect(lonely).toMatchObject({ startMean: 2.4, endMean: 3, change: 0.6, interval: null });
      expect(lonely?.betterWhen).toBe('lower');
    });

    it('is not confirmed until a follow-up exists', async () => {
      const { notConfirmedByFollowUp } = await leader.getOutcome({ params: { runId } });
      expect(notConfirmedByFollowUp).toBe(true);
    });

    it('is the same to a coordinator, except for reasons of fewer than five', async () => {
      const own = await leader.getOutcome({ params: { runId } });
      const outcome = await coordinator.getOutcome({ params: { runId } });
      const followUp = { ...own.followUp, leftOut: null };
      expect(outcome).toEqual({ ...own, leftOut: null, followUp });
    });

    it('is in the comparison with the figures it has by itself', async () => {
      const own = await leader.getOutcome({ params: { runId } });
      const { items } = await leader.listOutcomes({ query: { programme: programmeId } });
      const { run, enrolled: people, pairs: count, leftOut, start, change, direction } = own;
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({
        ...{ run, enrolled: people, pairs: count, leftOut, start, change, direction },
        percentPaired: 50,
      });
    });

    it('stays as it was released, whatever comes later', async () => {
      const before = await leader.getOutcome({ params: { runId } });
      const { items } = await leader.listForms({ params: { runId } });
      const refused = items.find(
        // Not for members who left early: theirs was due at another time.
        ({ occasion, status, early }) => occasion === 'end' && status === 'refused' && !early,
      );
      const participantId = refused?.participantId ?? '';
      await leader.putForm({
        params: formParams(runId, participantId, 'end'),
        body: endFormBody(newAnswers(5)),
      });
      await server.settled();
      const after = await leader.getOutcome({ params: { runId } });
      expect(after).toEqual(before);
      const { forms: status } = await leader.getSummary({ params: { runId } });
      expect(status.end.received).toBe(8);
    });

    it('is not accessible to another leader', async () => {
      const stranger = as(server, 'camp-leader');
      expect(await refusal(stranger.getOutcome({ params: { runId } }))).toMatchObject({
        status: 404,
      });
      expect(await refusal(stranger.getSummary({ params: { runId } }))).toMatchObject({
        status: 404,
      });
      const { items } = await stranger.listOutcomes({ query: { programme: programmeId } });
      expect(items).toEqual([]);
    });
  });
});

it('Figures of forms that a leader typed are shown to others, and not to that leader', async () => {
  const { programmeId, runId, members } = await runningRun(server, 6);
  for (const [n, participantId] of members.entries())
    await answerBoth(server, runId, participantId, [2 + (n % 2), 3]);
  await released(server, runId);
  expect(await leader.getOutcome({ params: { runId } })).toMatchObject({
    ...{ pairs: 6, change: null, start: null, suppressed: 'too_few', itemsSuppressed: 'too_few' },
    release: { status: 'released' },
  });
  const { items } = await leader.listOutcomes({ query: { programme: programmeId } });
  expect(items[0]).toMatchObject({ change: null, suppressed: 'too_few' });
  expect(await coordinator.getOutcome({ params: { runId } })).toMatchObject({
    ...{ pairs: 6, change: { n: 6 }, suppressed: null },
  });
});

it('Where a leader typed a few of the forms, five others are still enough', async () => {
  const { runId, members } = await runningRun(server, 7);
  const [one = '', other = '', ...others] = members;
  for (const participantId of [one, other]) await answerBoth(server, runId, participantId, [3, 4]);
  await answerBothByLinks(server, runId, others, [
    [2, 3],
    [2, 4],
    [3, 3],
    [4, 3],
    [3, 4],
  ]);
  await released(server, runId);
  expect(await leader.getOutcome({ params: { runId } })).toMatchObject({ change: { n: 7 } });
});

it('A mean of four is shown to nobody, not even to the leader', async () => {
  const { runId } = await releasedRun(
    server,
    Array.from({ length: 4 }, () => [2, 4]),
  );
  for (const user of [leader, coordinator]) {
    const outcome = await user.getOutcome({ params: { runId } });
    expect(outcome).toMatchObject({
      ...{ pairs: 4, start: null, end: null, change: null, direction: null },
      ...{ suppressed: 'too_few', itemsSuppressed: 'too_few' },
    });
    for (const item of outcome.items)
      expect(item).toMatchObject({ startMean: null, endMean: null, change: null });
  }
});

it('A person who withdraws from measurement before the release is in no figure of it', async () => {
  const { runId, members } = await runningRun(server, 7);
  await answerBothByLinks(
    server,
    runId,
    members,
    members.map((_, n) => [2 + (n % 3), 3]),
  );
  const [participantId = ''] = members;
  const consent = { on: '2026-05-04', source: 'spoken' as const };
  const params = { participantId, purpose: 'measurement' as const };
  const body = { ...consent, given: false, textVersion: null };
  await as(server, 'own-worker').putConsent({ params, body });
  const before = await leader.getOutcome({ params: { runId } });
  expect(before).toMatchObject({ enrolled: 7, started: 6, pairs: null });
  await released(server, runId);
  const outcome = await leader.getOutcome({ params: { runId } });
  expect(outcome).toMatchObject({ enrolled: 7, started: 6, pairs: 6, change: { n: 6 } });
  expect(outcome.leftOut).toMatchObject({ measurement_withdrawn: 1, no_start_form: 0 });
});

it('That all changed in the same direction cannot be inferred from anything shown', async () => {
  const { runId } = await releasedRun(
    server,
    Array.from({ length: 6 }, () => [2, 4]),
  );
  for (const user of [leader, coordinator]) {
    const outcome = await user.getOutcome({ params: { runId } });
    expect(outcome).toMatchObject({
      ...{ change: { n: 6, sd: null, interval: null }, direction: null, signedRank: null },
    });
  }
});

it('Where everybody answers at an end of the scale, only the fact of the release is shown', async () => {
  const { runId, members } = await runningRun(server, 6);
  const best = newAnswers((number) => (number === 5 ? 1 : 5));
  for (const occasion of ['start', 'end'] as const)
    await answerByLinks(
      server,
      runId,
      occasion,
      members.map((participantId) => [participantId, best]),
    );
  await released(server, runId);
  for (const user of [leader, coordinator])
    expect(await user.getOutcome({ params: { runId } })).toMatchObject({
      ...{ pairs: 6, change: null, start: null, end: null, suppressed: 'too_few' },
      release: { status: 'released' },
    });
});

it('A run without a scored instrument has no outcome, and shows nothing wrong', async () => {
  const { runId } = await runningRun(server, 5, { instruments: [] });
  expect(await leader.getOutcome({ params: { runId } })).toMatchObject({
    instrument: null,
    change: null,
    items: [],
    answeredBetween: null,
  });
});

describe('A closed run', () => {
  it('keeps the figures it was closed with', async () => {
    const { programmeId, runId, members } = await releasedRun(server, [
      [2, 3],
      [3, 3],
      [2, 4],
      [4, 3],
      [3, 4],
    ]);
    await closeRun(server, runId, members);
    await server.settled();
    const closed = await leader.getOutcome({ params: { runId } });
    expect(closed).toMatchObject({ run: { status: 'closed' }, change: { n: 5 } });

    await as(server, 'own-worker').putParticipant({
      params: { participantId: members[0] ?? '' },
      body: { ownWorker: 'own-worker', background: { sex: 'male' }, synthetic: true },
      ifMatch: 1,
    });
    await server.settled();
    expect(await leader.getOutcome({ params: { runId } })).toEqual(closed);
    const { items } = await leader.listOutcomes({ query: { programme: programmeId } });
    expect(items[0]).toMatchObject({ run: closed.run, change: closed.change });
    const { composition } = await leader.getSummary({ params: { runId } });
    expect(composition.sex.known).toBe(0);

    const refused = await refusal(
      leader.putForm({
        params: formParams(runId, members[0] ?? ''),
        body: newFormBody(newAnswers(5)),
        ifMatch: 1,
      }),
    );
    expect(refused).toMatchObject({ code: 'run.not_open' });
    const late = { runId, participantId: await enrolledElsewhere() };
    const worker = as(server, 'own-worker');
    expect(await refusal(worker.putMember({ params: late, body: newMemberBody() }))).toMatchObject({
      code: 'run.not_open',
    });
  });
});

/** Somebody who is a member of another run. */
async function enrolledElsewhere(): Promise<string> {
  const { runId } = await runningRun(server, 1);
  return enrolled(server, runId);
}

describe('The comparison', () => {
  it('lists by end date and filters by it, while the totals always cover everything', async () => {
    const first = await runningRun(server, 1, { endsOn: '2026-06-30' });
    await coordinator.putRun({
      params: { runId: `${first.runId}-b` },
      body: newRunBody(first.programmeId, { endsOn: '2026-05-31' }),
    });
    await server.settled();
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
