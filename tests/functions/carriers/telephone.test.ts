import { describe, expect, it } from 'vitest';
import { e164Of, isSamePhone } from '../../../functions/carriers/telephone.ts';

describe('A telephone number', () => {
  it.each([
    ['040 123 4567', '+358401234567'],
    ['+358 (0)40 1234567', '+358401234567'],
    ['00358401234567', '+358401234567'],
    ['050-1234567', '+358501234567'],
    ['+46 70 123 45 67', '+46701234567'],
    ['+372 5123 4567', '+37251234567'],
  ])('%s is stored as %s', (written, stored) => {
    expect(e164Of(written)).toBe(stored);
  });

  it.each(['112', '12', '+999 123 4567', '---', '040'])('%s is nobody’s number', (written) => {
    expect(e164Of(written)).toBeUndefined();
  });

  it('is the same however it is written, and another where a digit differs', () => {
    expect(isSamePhone('040 123 4567', '+358401234567')).toBe(true);
    expect(isSamePhone('040 123 4567', '040 123 4568')).toBe(false);
    // Two that are no numbers of people are one where their digits are.
    expect(isSamePhone('1-12', '112')).toBe(true);
    expect(isSamePhone('112', '113')).toBe(false);
    expect(isSamePhone(null, null)).toBe(true);
    expect(isSamePhone(null, '112')).toBe(false);
  });
});
