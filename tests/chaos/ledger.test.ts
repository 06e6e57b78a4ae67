import { describe, expect, test } from 'vitest';
import { keys } from '../../functions/store/keys.ts';
import type { PlainItem } from '../../scripts/backup/scan.ts';
import type { FormTrace, Trace } from './harness/actions.ts';
import { Ledger, noDamage } from './harness/ledger.ts';

const form: FormTrace = {
  of: 'form',
  runId: 'r1',
  key: 'FORM#end#statements#7K3M9PQ8',
  answers: { feels_healthy: 4 },
  route: 'postAnswerSubmit',
  answeredOn: '2026-03-02',
  lateArrival: null,
};
const roll = (attendance: 'present' | 'absent', markedAt: string): Trace => ({
  of: 'roll',
  runId: 'r1',
  sessionId: 's1',
  marks: { '7K3M9PQ8': { attendance, markedAt, device: 'laavu', markedBy: 'leader' } },
});

const stored = (changes: Record<string, unknown> = {}): PlainItem => ({
  ...keys.run('kainuu', 'r1'),
  sk: form.key,
  ...{ answers: form.answers, answeredOn: form.answeredOn, lateArrival: null },
  version: 1,
  ...changes,
});
const session = (trace: Trace): PlainItem => ({
  ...keys.session('kainuu', 'r1', 's1'),
  marks: trace.of === 'roll' ? trace.marks : {},
});
/** The audit of a request that was done, about the run. */
const audited = (route: string, requestId = 'a'): PlainItem[] =>
  ['begun', 'ended'].map((phase) => ({
    pk: keys.run('kainuu', 'r1').pk,
    sk: `2026-03-02T12:00:00.000Z#${requestId}#${phase}`,
    ...{ route, requestId, outcome: phase === 'begun' ? 'begun' : 'done' },
  }));

const ledgerOf = (...traces: Trace[]) => {
  const ledger = new Ledger();
  for (const trace of traces) ledger.note(trace);
  return ledger;
};

describe('The storm’s ledger', () => {
  const audit = audited('postAnswerSubmit');

  test('finds no damage where everything acknowledged is stored once', () => {
    expect(ledgerOf(form).damage({ records: [stored()], audit })).toEqual(noDamage);
  });

  test.each([
    ['is gone', []],
    ['has another answer', [stored({ answers: { feels_healthy: 3 } })]],
  ])('counts an acknowledged form as lost that %s', (_, records) => {
    expect(ledgerOf(form).damage({ records, audit })).toEqual({ ...noDamage, lost: 1 });
  });

  test.each([
    ['is stored under another key too', [stored(), stored({ sk: 'UNNUMBERED#second' })]],
    ['was written twice', [stored({ version: 2 })]],
    [
      'was submitted twice by its trail',
      [
        stored(),
        stored({ sk: 'ANSWER#end', trail: [{ what: 'submitted' }, { what: 'submitted_late' }] }),
      ],
    ],
  ])('counts a form as a duplicate that %s', (_, records) => {
    expect(ledgerOf(form).damage({ records, audit })).toEqual({ ...noDamage, duplicates: 1 });
  });

  test.each([
    ['of the day on which it came', { answeredOn: '2026-03-05' }],
    ['late', { lateArrival: 'by_itself' }],
  ])('notices a form that is said to be %s, and is not', (_, changes) => {
    const damage = ledgerOf(form).damage({ records: [stored(changes)], audit });
    expect(damage).toEqual({ ...noDamage, misdated: 1 });
  });

  test('counts a roll as lost that has an older mark, whatever the order of arrival', () => {
    const [older, newer] = [
      roll('present', '2026-03-02T12:00:00.000Z'),
      roll('absent', '2026-03-02T12:00:01.000Z'),
    ];
    const rolls = [...audited('patchAttendance'), ...audited('patchAttendance', 'b')];
    const ledger = ledgerOf(newer, older);
    expect(ledger.damage({ records: [session(newer)], audit: rolls })).toEqual(noDamage);
    expect(ledger.damage({ records: [session(older)], audit: rolls }).lost).toBe(1);
  });

  test.each([
    ['the audit does not know', []],
    ['has no beginning in the audit', audit.slice(1)],
    ['the audit knows two ends of', [...audit, { ...audit[1], sk: 'later#a#ended' } as PlainItem]],
  ])('reports an acknowledged write that %s', (_, entries) => {
    expect(
      ledgerOf(form).damage({ records: [stored()], audit: entries }).audit_off,
    ).toBeGreaterThan(0);
  });
});
