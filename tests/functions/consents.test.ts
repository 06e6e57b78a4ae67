import { describe, expect, it } from 'vitest';
import type { ConsentBody } from '../../shared/domain/people/consent.ts';
import { as, newId, newParticipant, refusal } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const worker = as(server, 'own-worker');

const yes: ConsentBody = {
  ...{ given: true, on: '2026-03-02', textVersion: '1' },
  ...{ language: 'sv', source: 'spoken' },
};
const paramsOf = (participantId: string) => ({ participantId, purpose: 'contact' as const });

describe('What a client says about a consent', () => {
  it('is stored with the day, the text, its language, the way and the person who recorded it', async () => {
    const params = paramsOf(await newParticipant(server));
    for (const source of ['spoken', 'paper', 'device'] as const) {
      const { history } = await worker.putConsent({
        params,
        body: { ...yes, source },
        ...(source === 'spoken' ? {} : { ifMatch: source === 'paper' ? 1 : 2 }),
      });
      expect(history.at(-1)).toEqual({
        ...yes,
        source,
        recordedBy: 'own-worker',
        recordedAt: expect.any(String),
      });
    }
  });

  it('is refused where the text was never published, or the day has not come', async () => {
    const params = paramsOf(await newParticipant(server));
    const unknown = worker.putConsent({ params, body: { ...yes, textVersion: '2026-1' } });
    expect(await refusal(unknown)).toMatchObject({
      ...{ code: 'consent.unknown_text', status: 422 },
      errors: [{ pointer: '/textVersion' }],
    });
    const ahead = worker.putConsent({ params, body: { ...yes, on: '2100-01-01' } });
    expect((await refusal(ahead)).code).toBe('consent.from_future');
    const { items } = await worker.listConsents({ params });
    expect(items).toEqual([]);
  });

  it('may always be a withdrawal, whatever text it was that they had consented to', async () => {
    const params = paramsOf(await newParticipant(server));
    const body = { ...yes, given: false, textVersion: '2026-1' };
    expect((await worker.putConsent({ params, body })).given).toBe(false);
  });

  it('is no business of another worker', async () => {
    const params = paramsOf(await newParticipant(server));
    const other = as(server, 'own-worker', { sub: newId('worker') });
    const refused = await refusal(other.putConsent({ params, body: yes }));
    expect(refused.code).toBe('participant.unknown');
  });

  it('recorded by two at once loses nothing: the second one reads what the first recorded', async () => {
    const params = paramsOf(await newParticipant(server));
    const [spoken, paper] = [yes, { ...yes, given: false, source: 'paper' as const }];
    const tries = await Promise.allSettled(
      [spoken, paper].map((body) => worker.putConsent({ params, body })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [, second] = tries[0]?.status === 'fulfilled' ? [spoken, paper] : [paper, spoken];
    const refused = await refusal(worker.putConsent({ params, body: second ?? yes }));
    expect(refused.code).toBe('version.required');
    const both = await worker.putConsent({ params, body: second ?? yes, ifMatch: 1 });
    expect(both.history).toHaveLength(2);
    // A repeat is no third statement.
    const again = await worker.putConsent({ params, body: second ?? yes, ifMatch: 1 });
    expect(again).toEqual(both);
  });
});
