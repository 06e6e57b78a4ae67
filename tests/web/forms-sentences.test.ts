import { describe, expect, it } from 'vitest';
import type { FormMatrix, FormSlot } from '../../shared/domain/forms/form-matrix.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { problemCodes } from '../../shared/problems.ts';
import { formOffersOf } from '../../web/src/features/forms/form-offers.ts';
import { dueSentences, membersByUrgency } from '../../web/src/pages/forms/due-sentences.ts';
import { slotTexts, statusText, symbolOf } from '../../web/src/pages/forms/slot-sentences.ts';
import { trailSentences } from '../../web/src/pages/forms/trail-sentences.ts';
import { texts } from '../../web/src/texts/staff.ts';

const due: FormSlot = {
  participantId: '7K2M9QXA',
  occasion: 'end',
  instrumentId: statements.id,
  instrumentVersion: statements.version,
  status: 'due',
  by: null,
  at: null,
  overdue: false,
  early: false,
  contactWithdrawn: false,
  window: { from: '2026-05-04', to: '2026-06-03' },
  answered: null,
  answeredOn: null,
  channel: null,
  lateArrival: null,
  synthetic: false,
  version: null,
  correction: null,
  decision: null,
  linkUntil: null,
  enteredOnceBy: null,
  entryVersion: null,
};

const matrix = (items: FormSlot[]): FormMatrix => ({
  items,
  next: null,
  due: items.filter(({ status, overdue }) => status === 'due' && !overdue).length,
  overdue: items.filter(({ overdue }) => overdue).length,
  unnumbered: [],
});

const context = { today: '2026-05-20', nameOf: (id: string) => `<${id}>`, items: 14 };
const at = '2026-05-10T09:00:00.000Z';

describe('What waits is said in short sentences', () => {
  const late = { ...due, overdue: true };
  it.each([
    [[], 'Yhtään lomaketta ei tarvitse antaa nyt.'],
    [[due], '1 lomake on antamatta.'],
    [[due, due, late], '2 lomaketta on antamatta, 1 myöhässä.'],
    [[late], '1 lomake on myöhässä.'],
  ])('%#', (items, sentence) => {
    expect(dueSentences(matrix(items), false)).toEqual([sentence]);
  });

  it('with those handed out and those whose paper a second person has to enter', () => {
    const out: FormSlot = { ...due, status: 'handed_out' };
    expect(dueSentences(matrix([out, { ...out, enteredOnceBy: 'aino' }]), false).slice(1)).toEqual([
      '2 annettua lomaketta odottaa vastausta.',
      '1 paperi odottaa toista syöttäjää.',
    ]);
  });
});

it('Late members are first, then those whose forms are due, and last those with nothing open', () => {
  const of = (participantId: string, changes: Partial<FormSlot>) => ({
    ...due,
    ...changes,
    participantId,
  });
  const items = [
    of('settled', { status: 'received' }),
    of('due', {}),
    of('coming', { status: 'not_due' }),
    of('late', { overdue: true }),
  ];
  expect(membersByUrgency(matrix(items))).toEqual(['late', 'due', 'coming', 'settled']);
});

describe('A form’s slot shows', () => {
  it('its last day, that it is due early, and how long its link works', () => {
    const out: FormSlot = {
      ...due,
      status: 'handed_out',
      by: 'aino',
      at,
      early: true,
      linkUntil: '2026-06-03',
    };
    expect(slotTexts(out, context)).toEqual([
      '10.5. <aino>',
      'viimeistään 3.6.',
      'kysytään jo nyt, koska osallistuja lähti ryhmästä',
      'linkki toimii 3.6. asti',
    ]);
    const later = { ...context, today: '2026-06-04' };
    expect(slotTexts({ ...out, overdue: true }, later).join()).toMatch(
      /viimeinen päivä oli 3\.6\.,.*linkki vanheni 3\.6\./,
    );
  });

  it('that somebody left before it, and then that nothing is expected', () => {
    const gone: FormSlot = { ...due, status: 'not_due', window: null };
    expect(statusText(gone, 14, false)).toBe('Ei kysytä');
    expect(formOffersOf(gone, statements, 'aino')).toEqual([]);
  });

  it('that its paper was entered once, whatever its status', () => {
    const once: FormSlot = { ...due, enteredOnceBy: 'aino' };
    expect([symbolOf(once, false), statusText(once, 14, false)]).toEqual([
      '◐',
      'Syötetty paperilta kerran',
    ]);
    expect(slotTexts(once, context)).toContain('syötti <aino>, odottaa toista syöttäjää');
  });

  it('the year only when it is another', () => {
    const old: FormSlot = { ...due, status: 'received', answeredOn: '2025-12-31', by: 'aino', at };
    expect(slotTexts(old, context)).toEqual(['vastattu 31.12.2025', 'kirjattu 10.5. <aino>']);
  });
});

describe('The possible actions', () => {
  it('on a received form are to take it back, and on one that was taken back none', () => {
    expect(formOffersOf({ ...due, status: 'received' }, statements, 'aino')).toEqual(['retract']);
    expect(formOffersOf({ ...due, status: 'retracted' }, statements, 'aino')).toEqual([]);
  });

  it('on what the participant handed in include proposing a correction, never on paper', () => {
    const own = (channel: FormSlot['channel']) =>
      formOffersOf({ ...due, status: 'received', channel }, statements, 'aino');
    expect(own('link')).toEqual(['correct', 'retract']);
    expect(own('device')).toEqual(['correct', 'retract']);
    expect(own('paper')).toEqual(['retract']);
    const correction = { version: 2, by: 'aino', at, status: 'open', reason: 'other' } as const;
    const proposed: FormSlot = { ...due, status: 'received', channel: 'link', correction };
    const forAll = ['link', 'device', 'correct', 'retract'];
    expect(formOffersOf(proposed, statements, 'pekka')).toEqual(forAll);
    // The proposer may withdraw it, until the participant has decided.
    expect(formOffersOf(proposed, statements, 'aino')).toEqual([
      ...['link', 'device', 'correct', 'withdraw', 'retract'],
    ]);
    expect(slotTexts(proposed, context).join()).toContain('odottaa osallistujan vahvistusta');
    const declined = { ...correction, status: 'declined' } as const;
    expect(slotTexts({ ...proposed, correction: declined }, context).join()).toContain('hylkäsi');
  });

  it('on a form that is answered elsewhere are to enter it or say what became of it', () => {
    const elsewhere = { ...statements, kind: 'recorded' as const };
    expect(formOffersOf(due, elsewhere, 'aino')).toEqual(['paper', 'decision']);
  });
});

it('The history of a form shows decisions among the rest, by the clock of Finland', () => {
  const decision = {
    occasion: due.occasion,
    instrumentId: due.instrumentId,
    participantId: due.participantId,
    decision: 'absent' as const,
    on: '2026-05-09',
    reason: 'unwell' as const,
    ...{ note: null, closingId: null },
    decidedBy: 'aino',
    decidedAt: at,
    version: 1,
  };
  const later = '2026-05-10T21:30:00.000Z';
  const event = { at: later, what: 'link_issued' as const, by: 'pekka', device: null, items: [] };
  const history = { place: { ...due, decision }, trail: [event] };
  const said = trailSentences(history, context.nameOf).map(({ what, when, who }) => [
    what,
    when,
    who,
  ]);
  expect(said).toEqual([
    ['Merkittiin: osallistuja oli poissa 9.5.2026', '10.5.2026 klo 12.00', '<aino>'],
    ['Linkki tehtiin', '11.5.2026 klo 0.30', '<pekka>'],
  ]);
});

it('Every refusal of the API has its sentence', () => {
  for (const code of problemCodes) expect(texts.problems[code]).toMatch(/[.:]$/);
});
