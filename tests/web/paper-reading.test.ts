import { describe, expect, it } from 'vitest';
import { keyHints } from '../../web/src/pages/paper/paper-form.tsx';
import { keyActionOf } from '../../web/src/pages/paper/paper-keyboard.ts';
import { readDay } from '../../web/src/pages/paper/read-day.ts';
import { typedAnswersOf } from '../../web/src/pages/paper/typed-answer.ts';

describe('A day on paper', () => {
  const today = '2026-11-22';
  it.each([
    ['4.3.2026', '2026-03-04'],
    ['04.03.26', '2026-03-04'],
    ['4,3', '2026-03-04'],
    ['0403', '2026-03-04'],
    ['040326', '2026-03-04'],
    ['04032026', '2026-03-04'],
    ['2026-03-04', '2026-03-04'],
    ['29.2.2024', '2024-02-29'],
  ])('written %s is read with the day before the month', (written, day) => {
    expect(readDay(written, today)).toBe(day);
  });

  it('without a year is the latest such day', () => {
    expect(readDay('24.12.', today)).toBe('2025-12-24');
    expect(readDay('22.11.', today)).toBe(today);
  });

  it.each(['', '4', '31.2.2026', '0413', 'eilen', '4.13.'])('written %j is no day', (written) => {
    expect(readDay(written, today)).toBeNull();
  });
});

describe('A key', () => {
  const scale = { type: 'scale' as const };
  const codes = [1, 2, 3, 4, 5];
  it.each([
    ['1', { does: 'answer', code: 1 }],
    ['5', { does: 'answer', code: 5 }],
    ['6', { does: 'refuse' }],
    ['0', { does: 'clear' }],
    ['Delete', { does: 'clear' }],
    ['Enter', { does: 'next' }],
    ['Backspace', { does: 'back' }],
    ['-', { does: 'back' }],
    ['Tab', null],
  ])('%s does on a scale what the keypad says', (key, action) => {
    expect(keyActionOf(key, scale, codes)).toEqual(action);
  });

  it('0 answers where the scale has it', () => {
    expect(keyActionOf('0', scale, [0, 1])).toEqual({ does: 'answer', code: 0 });
  });

  it('is explained by the numbers of the scale, and does not clear where 0 is an answer', () => {
    const hintsOf = (...codes: number[]) =>
      keyHints({ options: codes.map((code) => ({ code, text: { fi: '' } })) }).map(([key]) => key);
    expect(hintsOf(1, 2, 3)).toEqual([
      ...['1–3', 'Enter', 'Askelpalautin, ↑ tai −', '0 tai Delete', 'Kosketusnäytöllä'],
    ]);
    expect(hintsOf(0, 1, 2, 3)).toEqual(expect.arrayContaining(['0–3', 'Delete']));
    expect(hintsOf()).toEqual(['Enter']);
  });

  it('types in a text, where Enter alone moves on', () => {
    const text = { type: 'text' as const };
    expect(['1', 'Backspace', 'ArrowUp'].map((key) => keyActionOf(key, text, codes))).toEqual([
      null,
      null,
      null,
    ]);
    expect(keyActionOf('Enter', text, codes)).toEqual({ does: 'next' });
  });
});

it('What was typed is sent in its item’s type, and what was left empty not at all', () => {
  const item = { number: 1, text: { fi: '' }, reversed: false };
  const items = [
    { ...item, id: 'a', type: 'scale' as const },
    { ...item, id: 'b', type: 'decimal' as const, least: 0, most: 9 },
    { ...item, id: 'c', type: 'boolean' as const },
    { ...item, id: 'd', type: 'choices' as const, choices: [] },
    { ...item, id: 'e', type: 'text' as const, longest: 9 },
    { ...item, id: 'f', type: 'integer' as const, least: 0, most: 9 },
    { ...item, id: 'g', type: 'choices' as const, choices: [] },
  ];
  const typed = { a: '3', b: '2,5', c: 'false', d: ['x'], e: ' ', f: 'viisi', g: [] };
  expect(typedAnswersOf(items, typed)).toEqual({ a: 3, b: 2.5, c: false, d: ['x'], f: 'viisi' });
});
