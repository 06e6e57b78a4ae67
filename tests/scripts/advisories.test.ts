import { expect, it } from 'vitest';
import { advisoryReportOf, verdictOf } from '../../scripts/checks/advisories.ts';

const now = Date.parse('2026-11-22');
const id = 'GHSA-aaaa-bbbb-cccc';
const url = `https://github.com/advisories/${id}`;
const via = { url, title: 'Planted', severity: 'high', name: 'planted' };
const output = JSON.stringify({
  vulnerabilities: {
    planted: { via: [via] },
    above: { via: ['planted'] },
    mild: { via: [{ ...via, url: `${url}-mild`, severity: 'moderate' }] },
  },
});
const argument = { id, reason: 'Its parser is never called.', on: '2026-11-01' };
const judged = (argued: (typeof argument)[], said = output) =>
  advisoryReportOf(verdictOf({ output: said, complaint: 'npm warn audit 405' }, argued, now));

it('An advisory of high severity fails the check, once, and a moderate one does not', () => {
  const { lines, fails } = judged([]);
  expect(fails).toBe(true);
  expect(lines).toEqual([`✗ planted: ${id} Planted`, '1 advisories of high severity, 0 argued.']);
});

it('An argued one passes until the argument is half a year old', () => {
  expect(judged([argument]).fails).toBe(false);
  expect(judged([{ ...argument, on: '2026-04-01' }]).fails).toBe(true);
  expect(judged([{ ...argument, reason: '' }]).fails).toBe(true);
});

it('An argument that no longer fits any advisory must be removed', () => {
  const none = JSON.stringify({ vulnerabilities: {} });
  expect(judged([], none)).toEqual({
    lines: ['0 advisories of high severity, 0 argued.'],
    fails: false,
  });
  expect(judged([argument], none).fails).toBe(true);
});

it.each(['', 'no JSON', '{"message":"405","error":{}}'])(
  'A registry that cannot be reached is reported in one line and counts as neither: %s',
  (said) => {
    const { lines, fails } = judged([], said);
    expect(fails).toBe(false);
    expect(lines).toEqual(['NOT CHECKED: the registry gave no advisories (npm warn audit 405)']);
  },
);
