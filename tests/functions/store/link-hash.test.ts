import { expect, it } from 'vitest';
import { linkHash } from '../../../functions/store/link-hash.ts';
import { withWholeWork } from '../../quick-codes.ts';

const code = '7777777F';

it('A code that was handed out years ago is still found by its hash', () => {
  expect(withWholeWork(() => linkHash(code))).toBe('nmcmdnrygWldelW7_5TX9BVOkGZLRIiKurk4LIswxQQ');
});

it('Other tests hash a code with less work, and so to another hash', () => {
  expect(linkHash(code)).not.toBe(withWholeWork(() => linkHash(code)));
});
