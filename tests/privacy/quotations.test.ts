import { describe, expect, it } from 'vitest';
import { rehabilitationCampFeedback as camp } from '../../shared/instruments/rehabilitation-camp-feedback.ts';
import { allowQuotation, campedRun, writtenAtCamp } from '../camped-run.ts';
import {
  answerBothByLinks,
  answerByLinks,
  as,
  endFormBody,
  newParticipant,
  pinned,
  released,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const leader = as(server, 'leader');
const coordinator = as(server, 'coordinator');
/** The texts that are quoted, by question. */
async function quoted(runId: string, by = leader) {
  const { items } = await by.getFeedback({ params: { runId } });
  return Object.fromEntries(
    items.flatMap(({ quotations }) => quotations.map(({ itemId, texts }) => [itemId, texts])),
  );
}

describe('What somebody wrote is quoted', () => {
  it('once the figures are released, of those who allow it in writing, to leader and coordinator', async () => {
    const { runId, members } = await campedRun(server);
    const [first = '', , third = '', , fifth = ''] = members;
    await allowQuotation(server, first, true);
    await allowQuotation(server, third, true);
    await allowQuotation(server, fifth, true, { source: 'spoken' });
    expect(await quoted(runId)).toEqual({});
    await released(server, runId);
    const texts = {
      comment_group: ['Ryhmästä: Hiljaisuus', 'Ryhmästä: Rantasauna'],
      comment_highlight: ['Hiljaisuus', 'Rantasauna'],
    };
    expect(await quoted(runId)).toEqual(texts);
    expect(await quoted(runId, coordinator)).toEqual(texts);
    const reply = JSON.stringify(await leader.getFeedback({ params: { runId } }));
    for (const number of members) expect(reply).not.toContain(number);
    expect(reply).not.toContain('Kiitos');
  });

  it('no longer from the moment in which the permission is withdrawn', async () => {
    const { runId, members } = await campedRun(server);
    const [one = '', other = ''] = members;
    await allowQuotation(server, one, true);
    const { version } = await allowQuotation(server, other, true);
    await released(server, runId);
    expect((await quoted(runId)).comment_highlight).toEqual(['Rantasauna', 'Yhteinen ruoka']);
    await allowQuotation(server, other, false, { ifMatch: version });
    expect((await quoted(runId)).comment_highlight).toEqual(['Rantasauna']);
  });

  it('never where it seems to name somebody, or has a participant’s number', async () => {
    const number = await newParticipant(server);
    const named = ['Kiitos Maijalle kaikesta', 'Maija oli ihana', 'kiitos maijalle'];
    const reached = [`Terveisiä ${number}`, 'Soita 040 123 4567'];
    const written = [...named, ...reached, 'Rantasauna', 'Uinti'];
    const { runId, members } = await campedRun(server, written);
    for (const participantId of members.slice(0, 6))
      await allowQuotation(server, participantId, true);
    await released(server, runId);
    expect((await quoted(runId)).comment_highlight).toEqual(['Rantasauna']);
  });

  it('never of fewer than five people, one of whom must have written it', async () => {
    const { runId, members } = await campedRun(server, writtenAtCamp.slice(0, 4));
    for (const participantId of members) await allowQuotation(server, participantId, true);
    await released(server, runId);
    expect(await quoted(runId)).toEqual({});
  });

  it('never to somebody who typed so many of the forms that fewer than five others remain', async () => {
    const { runId, members } = await runningRun(server, 8, {
      instruments: [pinned, { instrumentId: camp.id, version: camp.version, occasions: ['end'] }],
    });
    const pairs = members.map((_, n) => [2 + (n % 2), n % 2 ? 4 : 2] as const);
    await answerBothByLinks(server, runId, members, pairs);
    const answers = (n: number) => ({
      ...{ group_activity: 2 + (n % 3), comment_highlight: writtenAtCamp[n] ?? 'Sauna' },
    });
    const [typed, linked] = [members.slice(0, 4), members.slice(4)];
    for (const [n, participantId] of typed.entries())
      await leader.putForm({
        params: { runId, participantId, occasion: 'end', instrumentId: camp.id },
        body: endFormBody(answers(n), { instrumentVersion: camp.version }),
      });
    const given = linked.map((number, n) => [number, answers(n + 4)] as const);
    await answerByLinks(server, runId, 'end', given, camp.id);
    for (const participantId of members) await allowQuotation(server, participantId, true);
    await released(server, runId);
    expect(await quoted(runId)).toEqual({});
    expect((await quoted(runId, coordinator)).comment_highlight).toHaveLength(8);
  });

  it('never from a form without a number, which is only counted', async () => {
    const { runId } = await campedRun(server);
    await leader.putUnnumberedForm({
      params: { runId, formId: 'lomake-1' },
      body: {
        ...{ occasion: 'end', instrumentId: camp.id, instrumentVersion: camp.version },
        ...{ answeredOn: '2026-05-04', channel: 'paper' },
        answers: { group_activity: 5, comment_highlight: 'Nimetön sana' },
      },
    });
    await released(server, runId);
    const reply = await leader.getFeedback({ params: { runId } });
    expect(JSON.stringify(reply)).not.toContain('Nimetön sana');
    expect(reply.unnumbered).toEqual([{ occasion: 'end', instrumentId: camp.id, forms: 1 }]);
    expect(reply.items[0]?.ratings.every(({ n }) => n === null || n <= 6)).toBe(true);
  });
});
