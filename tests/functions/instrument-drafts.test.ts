import { describe, expect, it } from 'vitest';
import { questionnaireLimits } from '../../shared/configuration.ts';
import { draftBytes } from '../../shared/domain/forms/draft-bytes.ts';
import type { InstrumentDraftBody } from '../../shared/domain/forms/instrument-draft.ts';
import { draftLine } from '../../shared/instruments/draft-line.ts';
import { as, newDraftBody, newOwnInstrumentId, refusal } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const [coordinator, colleague] = [as(server, 'coordinator'), as(server, 'admin')];

const code = async (call: Promise<unknown>) => (await refusal(call)).code;
const named = (fi: string) => newDraftBody({ title: { fi } });

/** A draft in its first version. */
async function drafted() {
  const params = { ownInstrumentId: newOwnInstrumentId() };
  await coordinator.putInstrumentDraft({ params, body: named('Ensimmäinen') });
  return params;
}

/** The draft that is there now: its title and version, or null. */
async function draftOf(params: { ownInstrumentId: string }) {
  const { items } = await coordinator.listOwnInstruments({});
  if (!items.some(({ instrumentId }) => instrumentId === params.ownInstrumentId)) return null;
  const { content, version } = await coordinator.getInstrumentDraft({ params });
  return [content.title.fi, version];
}

describe('A draft that is deleted', () => {
  it('is neither listed, read nor published, and deleting it again changes nothing', async () => {
    const params = await drafted();
    for (const by of [coordinator, coordinator, colleague])
      await by.deleteInstrumentDraft({ params, ifMatch: 1 });
    expect(await draftOf(params)).toBeNull();
    expect(await code(coordinator.getInstrumentDraft({ params }))).toBe('instrument.no_draft');
    for (const draftVersion of [1, 2]) {
      const call = coordinator.postInstrumentVersion({ params, body: { draftVersion } });
      expect(await code(call)).toBe('instrument.no_draft');
    }
  });

  it('must be the one that was read: a colleague’s newer one stays', async () => {
    const params = await drafted();
    expect(await code(coordinator.deleteInstrumentDraft({ params }))).toBe('version.required');
    await colleague.putInstrumentDraft({ params, body: named('Toinen'), ifMatch: 1 });
    const late = coordinator.deleteInstrumentDraft({ params, ifMatch: 1 });
    expect(await code(late)).toBe('version.conflict');
    expect(await draftOf(params)).toEqual(['Toinen', 2]);
  });

  it('leaves nothing that was sent to it a way to the next draft', async () => {
    const params = await drafted();
    await coordinator.deleteInstrumentDraft({ params, ifMatch: 1 });
    // There is no draft of the version that the marker has.
    for (const ifMatch of [1, 2])
      expect(
        await code(colleague.putInstrumentDraft({ params, body: named('Vanha'), ifMatch })),
      ).toBe('version.conflict');
    expect(await draftOf(params)).toBeNull();
    const next = await colleague.putInstrumentDraft({ params, body: named('Uusi') });
    expect(next).toMatchObject({ version: 3, savedBy: 'admin' });
    for (const ifMatch of [1, 2]) {
      expect(await code(coordinator.deleteInstrumentDraft({ params, ifMatch }))).toBe(
        'version.conflict',
      );
      const stale = coordinator.putInstrumentDraft({ params, body: named('Vanha'), ifMatch });
      expect(await code(stale)).toBe('version.conflict');
    }
    expect(await draftOf(params)).toEqual(['Uusi', 3]);
  });
});

describe('Two people at once', () => {
  const rounds = Array.from({ length: 8 }, (_, n) => n);

  it('delete a draft and save it: the one that is first is followed', async () => {
    for (const round of rounds) {
      const params = await drafted();
      const save = () =>
        colleague.putInstrumentDraft({ params, body: named('Toinen'), ifMatch: 1 });
      const remove = () => coordinator.deleteInstrumentDraft({ params, ifMatch: 1 });
      const calls = round % 2 ? [save(), remove()] : [remove(), save()];
      const refused = (await Promise.allSettled(calls)).flatMap((one) =>
        one.status === 'rejected' ? [one.reason.problem.code] : [],
      );
      expect(refused).toEqual(['version.conflict']);
      const isSaved = (await draftOf(params)) !== null;
      expect(await draftOf(params)).toEqual(isSaved ? ['Toinen', 2] : null);
      const next = isSaved
        ? coordinator.deleteInstrumentDraft({ params, ifMatch: 2 })
        : coordinator.putInstrumentDraft({ params, body: named('Uusi') });
      expect(await next).toBeDefined();
    }
  });

  it('make a new draft where one was deleted: one is stored, and the other learns of it', async () => {
    for (const _ of rounds) {
      const params = await drafted();
      await coordinator.deleteInstrumentDraft({ params, ifMatch: 1 });
      const settled = await Promise.allSettled([
        coordinator.putInstrumentDraft({ params, body: named('Oma') }),
        colleague.putInstrumentDraft({ params, body: named('Kollegan') }),
      ]);
      const stored = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      const refused = settled.flatMap((one) =>
        one.status === 'rejected' ? [one.reason.problem.code] : [],
      );
      expect(refused).toEqual(['version.required']);
      expect(await draftOf(params)).toEqual([stored[0]?.content.title.fi, 3]);
    }
  });
});

describe('A number that cannot be stored', () => {
  it.each([5e-324, 1e-200, -1e300, 2 ** 60])('is refused: %s', async (least) => {
    const params = { ownInstrumentId: newOwnInstrumentId() };
    const decimal = { id: 'luku', number: 1, type: 'decimal' as const, reversed: false };
    const item = { ...decimal, text: { fi: 'Luku' }, least, most: 1 };
    const body = newDraftBody({ items: [item] });
    expect(await code(coordinator.putInstrumentDraft({ params, body }))).toBe('body.invalid');
  });
});

describe('A draft may have 256 KB and no byte more', () => {
  const limit = questionnaireLimits.draftBytes;
  const question = (n: number, fi: string) => ({
    ...{ id: `k_${n}`, number: n + 1, type: 'boolean' as const, reversed: false, text: { fi } },
  });
  /** A draft of 180 questions and of so many bytes. */
  const filled = (bytes: number): InstrumentDraftBody => {
    const body = (rest: number) => {
      const items = Array.from({ length: 180 }, (_, n) => question(n, 'ä'.repeat(600)));
      return newDraftBody({
        ...{ items, options: [], scoring: null },
        source: 'a'.repeat(rest),
      });
    };
    return body(bytes - draftBytes(body(0)));
  };

  it('is stored, read, listed and replaced at the limit', async () => {
    const params = { ownInstrumentId: newOwnInstrumentId() };
    const body = filled(limit);
    expect(Buffer.byteLength(JSON.stringify(body))).toBe(limit);
    const stored = await coordinator.putInstrumentDraft({ params, body });
    expect(stored.content).toEqual(body.content);
    expect(await draftOf(params)).toEqual(['Arjen voimat', 1]);
    await coordinator.putInstrumentDraft({ params, body: filled(limit - 2), ifMatch: 1 });
    await coordinator.deleteInstrumentDraft({ params, ifMatch: 2 });
  });

  it('is refused above it, and where what stays as it is makes it too large', async () => {
    const params = { ownInstrumentId: newOwnInstrumentId() };
    const over = coordinator.putInstrumentDraft({ params, body: filled(limit + 1) });
    expect(await code(over)).toBe('instrument.draft_too_large');
    const { content } = filled(limit - 1000);
    const line = draftLine({ kind: 'extension', path: '/item', detail: 'x'.repeat(200) });
    const notCarried = Array.from({ length: 400 }, () => line);
    const { content: small } = newDraftBody();
    await coordinator.putInstrumentDraft({ params, body: { content: small, notCarried } });
    const partly = coordinator.putInstrumentDraft({
      ...{ params, body: { content } as InstrumentDraftBody, ifMatch: 1 },
    });
    expect(await code(partly)).toBe('instrument.draft_too_large');
    expect(await draftOf(params)).toEqual(['Arjen voimat', 1]);
  });
});
