import { deletedCalendar, madeCalendar, ownCalendar } from '../domain/privacy/calendar.ts';
import { file, prefix, route } from './route.ts';

/** A calendar of group sessions that calendar programs subscribe to (ADR 43). */
export const calendars = {
  getCalendarFile: route({
    method: 'GET',
    path: '/calendars/{file}',
    summary:
      'The sessions of somebody’s groups as a calendar, for anyone who has its secret address',
    roles: 'calendar',
    about: null,
    reply: file,
    file: 'text/calendar; charset=utf-8',
    problems: ['calendar.unknown', 'link.too_many_tries'],
  }),
  getCalendar: route({
    method: 'GET',
    path: '/calendar',
    summary: 'Whether you have a calendar address, since when and until when; never the address',
    roles: ['leader', 'coordinator'],
    about: null,
    reply: ownCalendar,
    problems: [],
  }),
  postCalendar: route({
    method: 'POST',
    path: '/calendar',
    summary:
      'Makes a calendar address for you, which is shown only now; an earlier one stops working',
    roles: ['leader', 'coordinator'],
    about: null,
    reply: madeCalendar,
    problems: [],
  }),
  deleteCalendar: route({
    method: 'DELETE',
    path: '/calendar',
    summary: 'Revokes your calendar address; there need not be one',
    roles: ['leader', 'coordinator'],
    about: null,
    reply: deletedCalendar,
    problems: [],
  }),
};

/**
 * The path of a calendar's file, without a leading slash, as it is added to the web app's address.
 * @example calendarPath('AAAAAAAAAAAAAAAAAAAAAA.ics') // 'v1/calendars/AAAAAAAAAAAAAAAAAAAAAA.ics'
 */
export const calendarPath = (file: string): string => `${prefix}/calendars/${file}`.slice(1);
