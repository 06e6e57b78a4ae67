import { afterEach, describe, expect, it } from 'vitest';
import { configuration } from '../../shared/configuration.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { releaseMoment } from '../../shared/domain/figures/release-moment.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { as, holding, refusal, runningRun, sealedFor } from '../make.ts';
import { testServer } from '../server.ts';

/** How far the server's clock is from ours. */
let shift = 0;
const server = await testServer({ clock: () => new Date(Date.now() + shift) });
const leader = as(server, 'leader');

const minute = 60_000;
const day = 24 * 60 * minute;
const today = dayOf(new Date().toISOString());
const at = (later: number) => new Date(Date.now() + later).toISOString();

afterEach(() => {
  shift = 0;
});

/** A link whose form is due until today, and what its holder does. */
async function linked() {
  const windows = { end: { from: daysAfter(today, -5), to: today } };
  const changes = { startsOn: daysAfter(today, -60), endsOn: daysAfter(today, -5), windows };
  const { runId, members } = await runningRun(server, 1, changes);
  const participantId = members[0] as string;
  const form = { occasion: 'end' as const, instrumentId: statements.id };
  const issue = async (body: object = {}) => {
    const { items } = await leader.postLinks({ params: { runId }, body: { ...form, ...body } });
    return items[0]?.secret as string;
  };
  const secret = await issue();
  const params = { ...form, runId, participantId };
  const place = async () => (await leader.getForm({ params })).place;
  const trail = async () => (await leader.getForm({ params })).trail.map(({ what }) => what);
  return { params, issue, secret, holder: holding(server, secret), place, trail };
}

/** What a phone sends that was handed in at `handedIn` by its own clock, which shows `sent` now. */
const handedIn = (moment: number, sent: number, healthy = 3) => ({
  device: 'phone',
  saves: { feels_healthy: { answer: healthy, at: at(moment) } },
  ...{ handedInAt: at(moment), sentAt: at(sent) },
});

describe('A form handed in without a network on the last day', () => {
  it('is accepted for seven days, dated the day it was answered, and marked as late', async () => {
    const { holder, place, trail } = await linked();
    const body = handedIn(0, 7 * day);
    shift = 7 * day;
    expect(await refusal(holder.getAnswer({}))).toMatchObject({ code: 'link.unknown' });
    expect(await holder.postAnswerSubmit({ body })).toEqual({ status: 'received' });
    // The reply was lost, and the same comes again later by the same clock.
    const again = { ...body, sentAt: at(7 * day + 3_000) };
    expect(await holder.postAnswerSubmit({ body: again })).toEqual({ status: 'received' });
    expect(await place()).toMatchObject({
      ...{ status: 'received', by: 'participant' },
      ...{ answeredOn: today, lateArrival: 'by_itself' },
    });
    expect((await trail()).filter((what) => what === 'submitted_late')).toHaveLength(1);
  });

  it('is refused on the eighth day like any dead link, and changes nothing', async () => {
    const { holder, place } = await linked();
    shift = 8 * day;
    const call = holder.postAnswerSubmit({ body: handedIn(0, 8 * day) });
    expect(await refusal(call)).toMatchObject({ status: 404, code: 'link.unknown' });
    expect(await place()).toMatchObject({ status: 'handed_out', lateArrival: null });
  });

  it('is dated by our clock where the device is a day, an hour or a year off', async () => {
    for (const off of [-day, 61 * minute, 365 * day]) {
      const { holder, place } = await linked();
      shift = 2 * day;
      await holder.postAnswerSubmit({ body: handedIn(off, 2 * day + off) });
      expect(await place(), String(off)).toMatchObject({ answeredOn: today });
      shift = 0;
    }
  });

  it('is not accepted from a clock that was only turned back', async () => {
    const { holder } = await linked();
    shift = 2 * day;
    // Answered a moment ago, on a phone whose clock says that it is still the last day.
    const call = holder.postAnswerSubmit({ body: handedIn(0, 0) });
    expect(await refusal(call)).toMatchObject({ code: 'link.unknown' });
  });

  it('is not accepted where one answer is from a later day, or from before there was a link', async () => {
    const { holder } = await linked();
    shift = 2 * day;
    const good = handedIn(0, 2 * day);
    const later = { ...good.saves, feels_lonely: { answer: 2, at: at(day + minute) } };
    const before = { ...good, handedInAt: at(-3 * day) };
    for (const body of [{ ...good, saves: later }, before, { ...good, sentAt: undefined }])
      expect(await refusal(holder.postAnswerSubmit({ body }))).toMatchObject({
        code: 'link.unknown',
      });
  });

  it('is not accepted by a link that was replaced or revoked', async () => {
    const { holder, params, issue } = await linked();
    const secret = await issue();
    shift = day;
    const body = handedIn(0, day);
    expect((await refusal(holder.postAnswerSubmit({ body }))).code).toBe('link.unknown');
    await leader.deleteLink({ params });
    const revoked = holding(server, secret).postAnswerSubmit({ body });
    expect((await refusal(revoked)).code).toBe('link.unknown');
  });

  it('is dated the day it was answered inside the window too, and is not late then', async () => {
    const { secret, place, issue, params } = await linked();
    await leader.deleteLink({ params });
    const open = await issue({ participantIds: [params.participantId], outsideWindow: 'other' });
    expect(open).not.toBe(secret);
    shift = 2 * day;
    await holding(server, open).postAnswerSubmit({ body: handedIn(0, 2 * day) });
    expect(await place()).toMatchObject({ answeredOn: today, lateArrival: null });
  });

  it('arrives before the figures are released', () => {
    expect(configuration.graceDays).toBeLessThanOrEqual(configuration.releaseDays);
    const lastMoment = `${daysAfter('2026-06-03', configuration.graceDays)}T20:59:59.999Z`;
    expect(lastMoment < releaseMoment('2026-06-03')).toBe(true);
    expect(configuration.linkStoredDays).toBeGreaterThanOrEqual(14);
  });
});

describe('A file that the participant’s device sealed', () => {
  async function withFile() {
    const form = await linked();
    const sheet = await form.holder.getAnswer({});
    const draftId = sheet.status === 'open' ? sheet.draftId : null;
    const seal = (healthy = 4, more = {}) =>
      sealedFor(server, { draftId, ...handedIn(0, 0, healthy), ...more });
    return { ...form, draftId, seal };
  }

  it('is handed in by the leader weeks later: the participant’s own, late, and unread', async () => {
    const { params, seal, place, trail, draftId } = await withFile();
    const body = await seal();
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`feels|${draftId}`));
    shift = 30 * day;
    expect(await leader.postSealedForm({ params, body })).toEqual({ status: 'received' });
    expect(await leader.postSealedForm({ params, body })).toEqual({ status: 'received' });
    expect(await place()).toMatchObject({
      ...{ status: 'received', by: 'participant', channel: 'link' },
      ...{ answeredOn: today, lateArrival: 'as_file' },
    });
    expect((await trail()).filter((what) => what === 'submitted_as_file')).toHaveLength(1);
  });

  it('is handed in as well after the form was closed as lost with all that are too late', async () => {
    const { params, seal, place } = await withFile();
    const { runId, occasion } = params;
    shift = 30 * day;
    const closing = { closingId: 'c', decision: 'lost', reason: 'not_reached' } as const;
    const body = { ...closing, occasions: [occasion] };
    expect(await leader.postLostForms({ params: { runId }, body })).toMatchObject({ lost: 1 });
    expect(await place()).toMatchObject({ status: 'lost' });
    await leader.postSealedForm({ params, body: await seal() });
    expect(await place()).toMatchObject({ status: 'received', lateArrival: 'as_file' });
    // What came in stays when the closing is withdrawn.
    const back = { ...body, decision: 'awaited' } as const;
    expect(await leader.postLostForms({ params: { runId }, body: back })).toMatchObject({
      awaited: 0,
    });
    expect(await place()).toMatchObject({ status: 'received' });
  });

  it('belongs to one form alone, and replaces none', async () => {
    const [one, other] = [await withFile(), await withFile()];
    const wrong = leader.postSealedForm({ params: other.params, body: await one.seal() });
    expect(await refusal(wrong)).toMatchObject({ code: 'form.file_of_another' });
    await one.holder.postAnswerSubmit({ body: handedIn(0, 0) });
    const late = leader.postSealedForm({ params: one.params, body: await one.seal(5) });
    expect(await refusal(late)).toMatchObject({ code: 'form.participants_own' });
  });

  it('that is broken, or sealed for another key, is not opened', async () => {
    const { params, seal, place } = await withFile();
    const body = await seal();
    const broken = { ...body, data: `AAAA${body.data.slice(4)}` };
    const alien = { ...body, from: (await seal()).from };
    for (const file of [broken, alien, { ...body, from: 'AAAA' }])
      expect(await refusal(leader.postSealedForm({ params, body: file }))).toMatchObject({
        status: 422,
        code: 'form.file_unreadable',
      });
    const unfit = await seal(9);
    expect((await refusal(leader.postSealedForm({ params, body: unfit }))).code).toBe(
      'form.unknown_item',
    );
    expect(await place()).toMatchObject({ status: 'handed_out' });
  });

  it('is not accepted from somebody who does not lead the group', async () => {
    const { params, seal } = await withFile();
    const call = as(server, 'camp-leader').postSealedForm({ params, body: await seal() });
    expect(await refusal(call)).toMatchObject({ code: 'run.unknown' });
  });
});

describe('Links for a whole group', () => {
  const windows = { end: { from: daysAfter(today, -5), to: today } };
  const form = { occasion: 'end' as const, instrumentId: statements.id };

  async function begun() {
    const changes = { startsOn: daysAfter(today, -60), endsOn: daysAfter(today, -5), windows };
    const { runId } = await runningRun(server, 3, changes);
    const params = { runId };
    const { items } = await leader.postLinks({ params, body: form });
    const [first, second] = items;
    if (!first || !second) throw new Error('No links');
    const { handedInAt: _, sentAt: __, ...body } = handedIn(0, 0);
    await holding(server, first.secret).patchAnswer({ body });
    return { params, first, second, body };
  }

  it('skip members who have begun with a link that still works, and the reply says so', async () => {
    const { params, first, second } = await begun();
    const { items, leftOut } = await leader.postLinks({ params, body: form });
    expect(items).toHaveLength(2);
    expect(leftOut).toEqual([{ participantId: first.participantId, status: 'started' }]);
    expect(await holding(server, first.secret).getAnswer({})).toMatchObject({ status: 'open' });
    expect((await refusal(holding(server, second.secret).getAnswer({}))).code).toBe('link.unknown');
  });

  it('replace all of them on request, and one that is requested by name', async () => {
    const { params, first } = await begun();
    const all = await leader.postLinks({ params, body: { ...form, replaceBegun: true } });
    expect([all.items.length, all.leftOut]).toEqual([3, []]);
    expect((await refusal(holding(server, first.secret).getAnswer({}))).code).toBe('link.unknown');
    const named = { ...form, participantIds: [first.participantId] };
    expect((await leader.postLinks({ params, body: named })).items).toHaveLength(1);
  });

  it('are made for members whose link no longer works', async () => {
    const { params, first } = await begun();
    await leader.deleteLink({ params: { ...params, ...form, participantId: first.participantId } });
    expect((await leader.postLinks({ params, body: form })).items).toHaveLength(3);
  });

  it('open the same draft as the link before, and nobody else’s', async () => {
    const { params, first } = await begun();
    const idOf = async (secret: string) => {
      const sheet = await holding(server, secret).getAnswer({});
      return sheet.status === 'open' ? sheet.draftId : null;
    };
    const before = await idOf(first.secret);
    const { items } = await leader.postLinks({ params, body: { ...form, replaceBegun: true } });
    const after = await Promise.all(items.map(({ secret }) => idOf(secret)));
    expect(after.filter((id) => id === before)).toHaveLength(1);
    expect(new Set(after).size).toBe(3);
  });
});
