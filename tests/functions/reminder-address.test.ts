import { describe, expect, it } from 'vitest';
import { saveReminderAddress } from '../../functions/store/identities.ts';
import { as, newParticipant, refusal } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const worker = as(server, 'own-worker');
const who = { name: 'Maija Mallikas', phone: '040 123 4567', language: 'sv' as const };
const org = 'kainuu';

async function named(body = {}) {
  const params = { participantId: await newParticipant(server) };
  const stored = await worker.putIdentity({ params, body: { ...who, ...body } });
  return { params, stored };
}

describe('Where a client’s reminders go to', () => {
  it('is chosen by the own worker; a number is stored with its country', async () => {
    const { params, stored } = await named({
      reminders: { channel: 'sms', address: '040 123 4567' },
    });
    expect(stored.reminders).toEqual({ channel: 'sms', address: '+358401234567' });
    const email = { channel: 'email' as const, address: 'maija@example.org' };
    const changed = await worker.putIdentity({
      params,
      body: { ...who, reminders: email },
      ifMatch: 1,
    });
    expect(changed).toMatchObject({ ...who, reminders: email });
    // A tablet with an older build does not know the field.
    const older = await worker.putIdentity({ params, body: who, ifMatch: 2 });
    expect(older.reminders).toEqual(email);
    const none = await worker.putIdentity({
      params,
      body: { ...who, reminders: null },
      ifMatch: 3,
    });
    expect(none.reminders).toBeNull();
  });

  it('is no number that nobody could be reached by', async () => {
    const { params } = await named();
    const sms = { channel: 'sms' as const, address: '112' };
    const body = { ...who, reminders: sms };
    const { code } = await refusal(worker.putIdentity({ params, body, ifMatch: 1 }));
    expect(code).toBe('identity.wrong_number');
  });

  it('can be saved by the person too, and a stop ends with the address that it was for', async () => {
    const { params, stored } = await named();
    const reminders = { channel: 'sms' as const, address: '+358401234567' };
    const saved = await saveReminderAddress(org, params.participantId, reminders);
    expect(saved).toMatchObject({ ...who, reminders, version: stored.version + 1 });
    expect(await saveReminderAddress(org, params.participantId, reminders)).toEqual(saved);
    const nobody = await newParticipant(server);
    await expect(saveReminderAddress(org, nobody, reminders)).rejects.toMatchObject({
      code: 'identity.unknown',
    });
  });
});

describe('Since when a telephone number is this one', () => {
  it('is noted when it changes, and the same number written otherwise is no change', async () => {
    const { params, stored } = await named();
    expect(Math.abs(Date.now() - Date.parse(stored.phoneSince ?? ''))).toBeLessThan(60_000);
    const put = (phone: string | null, ifMatch: number) =>
      worker.putIdentity({ params, body: { ...who, phone }, ifMatch });
    const same = await put('+358 40 1234567', 1);
    expect(same.phoneSince).toBe(stored.phoneSince);
    const other = await put('040 765 4321', 2);
    expect(Date.parse(other.phoneSince ?? '')).toBeGreaterThan(Date.parse(same.phoneSince ?? ''));
    expect((await put(null, 3)).phoneSince).toBeNull();
  });
});
