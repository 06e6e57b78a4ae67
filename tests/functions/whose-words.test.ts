import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { keys } from '../../functions/store/keys.ts';
import { Refusal } from '../../shared/contract/client.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import type { AnswerSheet } from '../../shared/domain/forms/answer-sheet.ts';
import { type Form, figuresVersionOf, form, knowersOf } from '../../shared/domain/forms/form.ts';
import type { CorrectionBody } from '../../shared/domain/forms/form-origin.ts';
import { tableVariables } from '../../shared/table-shape.ts';
import {
  as,
  formParams,
  holding,
  newAnswers,
  newFormBody,
  refusal,
  runningRun,
  type TestApi,
} from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const [leader, other] = [as(server, 'leader'), as(server, 'camp-leader')];
const [coordinator, worker] = [as(server, 'coordinator'), as(server, 'own-worker')];
const today = dayOf(new Date().toISOString());

type WordsParams = ReturnType<typeof formParams>;

/** A run of two leaders, with one member whose start form is due today. */
async function awaited(): Promise<WordsParams> {
  const leaders = ['leader', 'camp-leader'];
  const changes = { leaders, startsOn: today, endsOn: daysAfter(today, 60) };
  const { runId, members } = await runningRun(server, 1, changes);
  return formParams(runId, members[0] as string);
}

const paper = (answer = 3) => newFormBody(newAnswers(answer), { answeredOn: today });
function entry(answer = 3) {
  const { channel: _, ...read } = paper(answer);
  return read;
}

async function linkTo(
  params: WordsParams,
  by: TestApi = leader,
  channel: 'link' | 'device' = 'link',
) {
  const { runId, occasion, instrumentId, participantId } = params;
  const body = { occasion, instrumentId, participantIds: [participantId], channel };
  const { items } = await by.postLinks({ params: { runId }, body });
  return holding(server, items[0]?.secret ?? '');
}
type LinkHolder = Awaited<ReturnType<typeof linkTo>>;

const saves = (given: Record<string, number>, at = new Date().toISOString()) => ({
  device: 'phone',
  saves: Object.fromEntries(Object.entries(given).map(([id, answer]) => [id, { answer, at }])),
});

/** A form that its participant handed in: 2 to every statement. */
async function handedIn(channel: 'link' | 'device' = 'link') {
  const params = await awaited();
  const holder = await linkTo(params, leader, channel);
  await holder.postAnswerSubmit({ body: saves(newAnswers(2) as Record<string, number>) });
  return { params, holder };
}

const keyOf = ({ runId, ...place }: WordsParams) => keys.form('kainuu', runId, place);
async function stored(params: WordsParams): Promise<Form> {
  const { Item = {} } = await server.documents.send(
    new GetCommand({
      TableName: process.env[tableVariables.records],
      Key: keyOf(params),
      ConsistentRead: true,
    }),
  );
  const { pk: _, sk: __, ...content } = Item;
  return form.parse(content);
}

const correction = (changes: Partial<CorrectionBody> = {}): CorrectionBody => ({
  answers: { feels_healthy: 5 },
  reason: { code: 'participant_asked', note: null },
  ...changes,
});
const correct = (params: WordsParams, ifMatch = 1, changes = {}, by = leader) =>
  by.putFormCorrection({ params, body: correction(changes), ifMatch });
const codeOf = async (call: Promise<unknown>) => (await refusal(call)).code;

/** The result of one of several simultaneous requests: its reply, or the code of its refusal. */
const ends = async <T>(calls: Promise<T>[]) =>
  (await Promise.allSettled(calls)).map((one) => {
    if (one.status === 'fulfilled') return 'done';
    if (one.reason instanceof Refusal) return one.reason.problem.code;
    throw one.reason;
  });

/** Sends a request without the types, and returns the code of the refusal. */
async function codeOfPut(path: string, body: unknown, ifMatch?: number): Promise<string> {
  const answer = await fetch(`${server.url}/v1${path}`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${await server.tokenFor('leader')}`,
      'content-type': 'application/json',
      ...(ifMatch ? { 'if-match': `"${ifMatch}"` } : {}),
    },
    body: JSON.stringify(body),
  });
  const { code } = (await answer.json()) as { code: string };
  return code;
}
const pathOf = ({ runId, occasion, instrumentId, participantId }: WordsParams) =>
  `/runs/${runId}/forms/${occasion}/${instrumentId}/${participantId}`;

describe('A form that a participant handed in', () => {
  it.each(['link', 'device'] as const)('by %s is not replaced by staff', async (channel) => {
    const { params } = await handedIn(channel);
    const before = await stored(params);
    const put = (ifMatch?: number) => leader.putForm({ params, body: paper(), ifMatch });
    expect(await codeOf(put())).toBe('form.participants_own');
    expect(await codeOf(put(1))).toBe('form.participants_own');
    expect(await codeOf(leader.putPaperEntry({ params, body: entry() }))).toBe(
      'form.participants_own',
    );
    expect(await stored(params)).toEqual(before);
  });

  it('records who handed out the link or the device, and nobody knows a form answered by link', async () => {
    const byLink = await stored((await handedIn('link')).params);
    expect(byLink.origin).toMatchObject({ by: 'participant', handedOutBy: 'leader' });
    expect(knowersOf(byLink)).toEqual([]);
    const byDevice = await stored((await handedIn('device')).params);
    expect(byDevice.origin).toMatchObject({ channel: 'device', handedOutBy: 'leader' });
    expect(knowersOf(byDevice)).toEqual(['leader']);
  });

  it('is never marked by staff as having come by a link', async () => {
    const params = await awaited();
    const body = { ...paper(), channel: 'link' };
    expect(await codeOfPut(pathOf(params), body)).toBe('body.invalid');
    const { runId, participantId: _, ...place } = params;
    const unnumbered = { ...place, ...body };
    expect(await codeOfPut(`/runs/${runId}/unnumbered-forms/paper-1`, unnumbered)).toBe(
      'body.invalid',
    );
  });

  it('on a tablet without a network is sent by the tablet alone, and neither it nor others replace it', async () => {
    const params = await awaited();
    const body = { ...paper(), channel: 'device' as const };
    const once = await leader.putForm({ params, body });
    expect(await leader.putForm({ params, body })).toEqual(once);
    expect(await stored(params)).toMatchObject({
      origin: { by: 'leader', channel: 'device', handedOutBy: 'leader' },
    });
    expect(await codeOf(leader.putForm({ params, body: paper(), ifMatch: 1 }))).toBe(
      'form.participants_own',
    );
    expect(await codeOf(leader.putForm({ params, body, ifMatch: 1 }))).toBe('body.invalid');
  });

  it('may be taken back, and is then entered from paper as the staff’s own', async () => {
    const { params } = await handedIn();
    await correct(params);
    await leader.deleteForm({ params });
    expect(JSON.stringify(await stored(params))).not.toMatch(/feels_healthy/);
    await other.putForm({ params, body: paper(), ifMatch: 3 });
    const storedForm = await stored(params);
    expect(storedForm).toMatchObject({
      receivedBy: 'camp-leader',
      channel: 'paper',
      retracted: null,
    });
    expect(storedForm.origin).toMatchObject({ by: 'camp-leader', version: 4 });
    expect(knowersOf(storedForm).sort()).toEqual(['camp-leader', 'leader']);
  });
});

describe('A form that staff entered from paper', () => {
  it('is corrected by staff, each version signed, and all of them are in the trail and the record', async () => {
    const params = await awaited();
    await leader.putForm({ params, body: paper(3) });
    const again = await other.putForm({ params, body: paper(4), ifMatch: 1 });
    expect(await other.putForm({ params, body: paper(4), ifMatch: 1 })).toEqual(again);
    const storedForm = await stored(params);
    expect(storedForm.origin).toMatchObject({ version: 2, by: 'camp-leader', channel: 'paper' });
    expect(storedForm.earlier).toMatchObject([
      { answers: { feels_healthy: 3 }, origin: { version: 1, by: 'leader' } },
    ]);
    expect(knowersOf(storedForm).sort()).toEqual(['camp-leader', 'leader']);
    expect(figuresVersionOf(storedForm)).toBe(2);
    const { trail } = await leader.getForm({ params });
    expect(trail.map(({ what, by }) => `${what} ${by}`)).toEqual([
      'received leader',
      'corrected camp-leader',
    ]);
    const { participantId } = params;
    const record = await worker.getRecord({ params: { participantId } });
    expect(record.runs[0]?.forms[0]).toEqual(storedForm);
    const url = `${server.url}/v1/participants/${participantId}/record/page`;
    const headers = { authorization: `Bearer ${await server.tokenFor('own-worker')}` };
    const page = await (await fetch(url, { headers })).text();
    for (const shown of ['Kirjasi Pekka', 'Aiemmat vastaukset', 'Kirjasi Aino'])
      expect(page).toContain(shown);
  });

  it('has no correction for its participant to confirm', async () => {
    const params = await awaited();
    expect(await codeOf(correct(params))).toBe('form.unknown');
    await leader.putForm({ params, body: paper() });
    expect(await codeOf(correct(params))).toBe('form.staff_entered');
  });

  it('records who read it a second time, and whose reading was compared with it', async () => {
    const params = await awaited();
    await leader.putPaperEntry({ params, body: entry(3) });
    const guess = () => other.putPaperEntry({ params, body: entry(4) });
    for (const _ of [1, 2]) expect(await codeOf(guess())).toBe('form.entries_differ');
    await leader.putPaperEntry({ params, body: entry(4), ifMatch: 1 });
    await guess();
    const storedForm = await stored(params);
    expect(storedForm.origin).toMatchObject({
      ...{ by: 'leader', secondEntryBy: 'camp-leader' },
      comparedBy: ['camp-leader'],
    });
    expect(knowersOf(storedForm).sort()).toEqual(['camp-leader', 'leader']);
  });

  it('accepts twenty corrections, and no further one', async () => {
    const params = await awaited();
    await leader.putForm({ params, body: paper(1) });
    for (let version = 1; version <= 20; version++)
      await leader.putForm({ params, body: paper(1 + (version % 5)), ifMatch: version });
    const more = leader.putForm({ params, body: paper(5), ifMatch: 21 });
    expect(await codeOf(more)).toBe('form.too_many_versions');
  });
});

const confirmOf = (sheet: AnswerSheet) => {
  if (sheet.status !== 'confirm') throw new Error(`The link shows ${sheet.status}`);
  return sheet;
};
const decide = (holder: LinkHolder, version: number, confirmed: boolean) =>
  holder.postAnswerCorrection({ body: { correction: version, confirmed } });

describe('A correction by staff of what a participant handed in', () => {
  it('is stored beside it with its reason, counts in nothing, and is reported without an answer', async () => {
    const { params } = await handedIn();
    const before = await stored(params);
    const reply = await correct(params, 1, {}, other);
    expect(reply).toMatchObject({
      correction: { version: 2, by: 'camp-leader', status: 'open', reason: 'participant_asked' },
      version: 2,
    });
    const storedForm = await stored(params);
    expect(storedForm.answers).toEqual(before.answers);
    expect(figuresVersionOf(storedForm)).toBe(1);
    expect(storedForm.corrections).toMatchObject([
      { answers: { feels_healthy: 5 }, status: 'open' },
    ]);
    expect(knowersOf(storedForm)).toEqual(['camp-leader']);
    const { place, trail } = await leader.getForm({ params });
    expect(place.correction).toEqual(reply.correction);
    expect(trail.at(-1)).toMatchObject({ what: 'corrected', by: 'camp-leader' });
    expect(JSON.stringify([reply, place])).not.toContain('feels_healthy');
  });

  it('is shown on a link as staff wrote it, and never what was there before', async () => {
    const { params, holder } = await handedIn();
    const given = { feels_healthy: 2, feels_lonely: null };
    await correct(params, 1, { answers: given });
    const shows = async (link: LinkHolder) => {
      const sheet = confirmOf(await link.getAnswer({}));
      expect(sheet).toMatchObject({ correction: 2, occasion: 'start' });
      expect(sheet.corrected).toEqual(given);
      const items = sheet.instrument.items.map(({ id }) => id);
      expect(items.sort()).toEqual(Object.keys(given).sort());
    };
    await shows(holder);
    await shows(await linkTo(params, other));
  });

  it('becomes the participant’s own words when they confirm it, and both are stored', async () => {
    const { params } = await handedIn();
    await correct(params, 1, { answers: { feels_healthy: 5, feels_lonely: null } });
    const holder = await linkTo(params, other, 'device');
    expect(await decide(holder, 2, true)).toEqual({ status: 'received' });
    expect(await decide(holder, 2, true)).toEqual({ status: 'received' });
    expect(await holder.getAnswer({})).toEqual({ status: 'received' });
    const storedForm = await stored(params);
    expect(storedForm.version).toBe(3);
    expect(storedForm.answers).toMatchObject({ feels_healthy: 5 });
    expect(storedForm.answers).not.toHaveProperty('feels_lonely');
    expect(storedForm.earlier).toMatchObject([{ answers: { feels_healthy: 2, feels_lonely: 2 } }]);
    expect(storedForm.origin).toMatchObject({ by: 'participant', version: 3, channel: 'device' });
    expect(figuresVersionOf(storedForm)).toBe(3);
    expect(knowersOf(storedForm).sort()).toEqual(['camp-leader', 'leader']);
    const { trail } = await leader.getForm({ params });
    expect(trail.at(-1)).toMatchObject({ what: 'correction_confirmed', by: 'participant' });
    expect(await codeOf(decide(holder, 2, false))).toBe('answer.correction_changed');
    expect(await codeOf(leader.putForm({ params, body: paper(), ifMatch: 3 }))).toBe(
      'form.participants_own',
    );
  });

  it('changes nothing when it is declined', async () => {
    const { params, holder } = await handedIn();
    const before = await stored(params);
    await correct(params);
    for (const _ of [1, 2]) expect(await decide(holder, 2, false)).toEqual({ status: 'received' });
    const storedForm = await stored(params);
    expect(storedForm.answers).toEqual(before.answers);
    expect(figuresVersionOf(storedForm)).toBe(1);
    expect(storedForm.corrections).toMatchObject([{ status: 'declined' }]);
    expect(await codeOf(decide(holder, 2, true))).toBe('answer.correction_changed');
    const { runId, occasion, instrumentId, participantId } = params;
    const body = { occasion, instrumentId, participantIds: [participantId] };
    expect(await codeOf(leader.postLinks({ params: { runId }, body }))).toBe('form.exists');
  });

  it('may be repeated by its author, and by nobody else', async () => {
    const { params } = await handedIn();
    expect(await codeOf(leader.putFormCorrection({ params, body: correction() }))).toBe(
      'version.required',
    );
    const once = await correct(params);
    expect(await correct(params)).toEqual(once);
    expect(await codeOf(correct(params, 1, {}, other))).toBe('version.conflict');
    expect(await codeOf(correct(params, 1, { answers: { feels_healthy: 4 } }))).toBe(
      'version.conflict',
    );
  });

  it('is superseded by the next, and of two at once one is stored', async () => {
    const { params, holder } = await handedIn();
    const both = [correct(params), correct(params, 1, { answers: { feels_lonely: 4 } }, other)];
    expect((await ends(both)).sort()).toEqual(['done', 'version.conflict']);
    await correct(params, 2, { answers: { feels_lonely: 5 } });
    expect((await stored(params)).corrections.map(({ status }) => status)).toEqual([
      'superseded',
      'open',
    ]);
    expect(await codeOf(decide(holder, 2, true))).toBe('answer.correction_changed');
    expect(confirmOf(await holder.getAnswer({}))).toMatchObject({ correction: 3 });
  });

  it('confirmed while another is proposed: the participant confirms what they saw, or is shown the new one', async () => {
    for (let round = 0; round < 6; round++) {
      const { params, holder } = await handedIn();
      await correct(params);
      const newer = correct(params, 2, { answers: { feels_healthy: 1 } }, other);
      const [said, proposed] = await ends<unknown>([decide(holder, 2, true), newer]);
      const storedForm = await stored(params);
      const isConfirmed = said === 'done';
      expect(storedForm.answers.feels_healthy).toBe(isConfirmed ? 5 : 2);
      expect([said, proposed]).toEqual(
        isConfirmed ? ['done', 'version.conflict'] : ['answer.correction_changed', 'done'],
      );
    }
  });

  it('is not confirmed by a link that was revoked or replaced', async () => {
    const { params, holder } = await handedIn();
    await correct(params);
    const next = await linkTo(params);
    expect(await codeOf(decide(holder, 2, true))).toBe('link.unknown');
    await leader.deleteLink({ params });
    expect(await codeOf(decide(next, 2, true))).toBe('link.unknown');
    expect((await stored(params)).corrections).toMatchObject([{ status: 'open' }]);
  });

  it('is withdrawn by its proposer, as often as requested, and changes nothing', async () => {
    const { params, holder } = await handedIn();
    await correct(params);
    const take = (correction = 2, by = leader) =>
      by.postCorrectionWithdrawal({ params, body: { correction } });
    expect(await codeOf(take(3))).toBe('form.correction_closed');
    expect(await codeOf(take(2, other))).toBe('form.correction_of_another');
    const once = await take();
    expect(once.correction).toMatchObject({ version: 2, status: 'withdrawn', by: 'leader' });
    expect(await take()).toEqual(once);
    expect(await holder.getAnswer({})).toEqual({ status: 'received' });
    expect(await codeOf(decide(holder, 2, true))).toBe('answer.correction_changed');
    const storedForm = await stored(params);
    expect(storedForm.answers).toEqual(newAnswers(2));
    expect(figuresVersionOf(storedForm)).toBe(1);
    const { trail } = await other.getForm({ params });
    expect(trail.at(-1)).toMatchObject({ what: 'correction_withdrawn', by: 'leader' });
    const { items } = await worker.listAudit({ query: { participant: params.participantId } });
    const withdrawals = items.filter(({ route }) => route === 'postCorrectionWithdrawal');
    expect(withdrawals.map(({ outcome }) => outcome)).toEqual([
      ...['done', 'done', 'form.correction_of_another', 'form.correction_closed'],
    ]);
    // A withdrawn correction does not prevent another one.
    await correct(params, once.version);
    expect((await stored(params)).corrections.map(({ status }) => status)).toEqual([
      ...['withdrawn', 'open'],
    ]);
  });

  it('is not withdrawn once the participant has decided, and of both at once one takes effect', async () => {
    const { params, holder } = await handedIn();
    const take = (at: WordsParams) =>
      leader.postCorrectionWithdrawal({ params: at, body: { correction: 2 } });
    await correct(params);
    await decide(holder, 2, true);
    expect(await codeOf(take(params))).toBe('form.correction_closed');
    for (let round = 0; round < 4; round++) {
      const both = await handedIn();
      await correct(both.params);
      const [said, taken] = await ends<unknown>([decide(both.holder, 2, true), take(both.params)]);
      const isConfirmed = said === 'done';
      expect((await stored(both.params)).answers.feels_healthy).toBe(isConfirmed ? 5 : 2);
      expect([said, taken]).toEqual(
        isConfirmed ? ['done', 'form.correction_closed'] : ['answer.correction_changed', 'done'],
      );
    }
  });

  it('of a form that was taken back is over', async () => {
    const { params } = await handedIn();
    await correct(params);
    await leader.deleteForm({ params });
    expect(await codeOf(correct(params, 3))).toBe('form.unknown');
    expect((await stored(params)).corrections).toMatchObject([
      { status: 'superseded', answers: {}, reason: { note: null } },
    ]);
  });

  it.each([
    ['nothing', { answers: {} }, 'body.invalid'],
    ['no reason', { reason: undefined }, 'body.invalid'],
    ['another reason without words', { reason: { code: 'other' } }, 'body.invalid'],
    ['an unknown statement', { answers: { no_such_item: 3 } }, 'form.unknown_item'],
    ['an unknown statement taken away', { answers: { no_such_item: null } }, 'form.unknown_item'],
    ['an answer that does not fit', { answers: { feels_healthy: 9 } }, 'form.unknown_item'],
  ])('says what it corrects and why: %s is refused', async (_, changes, code) => {
    const { params } = await handedIn();
    const body = { ...correction(), ...changes };
    expect(await codeOfPut(`${pathOf(params)}/correction`, body, 1)).toBe(code);
    expect((await stored(params)).version).toBe(1);
  });
});

describe('Nobody can test a guess by sending it', () => {
  it('about what a participant handed in: right and wrong get the same reply', async () => {
    const { params } = await handedIn();
    const shown = async (answer: number, ifMatch?: number) => [
      await refusal(leader.putForm({ params, body: { ...paper(answer) }, ifMatch })),
      await refusal(
        leader.putForm({ params, body: { ...paper(answer), channel: 'device' as const } }),
      ),
      await refusal(leader.putPaperEntry({ params, body: entry(answer), ifMatch })),
    ];
    const plain = (all: object[]) => all.map((one) => ({ ...one, instance: '' }));
    expect(plain(await shown(2))).toEqual(plain(await shown(3)));
    expect(plain(await shown(2, 1))).toEqual(plain(await shown(3, 1)));
  });

  it('about what came by a link, from another device: the moment of an answer discloses nothing', async () => {
    const params = await awaited();
    const holder = await linkTo(params);
    const body = saves({ feels_healthy: 2 });
    await holder.postAnswerSubmit({ body });
    const at = body.saves.feels_healthy?.at;
    expect(await holder.postAnswerSubmit({ body })).toEqual({ status: 'received' });
    for (const guess of [2, 3])
      for (const device of ['a-phone', 'zz-tablet'])
        expect(
          await codeOf(
            holder.postAnswerSubmit({ body: { ...saves({ feels_healthy: guess }, at), device } }),
          ),
        ).toBe('answer.submitted');
    const { trail } = await leader.getForm({ params });
    expect(trail.every(({ device }) => device === null)).toBe(true);
  });

  it('about what a colleague entered: only its author may repeat it', async () => {
    const params = await awaited();
    const once = await leader.putForm({ params, body: paper(3) });
    expect(await leader.putForm({ params, body: paper(3) })).toEqual(once);
    for (const guess of [3, 4]) {
      expect(await codeOf(other.putForm({ params, body: paper(guess) }))).toBe('form.exists');
      expect(await codeOf(other.putPaperEntry({ params, body: entry(guess) }))).toBe('form.exists');
      const stale = other.putForm({ params, body: paper(guess), ifMatch: 7 });
      expect(await codeOf(stale)).toBe('version.conflict');
    }
  });

  it('about a paper that two people have read: both may repeat it, a third is refused', async () => {
    const params = await awaited();
    await leader.putPaperEntry({ params, body: entry() });
    const both = await other.putPaperEntry({ params, body: entry() });
    expect(await leader.putPaperEntry({ params, body: entry() })).toEqual(both);
    expect(await other.putPaperEntry({ params, body: entry() })).toEqual(both);
    await coordinator.putRunSubstitute({
      params: { runId: params.runId, userId: 'liisa' },
      body: { from: today, until: today, reason: { code: 'absence', note: null } },
    });
    const third = as(server, 'leader', { sub: 'liisa' });
    for (const guess of [3, 4])
      expect(await codeOf(third.putPaperEntry({ params, body: entry(guess) }))).toBe('form.exists');
  });

  it('about a form without a number: only its author may repeat it', async () => {
    const { runId, occasion, instrumentId } = await awaited();
    const put = (by: TestApi, answer: number, ifMatch?: number) =>
      by.putUnnumberedForm({
        params: { runId, formId: 'paper-1' },
        body: { ...paper(answer), occasion, instrumentId },
        ifMatch,
      });
    const once = await put(leader, 3);
    expect(await put(leader, 3)).toEqual(once);
    for (const guess of [3, 4]) expect(await codeOf(put(other, guess))).toBe('form.exists');
    const corrected = await put(other, 4, 1);
    expect(await put(other, 4, 1)).toEqual(corrected);
    for (const guess of [4, 5])
      expect(await codeOf(put(leader, guess, 1))).toBe('version.conflict');
  });
});

describe('The number of answers given', () => {
  const seenBy = async (by: TestApi, params: WordsParams) => {
    const { items } = await by.listForms({ params: { runId: params.runId } });
    const { place, trail } = await by.getForm({ params });
    const listed = items.find(({ occasion }) => occasion === params.occasion);
    expect(listed).toEqual(place);
    const saved = trail.filter(({ what }) => what === 'saved');
    return { place, saved, items: saved.flatMap(({ items }) => items) };
  };

  it('is visible to the leader who handed the form out, and to no other leader and no coordinator', async () => {
    const params = await awaited();
    const holder = await linkTo(params);
    for (const [n, id] of ['feels_healthy', 'feels_lonely', 'feels_healthy'].entries())
      await holder.patchAnswer({ body: saves({ [id]: n + 1 }) });
    await holder.postAnswerSubmit({ body: saves({}) });
    const own = await seenBy(leader, params);
    expect(own.place).toMatchObject({ status: 'received', answered: 2 });
    expect(own.saved).toHaveLength(3);
    for (const by of [other, coordinator]) {
      const shown = await seenBy(by, params);
      expect(shown.place).toMatchObject({ status: 'received', answered: null });
      expect(shown.saved).toHaveLength(1);
      expect(shown.items).toEqual([]);
    }
  });

  it('is not shown for a blank form, only that it came', async () => {
    const params = await awaited();
    await leader.putForm({ params, body: newFormBody({}, { answeredOn: today }) });
    expect((await seenBy(leader, params)).place.status).toBe('received_blank');
    expect((await seenBy(other, params)).place).toMatchObject({
      status: 'received',
      answered: null,
    });
    // Nor do the counts show it, or the form with which they rose would be known.
    const { forms } = await coordinator.getSummary({ params: { runId: params.runId } });
    expect(Object.keys(forms.start).sort()).toEqual(['expected', 'received', 'unnumbered']);
  });

  it('is not visible to somebody who only made the link by which a correction was confirmed', async () => {
    const { params } = await handedIn();
    await correct(params, 1, {}, other);
    const holder = await linkTo(params, other);
    await decide(holder, 2, true);
    expect((await seenBy(other, params)).place.answered).toBeNull();
    expect((await seenBy(leader, params)).place.answered).toBe(14);
  });
});

describe('A form stored before origins were stored', () => {
  it('is read as it was, and keeps what is known of its origin when it is corrected', async () => {
    const params = await awaited();
    const { runId: _, ...place } = params;
    const old = {
      ...{ ...place, instrumentVersion: paper().instrumentVersion, answeredOn: today },
      ...{ channel: 'device', answers: newAnswers(2), outsideWindow: null, synthetic: true },
      ...{ receivedBy: 'participant', receivedAt: `${today}T08:00:00.000Z`, retracted: null },
      version: 1,
    };
    const TableName = process.env[tableVariables.records];
    await server.documents.send(new PutCommand({ TableName, Item: { ...keyOf(params), ...old } }));
    expect((await leader.getForm({ params })).place).toMatchObject({ status: 'received' });
    await correct(params);
    const storedForm = await stored(params);
    expect(figuresVersionOf(storedForm)).toBe(1);
    expect(storedForm.origin).toMatchObject({
      by: 'participant',
      handedOutBy: null,
      inferred: true,
    });
    await decide(await linkTo(params), 2, true);
    expect(figuresVersionOf(await stored(params))).toBe(3);
  });
});
