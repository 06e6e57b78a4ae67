import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/tools/fingerprint.ts';
import { readSlips } from './options.ts';
import { withEdit } from './slips/slip-tree.ts';
import { slips } from './slips/slips.ts';

test.each(slips)('The slip $name can still be planted: $mistake', async ({ edits }) => {
  for (const edit of edits) {
    const text = await readFile(join(root, edit.file), 'utf8');
    expect(withEdit(text, edit)).not.toBe(text);
  }
});

test('A text that a file does not have, or has twice, cannot be replaced', () => {
  const edit = { file: 'a.ts', is: 'one', becomes: 'two' };
  expect(withEdit('one', edit)).toBe('two');
  for (const text of ['', 'one one'])
    expect(() => withEdit(text, edit)).toThrow('a.ts does not have this once: one');
});

test('The command plays all slips or the named ones, and refuses an unknown name', () => {
  const [first] = slips;
  expect(readSlips(['faults'])).toBeUndefined();
  expect(readSlips(['slips'])).toEqual(slips);
  expect(readSlips(['slips', first?.name ?? ''])).toEqual([first]);
  expect(() => readSlips(['slips', 'no-such'])).toThrow('there is no slip no-such');
});
