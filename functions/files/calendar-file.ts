import type { RouteFile } from '../../shared/contract/route.ts';
import { dayOf, daysAfter, timeOf } from '../../shared/domain/day.ts';
import { sessionTimes } from '../../shared/domain/groups/session-time.ts';
import type { CalendarEvent } from '../../shared/domain/privacy/calendar.ts';

/** The time zone of every local time; its rules are in the file, as RFC 5545 demands. */
const zone = 'Europe/Helsinki';

/** The clocks in Finland since 1997, by the same rule as `shared/domain/day.ts`. */
const zoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19970330T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0300',
  'TZNAME:EEST',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19971026T040000',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0200',
  'TZNAME:EET',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Other control characters than line ends, which RFC 5545 has no way to write. */
const control = /[\p{Cc}]/gu;

/**
 * A text as a value of the file.
 * @example escapedText('Rajat, osa 1;\nkotona') // 'Rajat\\, osa 1\\;\\nkotona'
 */
export const escapedText = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(control, ' ').replace(/[\\;,]/g, '\\$&'))
    .join('\\n');

/** The most octets of a line, its end left out. */
const longestLine = 75;

/**
 * A line, folded where it would be too long, and never within a character.
 * @example foldedLine('SUMMARY:Syysryhmä') // 'SUMMARY:Syysryhmä'
 */
export function foldedLine(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const more = Buffer.byteLength(character);
    if (octets + more > longestLine) {
      // A continued line begins with a space, which counts too.
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += more;
  }
  return lines.join('\r\n');
}

const plainDay = (day: string) => day.replaceAll('-', '');
const plainTime = (time: string) => `${time.replace(':', '')}00`;
const utc = (moment: string) => `${moment.slice(0, 19).replace(/[-:]/g, '')}Z`;

const hourMs = 3_600_000;
const clockAt = (moment: string) => `${plainDay(dayOf(moment))}T${plainTime(timeOf(moment))}`;

/** Do clocks show the same time an hour earlier or later too, when they are put back in autumn? */
const comesTwice = (moment: string) =>
  [-hourMs, hourMs].some(
    (apart) => clockAt(new Date(Date.parse(moment) + apart).toISOString()) === clockAt(moment),
  );

/**
 * A moment by the clock in Finland; by UTC in the hour that comes twice in autumn, because some
 * programs read it as the first and some as the second.
 */
const atMoment = (name: string, moment: string): string =>
  comesTwice(moment) ? `${name}:${utc(moment)}` : `${name};TZID=${zone}:${clockAt(moment)}`;

/** When an event begins and ends; one whose time of day nobody has said lasts all day. */
function timeLines(event: CalendarEvent): string[] {
  const times = sessionTimes(event);
  if (times) return [atMoment('DTSTART', times.from), atMoment('DTEND', times.to)];
  return [
    `DTSTART;VALUE=DATE:${plainDay(event.date)}`,
    `DTEND;VALUE=DATE:${plainDay(daysAfter(event.date, 1))}`,
  ];
}

const eventLines = (event: CalendarEvent, now: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${escapedText(event.uid)}`,
  `DTSTAMP:${utc(now)}`,
  `SEQUENCE:${event.sequence}`,
  ...timeLines(event),
  `SUMMARY:${escapedText(event.summary)}`,
  ...(event.location === '' ? [] : [`LOCATION:${escapedText(event.location)}`]),
  `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'END:VEVENT',
];

/** How often calendar programs are asked to read the file again. */
const readAgain = 'PT1H';

/**
 * Sessions as a calendar that programs subscribe to.
 * @see https://www.rfc-editor.org/rfc/rfc5545 and, for the name and the interval, RFC 7986
 * @param now when it is read, as an ISO timestamp
 */
export function calendarFile(events: readonly CalendarEvent[], now: string): RouteFile {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Laituri//Laituri//FI',
    'CALSCALE:GREGORIAN',
    'NAME:Laituri',
    'X-WR-CALNAME:Laituri',
    `REFRESH-INTERVAL;VALUE=DURATION:${readAgain}`,
    `X-PUBLISHED-TTL:${readAgain}`,
    ...zoneLines,
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ];
  const text = lines.map((line) => `${foldedLine(line)}\r\n`).join('');
  return { name: 'laituri.ics', bytes: new TextEncoder().encode(text) };
}
