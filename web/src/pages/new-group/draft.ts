import { monthsAfter } from '../../../../shared/domain/day.ts';
import type { Run } from '../../../../shared/domain/groups/run.ts';
import { movedSessions } from '../../../../shared/domain/groups/run-plan.ts';
import type { PlannedSession } from '../../../../shared/domain/groups/session.ts';
import {
  type LeftOutDay,
  planSessions,
  type SessionPattern,
} from '../../../../shared/domain/groups/session-plan.ts';
import type { TemplateBody, TemplateSession } from '../../../../shared/domain/groups/template.ts';

/** A day that somebody gave a session by hand, alone or with all later ones. */
export type DayChange = { n: number; to: string; andLater: boolean };

/** When the sessions are. Days are empty until they are chosen. */
export type Schedule = {
  repeats: SessionPattern['repeats'];
  firstDay: string;
  startsAt: string;
  minutes: number;
  weekdays: number[];
  everyWeeks: number;
  count: number;
  keepsHolidays: boolean;
  keepsEves: boolean;
  skippedWeeks: string[];
  /** The days after a camp, each chosen alone. */
  furtherDays: string[];
  changes: DayChange[];
};

/** What is asked on the way to a new group, as far as it is answered. */
export type Draft = {
  /** Made with the draft, so that opening may be repeated. */
  runId: string;
  /** Opening was tried: the group may have been added, also where no reply came. */
  isSent?: boolean;
  programmeId: string;
  programmeName: string;
  /** The version of the programme's template; null where it has none. */
  templateVersion: number | null;
  /** The version with which the draft began, where the template has changed since. */
  changedFrom?: number | null;
  /** The programme or its template is the product's, and not copied into the organisation yet. */
  copies: 'nothing' | 'template' | 'programme';
  /** What is done in each session, in order. */
  sessions: TemplateSession[];
  schedule: Schedule;
  name: string;
  municipality: string;
  municipalityCode: string | null;
  place: string;
  leaders: string[];
  capacity: number;
  instruments: Run['instruments'];
  pastReason: string;
};

/** The steps of opening a group, in order. */
export const steps = ['programme', 'schedule', 'people', 'forms', 'review'] as const;
export type OpeningStep = (typeof steps)[number];

/** The kind of the days after a camp, each on a day of its own. */
export const furtherKind = 'follow_up_day';
export const isFurther = ({ kind }: TemplateSession) => kind === furtherKind;

/** Days after a camp are usually a month apart. */
export const furtherDaysAfter = (firstDay: string, number: number): string[] =>
  Array.from({ length: number }, (_, n) => (firstDay ? monthsAfter(firstDay, n + 1) : ''));

/**
 * The schedule that a template proposes; its first day is not known.
 * @example scheduleOf({ sessions: [], pattern: { repeats: 'weekly', weekdays: [2], everyWeeks: 1, startsAt: null } }).count // 10
 */
export function scheduleOf({
  sessions,
  pattern,
}: Pick<TemplateBody, 'sessions' | 'pattern'>): Schedule {
  const further = sessions.filter(isFurther);
  const first = sessions.find((one) => !isFurther(one));
  return {
    repeats: pattern.repeats,
    firstDay: '',
    startsAt: pattern.startsAt ?? '',
    minutes: first?.minutes ?? 90,
    weekdays: pattern.weekdays,
    everyWeeks: pattern.everyWeeks,
    count: sessions.length - further.length || 10,
    keepsHolidays: pattern.repeats === 'daily',
    keepsEves: pattern.repeats === 'daily',
    skippedWeeks: [],
    furtherDays: further.map(() => ''),
    changes: [],
  };
}

/** The day of the week, from 1 for Monday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/**
 * A schedule with another first day. The weekday is that of the first day, unless there are
 * several, and what was changed by hand is proposed again.
 */
export function withFirstDay(schedule: Schedule, firstDay: string): Schedule {
  const { weekdays, furtherDays } = schedule;
  const isOne = weekdays.length < 2;
  return {
    ...schedule,
    firstDay,
    weekdays: isOne && firstDay ? [weekdayOf(firstDay)] : weekdays,
    furtherDays: furtherDaysAfter(firstDay, furtherDays.length),
    changes: [],
  };
}

/** The pattern of a schedule that is complete; null until it is. */
function patternOf(schedule: Schedule): SessionPattern | null {
  const { repeats, firstDay, count, keepsHolidays, keepsEves } = schedule;
  if (!firstDay || !(count >= 1)) return null;
  const common = { firstDay, until: { count }, keepsHolidays, keepsEves };
  if (repeats === 'daily') return { repeats, ...common };
  const { weekdays, everyWeeks, skippedWeeks } = schedule;
  return weekdays.length > 0 ? { repeats, ...common, weekdays, everyWeeks, skippedWeeks } : null;
}

/** The sessions of a draft, and the days that are left out between them. */
export type DraftPlan = { sessions: PlannedSession[]; leftOut: LeftOutDay[] };

const idOf = (n: number) => `kerta-${String(n + 1).padStart(2, '0')}`;

/** Gives sessions their days by hand, one change after the other. */
const changed = (sessions: PlannedSession[], changes: readonly DayChange[]): PlannedSession[] =>
  changes.reduce((now, { n, to, andLater }) => {
    const planned = now.map((one) => ({ ...one, status: 'planned' as const }));
    const moved = movedSessions(planned, { sessionId: idOf(n), to, andLater });
    return now.map((one) => {
      const date = moved.find(({ sessionId }) => sessionId === one.sessionId)?.date;
      return date ? { ...one, date } : one;
    });
  }, sessions);

/**
 * The sessions that a draft leads to: days by its schedule, themes and lengths by its template, and
 * the days that were changed by hand. None until the schedule is complete.
 */
export function planOfDraft(draft: Pick<Draft, 'sessions' | 'schedule' | 'place'>): DraftPlan {
  const { schedule, place } = draft;
  const pattern = patternOf(schedule);
  if (!pattern) return { sessions: [], leftOut: [] };
  const { dates, leftOut } = planSessions(pattern);
  const ordinary = draft.sessions.filter((one) => !isFurther(one));
  const further = draft.sessions.filter(isFurther);
  const usual = schedule.repeats === 'daily' ? 'camp_day' : 'meeting';
  const days = [
    ...dates.map((date, n) => ({ date, of: ordinary[n], kind: ordinary[n]?.kind ?? usual })),
    ...schedule.furtherDays
      .filter(Boolean)
      .map((date, n) => ({ date, of: further[n], kind: further[n]?.kind ?? furtherKind })),
  ];
  const lengthOf = (of: TemplateSession | undefined) =>
    of && isFurther(of) ? of.minutes : schedule.minutes;
  const sessions = days.map(
    ({ date, of, kind }, n): PlannedSession => ({
      ...{ sessionId: idOf(n), kind: kind as PlannedSession['kind'], date, place },
      startsAt: schedule.startsAt || null,
      minutes: lengthOf(of),
      theme: of?.theme ?? '',
      material: of?.material ?? '',
      preparation: of?.preparation ?? '',
      facilitators: [],
      last: false,
    }),
  );
  const shown = changed(sessions, schedule.changes).toSorted((one, other) =>
    one.date.localeCompare(other.date),
  );
  return { sessions: shown.map((one, n) => ({ ...one, last: n === shown.length - 1 })), leftOut };
}

/** The number of a session of a draft in its order as planned. */
export const placeOfSession = ({ sessionId }: Pick<PlannedSession, 'sessionId'>): number =>
  Number(sessionId.replace('kerta-', '')) - 1;

/** An organisation's programme with its template, or the product's. */
export type Offered = {
  programmeId: string;
  name: string;
  template: TemplateBody | null;
  templateVersion: number | null;
  copies: Draft['copies'];
};

const noTemplate: Pick<TemplateBody, 'sessions' | 'pattern' | 'members' | 'instruments'> = {
  sessions: [],
  pattern: { repeats: 'weekly', weekdays: [], everyWeeks: 1, startsAt: null },
  members: { least: 3, most: 8 },
  instruments: [],
};

/** An id that begins with a name, so that a person recognises it, and is nobody else's. */
const newRunId = (name: string): string => {
  const slug = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');
  return `${slug || 'ryhma'}-${crypto.randomUUID().slice(0, 8)}`;
};

/** A draft that a programme's template has filled in; `answered` is what somebody has chosen already. */
export function draftFor(offered: Offered, answered: Partial<Draft> = {}): Draft {
  const template = offered.template ?? noTemplate;
  const { programmeId, templateVersion, copies } = offered;
  return {
    municipality: '',
    municipalityCode: null,
    ...{ place: '', leaders: [], pastReason: '' },
    ...answered,
    ...{ runId: newRunId(offered.name), programmeId, templateVersion, copies },
    ...{ changedFrom: null, isSent: false },
    programmeName: offered.name,
    name: '',
    sessions: template.sessions,
    schedule: scheduleOf(template),
    capacity: template.members.most,
    instruments: template.instruments,
  };
}

/** What a group of another programme has in common with a draft: nobody types it again. */
export const answersFor = (draft: Draft): Partial<Draft> => {
  const { municipality, municipalityCode, place, leaders } = draft;
  return { municipality, municipalityCode, place, leaders };
};

/**
 * The season in which a day is, as groups are named by it.
 * @example seasonOf('2027-01-12') // 'spring'
 */
export function seasonOf(day: string): 'spring' | 'summer' | 'autumn' {
  const month = Number(day.slice(5, 7));
  if (month <= 5) return 'spring';
  return month <= 7 ? 'summer' : 'autumn';
}
