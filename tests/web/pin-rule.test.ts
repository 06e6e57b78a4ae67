import { expect, it } from 'vitest';
import { passphraseFault, pinFault } from '../../web/src/offline/pin-rule.ts';

it.each([
  ['same', ['1111', '000000', 'aaaaaa']],
  ['sequence', ['1234', '4321', '123456', '987654', '901234', 'abcdef']],
  ['pattern', ['2580', '258025', '121212', '123123', '112233', '147258', '159357']],
  ['date', ['1984', '010190', '310178', '900101', '01011990', '19840203']],
  ['common', ['salasana', 'qwerty12', 'laituri2026']],
] as const)('A PIN that would be guessed first is refused as “%s”', (fault, pins) => {
  for (const pin of pins) expect(pinFault(pin, pin), pin).toBe(fault);
});

it('A PIN that nobody guesses at once is accepted, if it is long enough and typed the same twice', () => {
  for (const pin of ['246813', '808193', 'kissa7', 'vene ja laituri'])
    expect(pinFault(pin, pin), pin).toBeNull();
  expect([pinFault('24681', '24681'), pinFault('246813', '246814')]).toEqual([
    'short',
    'different',
  ]);
});

it('A backup’s passphrase is longer than a PIN, and does not repeat itself', () => {
  expect(passphraseFault('246813', '246813')).toBe('short');
  expect(passphraseFault('ababababcabab', 'ababababcabab')).toBe('trivial');
  expect(passphraseFault('laiturilla tuulee', 'laiturilla tuule')).toBe('different');
  expect(passphraseFault('laiturilla tuulee', 'laiturilla tuulee')).toBeNull();
});
