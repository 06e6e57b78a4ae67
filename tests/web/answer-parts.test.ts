import { describe, expect, it } from 'vitest';
import { newLinkCode, newLinkSecret } from '../../shared/domain/forms/link-secret.ts';
import { allInstruments } from '../../shared/instruments/instruments.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { meterFeedback1 } from '../../shared/instruments/meter-feedback.ts';
import { readNumber } from '../../web/src/features/answering/read-number.ts';
import {
  answersInSaves,
  mergedSaves,
  shifted,
  withoutSent,
} from '../../web/src/offline/answer-saves.ts';
import { draftName } from '../../web/src/offline/device-draft.ts';
import { itemSections } from '../../web/src/pages/answer/item-sections.ts';
import { ServerClock } from '../../web/src/session/server-clock.ts';
import { en } from '../../web/src/texts/participant/en.ts';
import { fi } from '../../web/src/texts/participant/fi.ts';
import { sv } from '../../web/src/texts/participant/sv.ts';

const at = (second: number) => `2026-03-02T10:00:0${second}.000Z`;
const save = (answer: number | null, second: number) => ({ answer, at: at(second) });

describe('Items', () => {
  it('are in groups of three or four where the form has no headings', () => {
    expect(itemSections(statements).map(({ items }) => items.length)).toEqual([4, 3, 4, 3]);
  });

  it('are all shown, once and in order, in every questionnaire', () => {
    for (const instrument of allInstruments)
      expect(itemSections(instrument).flatMap(({ items }) => items)).toEqual(instrument.items);
  });

  it('are under the headings of the form where it has them', () => {
    const [item] = meterFeedback1.items;
    if (!item) throw new Error('no item');
    const groups = [{ id: 'own', text: { fi: 'Omasta voinnista' } }];
    const sections = itemSections({ groups, items: [item, { ...item, group: 'own' }] });
    expect(sections.map(({ heading }) => heading?.fi ?? null)).toEqual([null, 'Omasta voinnista']);
  });
});

describe('Unsent answers', () => {
  it('are the newer ones of both devices, and one of the same moment stays', () => {
    const stored = { a: save(1, 1), b: save(1, 3), c: save(1, 2) };
    const arriving = { a: save(2, 2), b: save(2, 2), c: save(2, 2) };
    expect(answersInSaves(mergedSaves(stored, arriving))).toEqual({ a: 2, b: 1, c: 1 });
  });

  it('stay unsent when they were changed while they were sent', () => {
    const sent = { a: save(1, 1), b: save(1, 1) };
    expect(withoutSent({ ...sent, b: save(2, 2) }, sent)).toEqual({ b: save(2, 2) });
  });

  it('are dated right when a clock was fast, and a changed answer is always the newer', () => {
    const ahead = { ahead: 6_000, now: at(5) };
    expect(shifted({ a: save(1, 9), b: save(1, 7), c: save(1, 4) }, ahead)).toEqual({
      a: save(1, 3),
      b: save(1, 1),
      c: save(1, 4),
    });
    expect(shifted({ a: save(1, 9) }, { ahead: 1_000, now: at(5) })).toEqual({ a: save(1, 5) });
    const clock = new ServerClock();
    clock.set(Date.parse(at(0)));
    expect(clock.after(at(9))).toBe('2026-03-02T10:00:09.001Z');
  });

  it('that were taken back are no answers', () => {
    expect(answersInSaves({ a: save(null, 1), b: save(3, 1) })).toEqual({ b: 3 });
  });
});

describe('The name under which a device keeps what is unsent', () => {
  it('is the same for the same link, another for others, and too short to reveal the code', () => {
    const secret = newLinkSecret();
    expect(draftName(secret)).toBe(draftName(secret));
    const names = new Set(Array.from({ length: 500 }, () => draftName(newLinkCode())));
    expect(names.size).toBeGreaterThan(495);
    for (const name of names) expect(name).toMatch(/^laituri\.answer\.draft\.[0-9a-f]{6}$/);
  });
});

describe('A typed number', () => {
  const decimal = { type: 'decimal', least: 0, most: 2 } as const;
  const integer = { type: 'integer', least: 0, most: 20 } as const;
  it.each([
    ['1,5', decimal, 1.5],
    ['1.5', decimal, 1.5],
    ['1,5', integer, undefined],
    [' 20 ', integer, 20],
    ['21', integer, undefined],
    ['kaksi', integer, undefined],
    ['', integer, null],
  ])('%s', (typed, kind, read) => expect(readNumber(typed, kind)).toBe(read));
});

describe('The texts', () => {
  it('count as each language does', () => {
    const count = ({ delivery }: typeof fi, n: number) => delivery.waiting(n);
    expect([1, 2].map((n) => count(fi, n))).toEqual([
      '1 vastaus odottaa yhteyttä. Voit jatkaa.',
      '2 vastausta odottaa yhteyttä. Voit jatkaa.',
    ]);
    expect(count(sv, 1)).toBe('1 svar väntar på anslutning. Du kan fortsätta.');
    expect([1, 2].map((n) => count(en, n))).toEqual([
      '1 answer is waiting for a connection. You can go on.',
      '2 answers are waiting for a connection. You can go on.',
    ]);
  });

  it('exist in each language, each its own', () => {
    const plain = (texts: object): string[] =>
      Object.entries(texts).flatMap(([name, text]) => {
        if (typeof text === 'object') return plain(text).map((path) => `${name}.${path}`);
        return typeof text === 'string' && text.length > 12 ? [`${name}=${text}`] : [];
      });
    const [finnish, ...others] = [fi, sv, en].map(plain);
    for (const other of others) {
      expect(other.length).toBeGreaterThanOrEqual(20);
      expect(other.filter((text) => finnish?.includes(text))).toEqual([]);
    }
  });
});
