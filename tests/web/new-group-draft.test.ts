import { describe, expect, it } from 'vitest';
import type { Run } from '../../shared/domain/groups/run.ts';
import type { SessionOfPlan } from '../../shared/domain/groups/session.ts';
import { type TemplateBody, templateBody } from '../../shared/domain/groups/template.ts';
import {
  type Draft,
  draftFor,
  type Offered,
  planOfDraft,
  steps,
  withFirstDay,
} from '../../web/src/pages/new-group/draft.ts';
import { draftFrom } from '../../web/src/pages/new-group/draft-of-group.ts';
import { missingIn } from '../../web/src/pages/new-group/missing.ts';
import { newTemplateBody } from '../make.ts';

const offered = (template: TemplateBody | null): Offered => ({
  ...{ programmeId: 'hahmoterapia', name: 'Hahmoterapia', template },
  ...{ templateVersion: template && 3, copies: 'nothing' },
});
const weekly = templateBody.parse(newTemplateBody());
const camp = templateBody.parse(
  newTemplateBody({
    sessions: [
      ...['Saapuminen', 'Järvi', 'Metsä', 'Lähtö'].map((theme) => ({
        ...{ kind: 'camp_day' as const, theme, minutes: 600, material: '', preparation: '' },
      })),
      ...[1, 2, 3].map((n) => ({
        ...{ kind: 'follow_up_day' as const, theme: `Jatko ${n}`, minutes: 360 },
        ...{ material: '', preparation: '' },
      })),
    ],
    pattern: { repeats: 'daily', weekdays: [], everyWeeks: 1, startsAt: '10:00' },
  }),
);

const beginning = (draft: Draft, firstDay: string): Draft => ({
  ...draft,
  schedule: withFirstDay(draft.schedule, firstDay),
});
const daysOf = (draft: Draft) => planOfDraft(draft).sessions.map(({ date }) => date);

describe('A draft of a new group', () => {
  it('is filled in by the template but for its day, name, place and leaders', () => {
    const draft = draftFor(offered(weekly));
    expect(draft).toMatchObject({
      templateVersion: 3,
      capacity: 6,
      instruments: weekly.instruments,
    });
    expect(steps.map((step) => missingIn(step, draft))).toEqual([
      [],
      ['firstDay'],
      ['name', 'leaders', 'municipality'],
      [],
      [],
    ]);
    expect(planOfDraft(draft)).toEqual({ sessions: [], leftOut: [] });
  });

  it('gives each session its theme and time, and the last one is marked', () => {
    const { sessions } = planOfDraft(beginning(draftFor(offered(weekly)), '2027-01-12'));
    expect(sessions.map(({ date, theme, last }) => [date, theme, last])).toEqual([
      ['2027-01-12', 'Tutustuminen', false],
      ['2027-01-19', 'Rajat', false],
      ['2027-01-26', 'Voimavarat', true],
    ]);
    expect(sessions[0]).toMatchObject({ startsAt: '13:00', minutes: 135, kind: 'meeting' });
  });

  it('meets on the weekday of its first day', () => {
    const draft = beginning(draftFor(offered(weekly)), '2027-01-14');
    expect(daysOf(draft)).toEqual(['2027-01-14', '2027-01-21', '2027-01-28']);
  });

  it('keeps several weekdays, whichever the first day is', () => {
    const pattern = { ...weekly.pattern, weekdays: [2, 4] };
    const draft = beginning(draftFor(offered({ ...weekly, pattern })), '2027-01-14');
    expect(daysOf(draft)).toEqual(['2027-01-14', '2027-01-19', '2027-01-21']);
  });

  it('has the days of a camp in a row, and each further day on its own', () => {
    const draft = beginning(draftFor(offered(camp)), '2027-06-07');
    const { sessions } = planOfDraft(draft);
    expect(sessions.map(({ date, kind, minutes }) => `${date} ${kind} ${minutes}`)).toEqual([
      ...['07', '08', '09', '10'].map((day) => `2027-06-${day} camp_day 600`),
      ...['07', '08', '09'].map((month) => `2027-${month}-07 follow_up_day 360`),
    ]);
    expect(sessions.at(-1)?.last).toBe(true);
  });

  it('moves one session, or it and all later ones', () => {
    const draft = beginning(draftFor(offered(weekly)), '2027-01-12');
    const change = (to: string, andLater: boolean) =>
      daysOf({ ...draft, schedule: { ...draft.schedule, changes: [{ n: 1, to, andLater }] } });
    expect(change('2027-01-21', false)).toEqual(['2027-01-12', '2027-01-21', '2027-01-26']);
    expect(change('2027-01-21', true)).toEqual(['2027-01-12', '2027-01-21', '2027-01-28']);
  });

  it('says when two sessions are on one day', () => {
    const draft = beginning(draftFor(offered(weekly)), '2027-01-12');
    const changes = [{ n: 1, to: '2027-01-26', andLater: false }];
    const taken = { ...draft, schedule: { ...draft.schedule, changes } };
    expect(missingIn('schedule', taken)).toEqual(['daysTaken']);
  });

  it('needs a programme’s template for nothing', () => {
    const draft = beginning(draftFor(offered(null)), '2027-01-12');
    expect(daysOf(draft)).toHaveLength(10);
    expect(draft).toMatchObject({ templateVersion: null, instruments: [] });
  });
});

describe('A draft that repeats a group', () => {
  const session = (date: string, changes: Partial<SessionOfPlan> = {}): SessionOfPlan => ({
    ...{ sessionId: date, date, kind: 'meeting', startsAt: '14:30', minutes: 90 },
    ...{ place: 'Kirjasto', theme: `Teema ${date}`, material: '', preparation: '' },
    ...{ facilitators: [], last: false, status: 'held', version: 1 },
    ...changes,
  });
  const run = {
    ...{ municipality: 'Kajaani', municipalityCode: '205', leaders: ['leader'], capacity: 5 },
    instruments: weekly.instruments,
  } as Run;

  it('is asked only the dates', () => {
    const sessions = [
      session('2026-01-07'),
      session('2026-01-14', { status: 'cancelled' }),
      // One meeting was moved from Wednesday to Thursday.
      session('2026-01-22'),
      session('2026-01-28'),
      session('2026-02-04'),
      session('2026-02-05', { kind: 'catch_up' }),
    ];
    const draft = draftFrom({ run, sessions }, offered(weekly));
    expect(draft).toMatchObject({ ...run, place: 'Kirjasto' });
    expect(missingIn('schedule', draft)).toEqual(['firstDay']);
    const again = beginning(draft, '2027-01-13');
    expect(missingIn('people', { ...again, name: 'Kevät' })).toEqual([]);
    expect(planOfDraft(again).sessions.map(({ date, theme }) => `${date} ${theme}`)).toEqual([
      '2027-01-13 Teema 2026-01-07',
      '2027-01-20 Teema 2026-01-22',
      '2027-01-27 Teema 2026-01-28',
      '2027-02-03 Teema 2026-02-04',
    ]);
    expect(planOfDraft(again).sessions[0]).toMatchObject({ startsAt: '14:30', minutes: 90 });
  });
});
