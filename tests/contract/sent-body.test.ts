import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { completed, isWhole, sentShape } from '../../shared/contract/sent-body.ts';
import { plainText } from '../../shared/domain/plain-text.ts';

const exit = z
  .strictObject({ on: z.string(), reason: z.string(), note: z.string().nullable().default(null) })
  .refine(({ reason, note }) => reason !== 'other' || note !== null, { path: ['note'] });
const body = z
  .strictObject({
    name: plainText(20),
    startsOn: z.int(),
    endsOn: z.int(),
    note: z.string().default('nothing'),
    exit: exit.nullable().default(null),
    answers: z.record(z.string(), z.int()).default({}),
    isConfirmed: z.literal(true).optional(),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], message: 'too early' });
const stored = {
  ...{ name: 'Poukama', startsOn: 3, endsOn: 5, note: 'jotain', version: 7 },
  ...{ exit: { on: 'x', reason: 'other', note: 'sana' }, answers: { a: 1, b: 2 } },
};
const { version: _, ...whole } = stored;

const over = (sent: Record<string, unknown>, there: object | null = stored) =>
  completed(body, sentShape(body).parse(sent) as Record<string, unknown>, there ?? undefined);

describe('A body over what is stored', () => {
  it('is what is stored where nothing is sent, without the fields that no body has', () => {
    expect(over({})).toEqual({ body: whole, faults: [] });
  });

  it('leaves the fields of an object within it that are not named, and replaces a map whole', () => {
    const sent = { exit: { on: 'y' }, answers: { a: 5 } };
    const exit = { on: 'y', reason: 'other', note: 'sana' };
    expect(over(sent).body).toEqual({ ...whole, exit, answers: { a: 5 } });
  });

  it('has the default where a field with one is cleared, and null where that is a value', () => {
    expect(over({ note: null, exit: null, answers: null, isConfirmed: null }).body).toEqual({
      ...whole,
      ...{ note: 'nothing', exit: null, answers: {} },
    });
  });

  it('is checked by rules about several fields, sent or stored, at its path', () => {
    expect(over({ startsOn: 6 }).faults).toEqual([{ pointer: '/endsOn', message: 'too early' }]);
    expect(over({ exit: { note: null } }).faults).toMatchObject([{ pointer: '/exit/note' }]);
    expect(over({ startsOn: 6, endsOn: 6 }).faults).toEqual([]);
  });

  it('is not refused for what was stored before a rule, unless that is sent', () => {
    const old = { ...stored, name: 'Pou\u0000kama' };
    expect(over({ note: 'x' }, old)).toEqual({
      body: { ...whole, name: old.name, note: 'x' },
      faults: [],
    });
    expect(sentShape(body).safeParse({ name: old.name }).success).toBe(false);
  });
});

describe('A body over nothing', () => {
  it('names every field that is missing, and takes the defaults of the others', () => {
    const pointers = over({ name: 'a' }, null).faults.map(({ pointer }) => pointer);
    expect(pointers).toEqual(['/startsOn', '/endsOn']);
    const sent = { name: 'a', startsOn: 1, endsOn: 1 };
    const unsaid = { note: 'nothing', exit: null, answers: {} };
    expect(over(sent, null)).toEqual({ body: { ...sent, ...unsaid }, faults: [] });
  });

  it('needs a complete object where none is stored', () => {
    const { faults } = over({ exit: { on: 'y' } }, { ...stored, exit: null });
    expect(faults).toMatchObject([{ pointer: '/exit/reason' }]);
  });
});

it('A body is complete when it names every field that is stored, in the objects within it too', () => {
  expect(isWhole(body, whole)).toBe(true);
  expect(isWhole(body, { ...whole, exit: null })).toBe(true);
  for (const name of Object.keys(whole))
    expect(isWhole(body, { ...whole, [name]: undefined })).toBe(false);
  expect(isWhole(body, { ...whole, exit: { on: 'x', reason: 'y' } })).toBe(false);
});

it('A check that is outside its value would be skipped, so it is refused', () => {
  const lax = z.strictObject({ a: z.int().default(1).refine(Boolean) });
  expect(() => sentShape(lax)).toThrow('A check must be on the value itself');
});
