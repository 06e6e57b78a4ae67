import ICAL from 'ical.js';

/** An event as a calendar program reads it. */
export type ReadEvent = {
  uid: string;
  sequence: number;
  summary: string;
  location: string | null;
  status: string;
  isAllDay: boolean;
  /** As written in the file, without the zone. */
  start: string;
  end: string;
  /** Moments as ISO timestamps, by the rules of the zone that the file itself has. */
  from: string;
  to: string;
};

const textOf = (event: ICAL.Component, name: string) => event.getFirstPropertyValue(name);

/** Reads a calendar with the parser that Thunderbird uses; it knows no zone but that of the file. */
export function readCalendar(file: string): { name: string; events: ReadEvent[] } {
  const calendar = new ICAL.Component(ICAL.parse(file));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((event): ReadEvent => {
    const [start, end] = ['dtstart', 'dtend'].map((name) => textOf(event, name) as ICAL.Time);
    if (!start || !end) throw new Error('An event has no time');
    const momentOf = (time: ICAL.Time) => new Date(time.toUnixTime() * 1000).toISOString();
    return {
      uid: String(textOf(event, 'uid')),
      sequence: Number(textOf(event, 'sequence')),
      summary: String(textOf(event, 'summary')),
      location: textOf(event, 'location') as string | null,
      status: String(textOf(event, 'status')),
      isAllDay: start.isDate,
      start: start.toString(),
      end: end.toString(),
      from: momentOf(start),
      to: momentOf(end),
    };
  });
  return { name: String(calendar.getFirstPropertyValue('x-wr-calname')), events };
}
