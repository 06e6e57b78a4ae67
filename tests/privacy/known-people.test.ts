import { randomUUID } from 'node:crypto';
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { likeName, likePhone } from '../../shared/domain/privacy/likeness.ts';
import { as, refusal } from '../make.ts';
import { testServer } from '../server.ts';
import { itemsWith, tableNameOf } from './person.ts';

const server = await testServer({ limitFactor: 1 });
const { markAll } = await import('../../functions/store/likeness-backfill.ts');
const { keys } = await import('../../functions/store/keys.ts');
const { writeFaults: faults } = await import('./faults.ts');
const deaths = faults('PUT');
afterEach(() => {
  deaths.live();
  vi.restoreAllMocks();
});

/** A new worker, so that each test begins the day without hits. */
const newWorker = () => {
  const id = `worker-${randomUUID().slice(0, 8)}`;
  return { id, api: as(server, 'own-worker', { sub: id }) };
};
type TestWorker = ReturnType<typeof newWorker>;

async function registeredBy({ id, api }: TestWorker): Promise<string> {
  const participantId = newParticipantId();
  const body = { ownWorker: id, background: {}, synthetic: true };
  await api.putParticipant({ params: { participantId }, body });
  return participantId;
}

async function clientOf(worker: TestWorker, name: string, phone: string | null = null) {
  const { api } = worker;
  const participantId = await registeredBy(worker);
  const body = { name, phone, language: 'fi' as const };
  const saved = await api.putIdentity({ params: { participantId }, body });
  return { participantId, knownTo: saved.knownTo };
}
const pairsOf = async ({ api }: TestWorker) => (await api.listSamePeople({ query: {} })).items;

/** A name used by one test. */
const named = (name: string) => `${name} ${randomUUID().replaceAll(/[^a-f]/g, '')}`;

describe('Registering somebody who is registered already', () => {
  it('shows that somebody is known and whom to ask, however name and telephone are written', async () => {
    const [a, b] = [newWorker(), newWorker()];
    const first = await clientOf(a, 'Esimerkki Åsa', '040 123 4567');
    expect(first.knownTo).toEqual([]);
    const second = await clientOf(b, 'Esimerkki A\u030Asa ', '+358 40 1234567');
    expect(second.knownTo).toEqual([a.id]);
    // The name alone is enough, and so is the telephone.
    expect((await clientOf(newWorker(), 'ÅSA  esimerkki')).knownTo).toEqual([a.id, b.id].sort());
    const byPhone = await clientOf(newWorker(), named('Joku'), '00358 (0)40-123 4567');
    expect(byPhone.knownTo).toEqual([a.id, b.id].sort());
  });

  it('is shown to both workers, without the number of the other’s client', async () => {
    const [a, b] = [newWorker(), newWorker()];
    const name = named('Maija');
    const first = await clientOf(a, name);
    const second = await clientOf(b, name);
    for (const [worker, mine, other] of [
      [a, first, b],
      [b, second, a],
    ] as const) {
      const [pair, ...more] = await pairsOf(worker);
      expect(more).toEqual([]);
      expect(pair?.status).toBe('open');
      expect(pair?.numbers.toSorted((one) => (one.own ? -1 : 1))).toEqual([
        { participantId: mine.participantId, worker: worker.id, own: true, said: null },
        { participantId: null, worker: other.id, own: false, said: null },
      ]);
    }
    const all = await as(server, 'coordinator').listSamePeople({ query: {} });
    const numbers = all.items.flatMap((pair) => pair.numbers.map((one) => one.participantId));
    expect(numbers).toEqual(expect.arrayContaining([first.participantId, second.participantId]));
  });

  it('is in the audit of both, and the letter to the one who was found says what happened', async () => {
    const [a, b] = [newWorker(), newWorker()];
    const name = named('Liisa');
    const { participantId } = await clientOf(a, name);
    await clientOf(b, name);
    const { items } = await a.api.listAudit({ query: { participant: participantId } });
    expect(items.find(({ matched }) => matched)).toMatchObject({
      route: 'putIdentity',
      by: { userId: b.id },
      outcome: 'done',
    });
    const address = `${server.url}/v1/audit/letter?participant=${participantId}`;
    const token = await server.tokenFor('own-worker', { sub: a.id });
    const letter = await fetch(address, { headers: { Authorization: `Bearer ${token}` } });
    expect(await letter.text()).toContain('sama nimi tai puhelinnumero kuin sinulla');
  });

  it('stores nothing of the name but marks, and those beside the name alone', async () => {
    const name = named('Salla');
    const worker = newWorker();
    const { participantId } = await clientOf(worker, name, '+358 40 7654321');
    await clientOf(worker, name);
    const written = name.split(' ')[1] ?? '';
    for (const text of [name, written, likeName(name) ?? '', '358407654321'])
      expect(await itemsWith(server, 'Records', text)).toEqual([]);
    // Marks disclose nothing: neither the name nor its normalised form.
    const stored = await itemsWith(server, 'Identities', participantId);
    expect(stored.map(({ sk }) => sk).sort()).toEqual(['IDENTITY']);
    const inMarks = (await itemsWith(server, 'Identities', 'LIKENESS#')).map((item) =>
      JSON.stringify(item),
    );
    for (const item of inMarks) expect(item.includes(written)).toBe(false);
  });

  it('is no oracle: twenty times a day, and then no name is saved, known or not', async () => {
    const [known, curious] = [newWorker(), newWorker()];
    const names = Array.from({ length: 21 }, (_, n) => named(`Nimi${'abcdefghijklmnopqrstu'[n]}`));
    for (const name of names) {
      // Twenty-one people of one worker, none like another.
      expect((await clientOf(known, name)).knownTo).toEqual([]);
    }
    const participantId = await registeredBy(curious);
    let version: number | undefined;
    const ask = async (name: string) => {
      const body = { name, phone: null, language: 'fi' as const };
      const saved = await curious.api.putIdentity({
        params: { participantId },
        body,
        ...(version === undefined ? {} : { ifMatch: version }),
      });
      version = saved.version;
      return saved.knownTo;
    };
    // A name that nobody has does not count, and neither does one that was saved already.
    for (let n = 0; n < 3; n++) expect(await ask(named('Tuntematon'))).toEqual([]);
    for (const name of names.slice(0, 20)) {
      expect(await ask(name)).toEqual([known.id]);
      expect(await ask(name)).toEqual([known.id]);
    }
    for (const name of [names[20] ?? '', named('Vieras')])
      expect((await refusal(ask(name))).code).toBe('identity.too_many_known');
    const again = { name: names[19] ?? '', phone: null, language: 'fi' as const };
    const repeat = curious.api.putIdentity({
      params: { participantId },
      body: again,
      ...(version === undefined ? {} : { ifMatch: version }),
    });
    expect((await repeat).knownTo).toEqual([known.id]);
    // Another worker's count is separate.
    expect((await clientOf(newWorker(), names[20] ?? '')).knownTo).toEqual([known.id]);
  });

  it('many times at once learns no more than one after the other', async () => {
    const [known, curious] = [newWorker(), newWorker()];
    const names = Array.from({ length: 24 }, (_, n) => named(`Y${'abcdefghijklmnopqrstuvwx'[n]}`));
    for (const name of names) await clientOf(known, name);
    const numbers = await Promise.all(names.map(() => registeredBy(curious)));
    const answers = await Promise.all(
      numbers.map((participantId, n) =>
        curious.api
          .putIdentity({
            params: { participantId },
            body: { name: names[n] ?? '', phone: null, language: 'fi' },
          })
          .then(({ knownTo }) => knownTo.length)
          .catch(() => 'refused' as const),
      ),
    );
    expect(answers.filter((one) => one === 1)).toHaveLength(20);
    expect(answers.filter((one) => one === 'refused')).toHaveLength(4);
  });

  it('after an interruption anywhere finds the same when it is repeated', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    let killed = 0;
    for (let n = 1; ; n++) {
      const [a, b] = [newWorker(), newWorker()];
      const name = named('Kaksi');
      await clientOf(a, name);
      const participantId = await registeredBy(b);
      const save = () =>
        b.api.putIdentity({
          params: { participantId },
          body: { name, phone: null, language: 'fi' },
        });
      deaths.dieAt(n);
      const first = await save().catch(() => undefined);
      const words = deaths.live();
      expect((await save()).knownTo, `killed at word ${n}`).toEqual([a.id]);
      expect(await pairsOf(a), `killed at word ${n}`).toHaveLength(1);
      expect(await pairsOf(b), `killed at word ${n}`).toHaveLength(1);
      if (first && words < n) break;
      killed++;
    }
    expect(killed).toBeGreaterThan(8);
  });
});

describe('Numbers that may be one person', () => {
  it('are no longer listed once the name is corrected, unless a worker has decided on them', async () => {
    const [a, b] = [newWorker(), newWorker()];
    const [name, other] = [named('Virhe'), named('Oikea')];
    await clientOf(a, name);
    const { participantId } = await clientOf(b, name);
    const body = { name: other, phone: null, language: 'fi' as const };
    await b.api.putIdentity({ params: { participantId }, body, ifMatch: 1 });
    expect(await pairsOf(a)).toEqual([]);
    expect(await itemsWith(server, 'Identities', name)).toHaveLength(1);
  });

  it('are two people for good once one worker says so, and are not listed again', async () => {
    const [a, b] = [newWorker(), newWorker()];
    const name = named('Kaima');
    const first = await clientOf(a, name);
    const second = await clientOf(b, name);
    const [pair] = await pairsOf(a);
    const word = (participantId: string) => ({
      params: { pairId: pair?.pairId ?? '' },
      body: { participantId, verdict: 'different' as const },
    });
    // Nobody decides for another's client.
    const foreign = await refusal(b.api.putSamePersonWord(word(first.participantId)));
    expect(foreign.code).toBe('same_person.unknown');
    const said = await a.api.putSamePersonWord(word(first.participantId));
    expect(said.status).toBe('different');
    expect((await pairsOf(b))[0]?.status).toBe('different');
    const body = { name: `${name} `, phone: '+358 40 99999', language: 'fi' as const };
    const params = { participantId: second.participantId };
    expect((await b.api.putIdentity({ params, body, ifMatch: 1 })).knownTo).toEqual([]);
    expect((await pairsOf(b))[0]?.status).toBe('different');
  });

  it('are forgotten with a name’s marks, and with a number that is erased', async () => {
    const [a, b] = [newWorker(), newWorker()];
    const name = named('Poistettu');
    const { participantId } = await clientOf(a, name);
    await clientOf(b, name);
    const params = { participantId };
    await a.api.deleteIdentity({ params });
    expect((await itemsWith(server, 'Identities', participantId)).length).toBe(0);
    await a.api.deleteParticipant({ params });
    expect(await pairsOf(b)).toEqual([]);
    expect((await clientOf(newWorker(), name)).knownTo).toEqual([b.id]);
  });

  it('are found among names from before there were marks, however often the search runs', async () => {
    const [a, b] = [newWorker(), newWorker()];
    const name = named('Vanha');
    const numbers = [
      (await clientOf(a, name)).participantId,
      (await clientOf(b, name)).participantId,
    ];
    // As they were stored before: without marks, and nothing of the pair.
    for (const number of numbers)
      await server.documents.send(
        new UpdateCommand({
          TableName: tableNameOf(server, 'Identities'),
          Key: keys.identity('kainuu', number),
          UpdateExpression: 'REMOVE likenesses',
        }),
      );
    for (const { pk, sk } of await itemsWith(server, 'Records', numbers[0] ?? ''))
      if (String(sk).startsWith('PAIR#'))
        await server.documents.send(
          new DeleteCommand({ TableName: tableNameOf(server, 'Records'), Key: { pk, sk } }),
        );
    expect(await pairsOf(a)).toEqual([]);
    for (const _ of [1, 2]) {
      const { names, alike } = await markAll('2026-11-28');
      expect(names).toBeGreaterThan(1);
      expect(alike).toBeGreaterThan(1);
      expect(await pairsOf(a)).toHaveLength(1);
      expect(await pairsOf(b)).toHaveLength(1);
    }
  });
});

describe('A likeness', () => {
  it('is the same however a name is composed, ordered, hyphenated and capitalised', () => {
    const part = fc.stringMatching(/^[a-zåäöéüß]{1,8}$/);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const name = likeName(parts.join(' '));
        expect(likeName(parts.toReversed().join(' - ').normalize('NFD'))).toBe(name);
        expect(likeName(` ${parts.join('–').toUpperCase()} `)).toBe(name);
      }),
    );
    expect(likeName('Anna-Maija Ström')).toBe(likeName('STRÖM Anna Maija'));
    expect(likeName('Åsa')).not.toBe(likeName('Asa'));
    expect(likeName(' – ')).toBeUndefined();
  });

  it('is the same however a telephone number is written, and service numbers have none', () => {
    const ways = [
      '040 123 4567',
      '0401234567',
      '+358 40 1234567',
      '00358401234567',
      '040-123 4567',
    ];
    for (const way of [...ways, '+358 (0)40 123 4567', '+3580401234567', '４０ 123 4567'])
      expect(likePhone(way), way).toBe('+358401234567');
    expect(likePhone('+46 70 123 45 67')).toBe('+46701234567');
    for (const none of ['112', '', '+', '0100100100100100100'])
      expect(likePhone(none)).toBeUndefined();
  });
});
