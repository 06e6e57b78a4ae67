import type { Run } from '../../../../shared/domain/groups/run.ts';
import type { SessionOfPlan } from '../../../../shared/domain/groups/session.ts';
import type { TemplateSession } from '../../../../shared/domain/groups/template.ts';
import {
  type Draft,
  draftFor,
  furtherKind,
  type Offered,
  type Schedule,
  weekdayOf,
} from './draft.ts';

/** The most frequent value; the first of several. */
function usual<Value>(values: readonly Value[], otherwise: Value): Value {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most ? most[0] : otherwise;
}

type CopiedGroup = { run: Run; sessions: readonly SessionOfPlan[] };

/** How the sessions of a group followed each other. */
function scheduleOfGroup(sessions: readonly SessionOfPlan[]): Schedule {
  const ordinary = sessions.filter(({ kind }) => kind === 'meeting' || kind === 'camp_day');
  const further = sessions.filter(({ kind }) => kind === furtherKind);
  const repeats = ordinary.some(({ kind }) => kind === 'camp_day') ? 'daily' : 'weekly';
  const weekdays = [...new Set(ordinary.map(({ date }) => weekdayOf(date)))];
  const often = weekdays.filter((one) => {
    const times = ordinary.filter(({ date }) => weekdayOf(date) === one).length;
    return times * weekdays.length >= ordinary.length;
  });
  return {
    ...{ repeats, firstDay: '', everyWeeks: 1, skippedWeeks: [], changes: [] },
    startsAt:
      usual(
        ordinary.map((one) => one.startsAt),
        null,
      ) ?? '',
    minutes: usual(
      ordinary.map(({ minutes }) => minutes),
      90,
    ),
    weekdays: often.toSorted((one, other) => one - other),
    count: Math.max(ordinary.length, 1),
    ...{ keepsHolidays: repeats === 'daily', keepsEves: repeats === 'daily' },
    furtherDays: further.map(() => ''),
  };
}

/**
 * A draft that repeats a group: all but its days, from its own sessions and not from a template
 * that may have changed.
 */
export function draftFrom({ run, sessions }: CopiedGroup, offered: Offered): Draft {
  const planned = sessions.filter(
    ({ kind, status }) => kind !== 'catch_up' && status !== 'cancelled',
  );
  const { municipality, municipalityCode, leaders, capacity, instruments } = run;
  return {
    ...draftFor(offered, { municipality, municipalityCode, leaders }),
    place: usual(
      planned.map(({ place }) => place),
      '',
    ),
    sessions: planned.map(({ kind, theme, minutes, material, preparation }) => ({
      kind: kind as TemplateSession['kind'],
      ...{ theme, minutes, material, preparation },
    })),
    schedule: scheduleOfGroup(planned),
    ...{ capacity, instruments },
  };
}
