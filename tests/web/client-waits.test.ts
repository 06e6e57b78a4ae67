import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../shared/domain/day.ts';
import {
  oldWaitsOf,
  type WaitingClient,
  waitRows,
  waitsOf,
  waitsOfAll,
} from '../../web/src/features/clients/client-waits.ts';

const today = '2026-11-29';
type Group = WaitingClient['groups'][number];

const group = (changes: Partial<Group> = {}): Group => ({
  ...{ runId: 'r1', name: 'Ryhmä', status: 'ended', state: 'enrolled', continuation: null },
  ...{ endsOn: daysAfter(today, -30), cancelledOn: null },
  ...changes,
});
const client = (groups: Group[], changes: Partial<WaitingClient> = {}): WaitingClient => ({
  ...{
    participantId: '7K2M9QXA',
    isNamed: true,
    missing: [],
    consentsUnknown: [],
    referrals: [],
    groups,
  },
  ...changes,
});
const cancelled = (daysAgo: number, changes: Partial<Group> = {}) =>
  group({ status: 'cancelled', cancelledOn: daysAfter(today, -daysAgo), ...changes });
const kindsOf = (waiting: WaitingClient) => waitsOf(waiting, today).map(({ is }) => is);
const oldKindsOf = (waiting: WaitingClient) =>
  oldWaitsOf([waiting], today).waits.map(({ is }) => is);

describe('What waits for an own worker', () => {
  it('is the next step after a group, which is folded away half a year after its end', () => {
    const recent = client([group()]);
    const old = client([group({ endsOn: '2026-05-28' })]);
    expect([kindsOf(recent), oldKindsOf(recent)]).toEqual([['nextStep'], []]);
    expect([kindsOf(old), oldKindsOf(old)]).toEqual([[], ['nextStep']]);
  });

  it('counts the next steps that were never agreed on, those of closed groups too', () => {
    const old = client([
      group({ endsOn: '2026-01-05' }),
      group({ runId: 'r2', status: 'closed', endsOn: '2025-01-05' }),
      group({ runId: 'r3', status: 'closed', state: 'referred', endsOn: '2025-01-05' }),
    ]);
    expect(oldWaitsOf([old], today)).toMatchObject({ withoutNextStep: 2, waits: [{}] });
  });

  it('is no name and no background of somebody whose groups are long over', () => {
    const lacking = { isNamed: false, missing: ['sex' as const] };
    const old = client([group({ status: 'closed', endsOn: '2026-01-05' })], lacking);
    expect([kindsOf(old), oldKindsOf(old)]).toEqual([[], ['name', 'background']]);
    expect(kindsOf(client([], lacking))).toEqual(['name', 'background']);
    const again = group({ runId: 'r2', status: 'running', endsOn: '2027-02-01' });
    expect(kindsOf(client([...old.groups, again], lacking))).toEqual(['name', 'background']);
  });

  it('is a group that was cancelled with the client in it or waiting for it', () => {
    for (const state of ['enrolled', 'referred', 'consented'] as const)
      expect(waitsOf(client([cancelled(3, { state })]), today)).toEqual([
        {
          ...{ participantId: '7K2M9QXA', is: 'cancelled', on: daysAfter(today, -3) },
          group: { runId: 'r1', name: 'Ryhmä' },
        },
      ]);
    expect(kindsOf(client([cancelled(3, { state: 'dropped_out' })]))).toEqual([]);
  });

  it('is no cancelled group once the client is in another or waits for one', () => {
    const another = group({ runId: 'r2', status: 'recruiting', state: 'referred' });
    expect(kindsOf(client([cancelled(3), another]))).toEqual([]);
    const left = group({ ...another, state: 'declined' });
    expect(kindsOf(client([cancelled(3), left]))).toEqual(['cancelled']);
  });

  it('has a group that was cancelled long ago among what is folded away', () => {
    expect([kindsOf(client([cancelled(60)])), oldKindsOf(client([cancelled(60)]))]).toEqual([
      ['cancelled'],
      [],
    ]);
    expect([kindsOf(client([cancelled(61)])), oldKindsOf(client([cancelled(61)]))]).toEqual([
      [],
      ['cancelled'],
    ]);
  });

  it('begins with what the client has to answer, and with groups that will not take place', () => {
    const lacking = client([], { participantId: '1', isNamed: false });
    const waits = waitsOfAll([lacking, client([group()]), client([cancelled(1)])], today);
    expect(waits.map(({ is }) => is)).toEqual(['cancelled', 'nextStep', 'name']);
  });

  it('is one row for all that is missing of one client’s data, and a row of its own where one thing is', () => {
    const unasked = ['contact' as const];
    const empty = client([], { isNamed: false, missing: ['sex'], consentsUnknown: unasked });
    const named = client([], { participantId: '1', consentsUnknown: unasked });
    const rows = waitRows(waitsOfAll([named, empty, client([cancelled(1)])], today));
    expect(rows).toMatchObject([
      { is: 'cancelled' },
      { is: 'data', participantId: empty.participantId, lacks: [{}, { count: 1 }, { count: 1 }] },
      { is: 'consents', participantId: '1' },
    ]);
  });
});
