import { describe, expect, it } from 'vitest';
import { type TemplateBody, templateBody } from '../../shared/domain/groups/template.ts';
import {
  type Draft,
  draftFor,
  planOfDraft,
  withFirstDay,
} from '../../web/src/pages/new-group/draft.ts';
import {
  changesOfTemplate,
  hasPart,
  takenPart,
} from '../../web/src/pages/new-group/template-changes.ts';
import { newTemplateBody } from '../make.ts';

const session = (theme: string, changes: object = {}) => ({
  ...{ kind: 'meeting' as const, theme, minutes: 135, material: '', preparation: '' },
  ...changes,
});
const template = (changes: Partial<TemplateBody> = {}) =>
  templateBody.parse(newTemplateBody(changes));
const before = template({ sessions: ['Alku', 'Rajat', 'Loppu'].map((one) => session(one)) });
const changes = (now: Partial<TemplateBody>) =>
  changesOfTemplate(before, { ...before, ...now }, []);

describe('What has changed in a template', () => {
  it.each<[string, TemplateBody['sessions'], string[]]>([
    [
      'a session that is new',
      [session('Alku'), session('Rajat'), session('Voimavarat'), session('Loppu')],
      ['3. kerta on uusi: Voimavarat.'],
    ],
    ['one that is removed', [session('Alku'), session('Loppu')], ['2. kerta on poistettu: Rajat.']],
    [
      'another theme',
      [session('Alku'), session('Ystävyys'), session('Loppu')],
      ['2. kerran teema: ennen Rajat, nyt Ystävyys.'],
    ],
    [
      'another order',
      [session('Rajat'), session('Alku'), session('Loppu')],
      ['Kertojen järjestys on muuttunut.'],
    ],
    [
      'another length and other material',
      [session('Alku', { minutes: 90, material: 'Kortit' }), session('Rajat'), session('Loppu')],
      [
        expect.stringMatching(/^Alku: ennen .+ nyt .+\.$/),
        'Alku: materiaalit tai valmistelu on muutettu.',
      ],
    ],
    ['nothing', [...before.sessions], []],
  ])('is, of the sessions, %s', (_, sessions, sentences) => {
    expect(changes({ sessions }).sessions).toEqual(sentences);
  });

  it('is also the size, the forms, the days, and what is asked at referral', () => {
    const [pin] = before.instruments;
    if (!pin) throw new Error('The template has no form');
    expect(
      changes({
        members: { least: 2, most: 4 },
        instruments: [{ ...pin, occasions: ['end'] }],
        pattern: { ...before.pattern, weekdays: [4], startsAt: '09:30' },
        referralQuestions: ['Pääseekö asiakas paikalle?'],
      }),
    ).toEqual({
      sessions: [],
      size: [expect.stringMatching(/^Ryhmän koko: ennen .+, nyt 2–4 osallistujaa\.$/)],
      forms: [expect.stringMatching(/^Lomake: ennen .+, nyt .+ \(lopussa\)\.$/)],
      others: [
        expect.stringMatching(/^Kokoontumisrytmi: .+; nyt .*torstai.*klo 9\.30\.|klo 09\.30\.$/),
        expect.stringContaining('kenelle ryhmä sopii'),
      ],
    });
    expect(changes({ instruments: [] }).forms).toEqual([expect.stringMatching(/^Poistettu/)]);
    expect(changes({ instruments: [{ ...pin, version: '99' }] }).forms).toEqual([
      expect.stringMatching(/uusi versio/),
    ]);
  });
});

describe('A draft that takes a newer template’s sessions', () => {
  const begun = draftFor({
    ...{ programmeId: 'p', name: 'P', template: before, templateVersion: 1, copies: 'nothing' },
  });
  const draft: Draft = { ...begun, schedule: withFirstDay(begun.schedule, '2027-01-12') };
  const now = { ...before, sessions: [...before.sessions, session('Jatko', { minutes: 90 })] };
  const daysOf = (one: Draft) =>
    planOfDraft(one).sessions.map(({ date, theme }) => `${date} ${theme}`);

  it('has them on the days that were chosen, also those that were changed by hand', () => {
    const changed = { n: 1, to: '2027-01-21', andLater: false };
    const byHand = { ...draft, schedule: { ...draft.schedule, changes: [changed] } };
    expect(hasPart(byHand, 'sessions', now)).toBe(false);
    const after = { ...byHand, ...takenPart(byHand, 'sessions', now) };
    expect(hasPart(after, 'sessions', now)).toBe(true);
    expect(daysOf(after)).toEqual([
      ...['2027-01-12 Alku', '2027-01-21 Rajat', '2027-01-26 Loppu', '2027-02-02 Jatko'],
    ]);
  });

  it('keeps a number of sessions and a length that somebody chose', () => {
    const chosen = { ...draft, schedule: { ...draft.schedule, count: 2, minutes: 60 } };
    const after = { ...chosen, ...takenPart(chosen, 'sessions', now) };
    expect(daysOf(after)).toEqual(['2027-01-12 Alku', '2027-01-19 Rajat']);
    expect(after.schedule.minutes).toBe(60);
  });

  it('takes its days after a camp along, with the changes that were made to them', () => {
    const day = session('Jatkopäivä', { kind: 'follow_up_day' });
    const camp = { ...draft, sessions: [...before.sessions, day] };
    const schedule = {
      ...camp.schedule,
      furtherDays: ['2027-03-01'],
      changes: [{ n: 3, to: '2027-03-02', andLater: false }],
    };
    const sessions = [...now.sessions, day, session('Toinen', { kind: 'follow_up_day' })];
    const begunCamp = { ...camp, schedule };
    const after = { ...begunCamp, ...takenPart(begunCamp, 'sessions', { ...now, sessions }) };
    expect(daysOf(after).slice(-2)).toEqual(['2027-03-02 Jatkopäivä', '2027-03-12 Toinen']);
  });

  it('takes the size and the forms alone, and nothing else with them', () => {
    const newer = { ...now, members: { least: 2, most: 4 }, instruments: [] };
    expect(takenPart(draft, 'size', newer)).toEqual({ capacity: 4 });
    expect(takenPart(draft, 'forms', newer)).toEqual({ instruments: [] });
  });
});
