import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isParticipantId,
  newParticipantId,
  readParticipantId,
} from '../../shared/domain/participant-id.ts';

const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const number = fc.uint8Array({ minLength: 7, maxLength: 7 }).map((bytes) =>
  newParticipantId((into) => {
    into.set(bytes);
    return into;
  }),
);
const place = fc.integer({ min: 0, max: 7 });

describe('A participant number', () => {
  it('is well formed when it is drawn', () => {
    fc.assert(fc.property(number, (drawn) => isParticipantId(drawn)));
  });

  it('detects every single wrong character', () => {
    fc.assert(
      fc.property(number, place, fc.constantFrom(...alphabet), (drawn, at, wrong) => {
        fc.pre(drawn[at] !== wrong);
        expect(isParticipantId(drawn.slice(0, at) + wrong + drawn.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('detects every swap of two neighbours', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 6 }), (drawn, at) => {
        const [one = '', two = ''] = [drawn[at], drawn[at + 1]];
        fc.pre(one !== two);
        expect(isParticipantId(drawn.slice(0, at) + two + one + drawn.slice(at + 2))).toBe(false);
      }),
    );
  });

  it('is read as it is written by hand: small letters, gaps, and the look-alikes O, I and L', () => {
    fc.assert(
      fc.property(number, (drawn) => {
        const written = `${drawn.slice(0, 4)}-${drawn.slice(4)}`
          .toLowerCase()
          .replaceAll('0', 'o')
          .replaceAll('1', 'l');
        expect(readParticipantId(written)).toBe(drawn);
      }),
    );
  });

  it('is refused when it is too short, too long or has a character that numbers do not use', () => {
    for (const wrong of ['', '7K2M9QX', '7K2M9QXA7', '7K2M9QXU', '7k2m9qxa'])
      expect(isParticipantId(wrong)).toBe(false);
  });

  it('is drawn again each time', () => {
    expect(new Set(Array.from({ length: 1000 }, () => newParticipantId())).size).toBe(1000);
  });
});
