import { calendarPath, calendars } from '../shared/contract/calendars.ts';
import { dayOf } from '../shared/domain/day.ts';
import { newLinkSecret } from '../shared/domain/forms/link-secret.ts';
import {
  calendarEvents,
  calendarFileName,
  calendarScopeOf,
  calendarSecretIn,
  firstCalendarDay,
  lastCalendarDay,
} from '../shared/domain/privacy/calendar.ts';
import { webAddressVariable } from '../shared/environment.ts';
import { Problem } from '../shared/problems.ts';
import { calendarFile } from './files/calendar-file.ts';
import { serve } from './http/serve.ts';
import {
  deleteCalendarOf,
  findCalendar,
  readCalendarOf,
  readCalendarRuns,
  saveCalendar,
} from './store/calendars.ts';
import { untilWritten } from './store/save.ts';
import { findMember } from './store/staff-members.ts';
import { countWrongLink } from './store/wrong-links.ts';

/** The address of the web app. */
const webAddress = () => process.env[webAddressVariable] ?? '';

export const handler = serve(
  calendars,
  {
    /**
     * Dead, revoked, replaced and malformed addresses get the same answer, and count as wrong
     * attempts; so do those of somebody who is not active in the directory. A secret of 130 bits
     * cannot be guessed, so a right one never waits because of others.
     */
    getCalendarFile: async ({ caller, params: { file }, now }) => {
      const today = dayOf(now);
      const secret = calendarSecretIn(file);
      const calendar = secret === null ? undefined : await findCalendar(secret, today);
      const owner = calendar && (await findMember(calendar));
      if (!calendar || owner?.status !== 'active') {
        const retryAfterSeconds = await countWrongLink(caller.address, now);
        if (retryAfterSeconds === null) throw new Problem('calendar.unknown');
        throw new Problem('link.too_many_tries', { retryAfterSeconds });
      }
      // A role that was taken away shows nothing more; one that was given needs a new address.
      const roles = calendar.roles.filter((one) => owner.roles.includes(one));
      const runs = await readCalendarRuns({ caller: { ...calendar, roles }, today });
      const events = calendarEvents(calendar.organisation, runs, firstCalendarDay(today));
      return calendarFile(events, now);
    },

    getCalendar: async ({ caller: { organisation, userId }, acting: { today } }) => {
      const stored = await readCalendarOf(organisation, userId);
      if (!stored || stored.until < today) return { calendar: null };
      const { roles, madeAt, until } = stored;
      return { calendar: { scope: calendarScopeOf(roles), madeAt, until } };
    },

    postCalendar: async ({ caller, acting: { today }, now }) => {
      const secret = newLinkSecret();
      const terms = { madeAt: now, until: lastCalendarDay(today) };
      await untilWritten(() => saveCalendar(caller, { secret, ...terms }));
      const address = webAddress() + calendarPath(calendarFileName(secret));
      return { address, scope: calendarScopeOf(caller.roles), ...terms };
    },

    deleteCalendar: async ({ caller: { organisation, userId } }) => {
      await untilWritten(() => deleteCalendarOf(organisation, userId));
      return { status: 'deleted' as const };
    },
  },
  { findMember },
);
