import { describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import type { MeasurementBody } from '../../shared/domain/people/meter.ts';
import type { MeterId } from '../../shared/instruments/meters.ts';
import { as, newId, newParticipant, raw, refusal } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const [leader, outi] = [as(server, 'leader'), as(server, 'own-worker')];
const coordinator = as(server, 'coordinator');
const today = dayOf(new Date().toISOString());

const first = {
  ...{ measurement: 'first', on: '2026-01-12', score: 12.5, form: 'returned' },
} as const satisfies MeasurementBody;
const second = {
  ...{ measurement: 'second', on: '2026-03-16', score: null, form: 'returned_blank' },
} as const satisfies MeasurementBody;

const code = async (call: Promise<unknown>) => (await refusal(call)).code;
const place = (participantId: string, meterId: MeterId = 'kykyviisari') => ({
  ...{ participantId, meterId, measurementId: newId('measurement') },
});
const metersOf = async (participantId: string, api = outi) =>
  (await api.listMeters({ params: { participantId } })).items;

/** A client of Outi's with both measurements. */
async function measuredTwice() {
  const participantId = await newParticipant(server);
  const [one, two] = [place(participantId), place(participantId)];
  await outi.putMeasurement({ params: one, body: first });
  await outi.putMeasurement({ params: two, body: second });
  return { participantId, one, two };
}

describe('A meter that was done elsewhere', () => {
  it('is recorded by the own worker with day, score and research form, and repeated without harm', async () => {
    const { participantId, one, two } = await measuredTwice();
    await outi.putMeasurement({ params: two, body: second });
    const by = { recordedBy: 'own-worker', version: 1 };
    expect(await metersOf(participantId)).toMatchObject([
      {
        meterId: 'kykyviisari',
        measurements: [
          { measurementId: one.measurementId, ...first, ...by },
          { measurementId: two.measurementId, ...second, ...by },
        ],
      },
    ]);
    const audit = await outi.listAudit({ query: { participant: participantId } });
    expect(audit.items.map(({ route }) => route)).toEqual(
      expect.arrayContaining(['putMeasurement', 'listMeters']),
    );
  });

  it('is corrected over what was seen, and removed if it was a mistake', async () => {
    const { participantId, one, two } = await measuredTwice();
    const body = { ...second, form: 'returned' as const };
    expect(await code(outi.putMeasurement({ params: two, body }))).toBe('version.required');
    expect(await outi.putMeasurement({ params: two, body, ifMatch: 1 })).toMatchObject({
      version: 2,
      form: 'returned',
    });
    expect(await code(outi.deleteMeasurement({ params: two, ifMatch: 1 }))).toBe(
      'version.conflict',
    );
    expect(await code(outi.deleteMeasurement({ params: one, ifMatch: 1 }))).toBe(
      'meter.out_of_order',
    );
    for (const _ of ['once', 'again']) await outi.deleteMeasurement({ params: two, ifMatch: 2 });
    await outi.deleteMeasurement({ params: one, ifMatch: 1 });
    expect(await metersOf(participantId)).toEqual([]);
    // Removed by mistake: it is recorded again under the same id.
    await outi.putMeasurement({ params: one, body: first });
    expect(await metersOf(participantId)).toHaveLength(1);
  });

  it('is refused for a day that has not come, out of order, twice, or with an unknown meter', async () => {
    const participantId = await newParticipant(server);
    const put = (body: MeasurementBody) =>
      code(outi.putMeasurement({ params: place(participantId), body }));
    expect(await put({ ...first, on: daysAfter(today, 1) })).toBe('meter.from_future');
    expect(await put(second)).toBe('meter.out_of_order');
    await outi.putMeasurement({ params: place(participantId), body: first });
    expect(await put(first)).toBe('meter.measured_already');
    expect(await put({ ...second, on: first.on })).toBe('meter.out_of_order');
    const path = `/v1/participants/${participantId}/meters/sormimittari/m-1`;
    const unknown = await raw(server, 'own-worker', 'PUT', path, JSON.stringify(first));
    expect(unknown).toMatchObject({ status: 400, body: { code: 'query.invalid' } });
  });

  it('has one first measurement, even if two people record it at the same moment', async () => {
    const participantId = await newParticipant(server);
    const put = () => outi.putMeasurement({ params: place(participantId), body: first });
    const results = await Promise.allSettled([put(), put(), put()]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await metersOf(participantId))[0]?.measurements).toHaveLength(1);
  });

  it('is nobody else’s to see or change: no leader’s, no other worker’s, only a substitute’s', async () => {
    const { participantId, one } = await measuredTwice();
    const pekka = as(server, 'own-worker', { sub: 'pekka' });
    for (const stranger of [leader, pekka, coordinator]) {
      const refused = [
        await code(stranger.listMeters({ params: { participantId } })),
        await code(stranger.putMeasurement({ params: one, body: first })),
        await code(stranger.deleteMeasurement({ params: one, ifMatch: 1 })),
      ];
      const expected = stranger === pekka ? 'participant.unknown' : 'role.missing';
      expect(new Set(refused)).toEqual(new Set([expected]));
    }
    const until = { from: today, until: today, reason: { code: 'absence' as const, note: null } };
    await outi.putClientSubstitute({ params: { participantId, userId: 'pekka' }, body: until });
    expect(await metersOf(participantId, pekka)).toHaveLength(1);
  });
});

describe('A client who is erased', () => {
  it('has no measurement any more, and gets no new one', async () => {
    const { participantId } = await measuredTwice();
    await outi.deleteParticipant({ params: { participantId } });
    const params = place(participantId);
    expect(await code(outi.putMeasurement({ params, body: first }))).toBe('participant.unknown');
    // Somebody who was still there when the request looked, and is not when it writes.
    const { changeMeasurements, readMeters } = await import('../../functions/store/meters.ts');
    const { withMeasurement } = await import('../../shared/domain/people/meter.ts');
    const signed = { ifMatch: undefined, by: 'outi', now: `${today}T08:00:00.000Z`, today };
    const late = changeMeasurements({ org: 'kainuu', ...params }, (before) =>
      withMeasurement(before, { ...params, body: first, ...signed }),
    );
    await expect(late).rejects.toMatchObject({ code: 'participant.unknown' });
    const all = await readMeters('kainuu');
    expect(JSON.stringify(all)).not.toContain(participantId);
  });
});

describe('Two numbers of one person', () => {
  it('keep all measurements, with two first ones side by side', async () => {
    const [{ participantId: ending }, { participantId: staying }] = [
      await measuredTwice(),
      await measuredTwice(),
    ];
    await outi.putMeasurement({ params: place(ending, 'esy'), body: first });
    await outi.postJoining({
      params: { participantId: ending, otherParticipantId: staying },
      body: {},
    });
    const joined = await metersOf(staying);
    expect(joined.map(({ meterId, measurements }) => [meterId, measurements.length])).toEqual([
      ['esy', 1],
      ['kykyviisari', 4],
    ]);
    expect(joined.every(({ participantId }) => participantId === staying)).toBe(true);
    const record = await outi.getRecord({ params: { participantId: staying } });
    expect(record.meters).toEqual(joined);
  });
});

describe('What is stored about a client', () => {
  it('has the meters, on the page to print too', async () => {
    const { participantId } = await measuredTwice();
    const path = `/participants/${participantId}/record/page`;
    const answer = await fetch(`${server.url}/v1${path}`, {
      headers: { authorization: `Bearer ${await server.tokenFor('own-worker')}` },
    });
    const page = await answer.text();
    expect(page).toContain('Kykyviisari');
    expect(page).toContain(
      'ensimmäinen mittaus 12.1.2026, pisteet 12,5, tutkimuslomake palautettiin',
    );
    expect(page).toContain('tutkimuslomake palautettiin tyhjänä');
  });
});

describe('A coordinator', () => {
  it('sees how many clients lack a second measurement, from five clients on', async () => {
    for (let n = 0; n < 4; n++)
      await outi.putMeasurement({
        params: place(await newParticipant(server), 'avhv'),
        body: first,
      });
    const countsOf = async () =>
      (await coordinator.getMeterCounts({})).meters.find(({ meterId }) => meterId === 'avhv')
        ?.figures;
    expect(await countsOf()).toBeNull();
    const last = await newParticipant(server);
    await outi.putMeasurement({ params: place(last, 'avhv'), body: first });
    await outi.putMeasurement({ params: place(last, 'avhv'), body: second });
    expect(await countsOf()).toMatchObject({
      ...{ first: 5, second: 1, lost: 4, attritionRate: 0.8 },
      form2: { filled: 0, blank: 1, coverage: 0 },
    });
    expect(await code(outi.getMeterCounts({}))).toBe('role.missing');
  });
});
