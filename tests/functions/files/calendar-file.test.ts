import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../functions/files/calendar-file.ts';
import { daysAfter } from '../../../shared/domain/day.ts';
import { sessionTimes } from '../../../shared/domain/groups/session-time.ts';
import {
  type CalendarEvent,
  calendarEvent,
  calendarEvents,
} from '../../../shared/domain/privacy/calendar.ts';
import { readCalendar } from './calendar-read.ts';

const now = '2026-12-02T10:00:00.000Z';
const written = (events: readonly CalendarEvent[]) =>
  new TextDecoder('utf-8', { fatal: true }).decode(calendarFile(events, now).bytes);
const readBack = (events: readonly CalendarEvent[]) => readCalendar(written(events)).events;

const run = { runId: 'syksy', name: 'Syysryhmä', status: 'running' } as const;
const session = {
  ...{ sessionId: 's1', version: 1, date: '2026-12-02', startsAt: '13:00', minutes: 135 },
  ...{ theme: 'Rajat', place: 'Kirjasto, 2. krs; huone "A"' },
  status: 'planned' as const,
};
const event = (changes: object = {}, ofRun: object = {}) =>
  calendarEvent('kainuu', { ...run, ...ofRun }, { ...session, ...changes });

/** Days on both sides of both changes of the clocks, and others. */
const days = ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2027-03-28', '2027-10-31'];
const drawnEvent = fc
  .record({
    uid: fc.stringMatching(/^[a-z0-9-]{1,64}\.[a-z0-9-]{1,64}@laituri$/),
    sequence: fc.nat(500),
    date: fc.oneof(
      fc.constantFrom(...days),
      fc.nat(1500).map((n) => daysAfter('2025-01-01', n)),
    ),
    startsAt: fc.option(
      fc
        .tuple(fc.nat(23), fc.nat(59))
        .map((parts) => parts.map((one) => String(one).padStart(2, '0')).join(':')),
    ),
    minutes: fc.integer({ min: 1, max: 24 * 60 }),
    summary: fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
      fc.constantFrom(
        'a,b;c\\d',
        'yksi\nkaksi\r\nkolme',
        '👩‍👩‍👧‍👦'.repeat(12),
        'ä'.repeat(120),
        '\\n',
      ),
    ),
    location: fc.string({ unit: 'grapheme', maxLength: 120 }),
    isCancelled: fc.boolean(),
  })
  .map((one): CalendarEvent => one);
const drawn = { seed: 20261129, numRuns: 150 };

/** What a text is after any way of ending a line was read as the same. */
const asRead = (text: string) => text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');

describe('A calendar file', () => {
  it('has each session once, as a calendar program reads it', () => {
    const [read] = readBack([event()]);
    expect(read).toEqual({
      ...{ uid: 's1.syksy.kainuu@laituri', sequence: 0, status: 'CONFIRMED', isAllDay: false },
      ...{ summary: 'Syysryhmä: Rajat', location: 'Kirjasto, 2. krs; huone "A"' },
      ...{ start: '2026-12-02T13:00:00', end: '2026-12-02T15:15:00' },
      ...{ from: '2026-12-02T11:00:00.000Z', to: '2026-12-02T13:15:00.000Z' },
    });
    expect(readCalendar(written([])).name).toBe('Laituri');
  });

  it('is the whole day where nobody has said the time, and has no place where there is none', () => {
    const [read] = readBack([event({ startsAt: null, place: '', theme: '' })]);
    expect(read).toMatchObject({ isAllDay: true, start: '2026-12-02', end: '2026-12-03' });
    expect(read).toMatchObject({ summary: 'Syysryhmä', location: null });
  });

  it('ends a camp day on the next one where it passes midnight', () => {
    const [read] = readBack([event({ date: '2026-06-01', startsAt: '20:00', minutes: 300 })]);
    expect(read).toMatchObject({ start: '2026-06-01T20:00:00', end: '2026-06-02T01:00:00' });
  });

  it('says when a night ends in which the clocks are changed', () => {
    const night = (date: string) => event({ date, startsAt: '22:00', minutes: 8 * 60 });
    const [spring, autumn] = readBack([night('2026-03-28'), night('2026-10-24')]);
    expect(spring).toMatchObject({ end: '2026-03-29T07:00:00', to: '2026-03-29T04:00:00.000Z' });
    expect(autumn).toMatchObject({ end: '2026-10-25T05:00:00', to: '2026-10-25T03:00:00.000Z' });
    // Programs differ in how they read an hour that comes twice, so it is named by UTC.
    const [twice] = readBack([event({ date: '2026-10-24', startsAt: '22:00', minutes: 390 })]);
    expect(twice).toMatchObject({ end: '2026-10-25T01:30:00Z', to: '2026-10-25T01:30:00.000Z' });
  });

  it('counts the changes of a session, and says that it is cancelled', () => {
    const moved = event({ version: 4, date: '2026-12-09' });
    const cancelled = event({ version: 5, status: 'cancelled' });
    const [first, second] = readBack([moved, cancelled]);
    expect(first).toMatchObject({ sequence: 3, status: 'CONFIRMED' });
    expect(second).toMatchObject({ sequence: 4, status: 'CANCELLED' });
    expect(moved.uid).toBe(cancelled.uid);
  });

  it('cancels the sessions of a cancelled group, which have no later version', () => {
    const [before, after] = readBack([event(), event({}, { status: 'cancelled' })]);
    expect(before).toMatchObject({ sequence: 0, status: 'CONFIRMED' });
    expect(after).toMatchObject({ sequence: 1, status: 'CANCELLED' });
  });

  it('contains no participant’s number that somebody wrote into a name, a theme or a place', () => {
    const text = written([
      event({ theme: 'Tapaaminen 7k2m-9qxa', place: '7K2M9QXA kotona' }, { name: 'R 7K2M9QXA' }),
    ]);
    expect(text).not.toMatch(/7k2m-?9qxa/i);
    expect(text).toContain('R ********: Tapaaminen ********');
  });

  it('contains only what it shows of a session', () => {
    const whole = {
      ...session,
      ...{ note: 'muistiinpano', members: ['7K2M9QXA'], facilitators: ['Vieras'], marks: {} },
      ...{ material: 'materiaali', preparation: 'valmistelu', kind: 'catch_up' as const },
    };
    const text = written([calendarEvent('kainuu', run, whole)]);
    expect(text).not.toMatch(/muistiinpano|7K2M9QXA|Vieras|materiaali|valmistelu|catch/);
  });

  it('is read back as it was, whatever the names, over midnight and both changes of the clocks', () => {
    fc.assert(
      fc.property(fc.array(drawnEvent, { maxLength: 5 }), (events) => {
        const read = readBack(events);
        expect(read).toHaveLength(events.length);
        for (const [n, one] of events.entries()) {
          const times = sessionTimes(one);
          expect(read[n]).toMatchObject({
            ...{ uid: one.uid, sequence: one.sequence, summary: asRead(one.summary) },
            location: one.location === '' ? null : asRead(one.location),
            status: one.isCancelled ? 'CANCELLED' : 'CONFIRMED',
            ...(times ? { isAllDay: false, ...times } : { isAllDay: true, start: one.date }),
          });
        }
      }),
      drawn,
    );
  });

  it('has lines of at most 75 octets that all end in CRLF, and no other line end', () => {
    fc.assert(
      fc.property(fc.array(drawnEvent, { maxLength: 3 }), (events) => {
        const text = written(events);
        expect(text.endsWith('\r\n')).toBe(true);
        for (const line of text.slice(0, -2).split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
      }),
      drawn,
    );
  });
});

describe('The events of a calendar', () => {
  it('begin on its first day, and are in the order of time', () => {
    const sessions = ['2026-12-16', '2026-12-02', '2026-12-09'].map((date, n) => ({
      ...session,
      ...{ sessionId: `s${n}`, date },
    }));
    const events = calendarEvents('kainuu', [{ run, sessions }], '2026-12-09');
    expect(events.map(({ date }) => date)).toEqual(['2026-12-09', '2026-12-16']);
  });
});
