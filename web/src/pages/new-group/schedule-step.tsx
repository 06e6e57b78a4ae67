import { useState } from 'preact/hooks';
import { isoWeekOf } from '../../../../shared/domain/groups/session-plan.ts';
import {
  lengthOptions,
  repeatOptions,
  WeekdaysField,
} from '../../features/sessions/pattern-fields.tsx';
import { texts } from '../../texts/staff.ts';
import { CheckField, DayField, SelectField, TextField, TimeField } from '../../ui/field.tsx';
import { planOfDraft, type Schedule, withFirstDay } from './draft.ts';
import type { StepProps } from './new-group-page.tsx';
import { SessionPreview } from './session-preview.tsx';
import { StepEnd } from './step-end.tsx';
import { useStep } from './use-step.ts';

const words = texts.newGroup;

type FieldsProps = { schedule: Schedule; set: (change: Partial<Schedule>) => void };

/** Weeks without sessions: the one of a day is added, and each can be removed. */
function SkippedWeeks({ schedule: { skippedWeeks }, set }: FieldsProps) {
  const [day, setDay] = useState('');
  const add = () => {
    if (!day) return;
    set({ skippedWeeks: [...new Set([...skippedWeeks, isoWeekOf(day)])].toSorted(), changes: [] });
    setDay('');
  };
  return (
    <div class="skipped-weeks">
      <div class="field-pair">
        <DayField label={words.skipWeekOf} value={day} set={setDay} />
        <button type="button" aria-disabled={!day} onClick={add}>
          {words.skipIt}
        </button>
      </div>
      {skippedWeeks.length > 0 && (
        <ul>
          {skippedWeeks.map((week) => (
            <li key={week}>
              {words.week(Number(week.slice(-2)), week.slice(0, 4))}{' '}
              <button
                type="button"
                class="plain"
                onClick={() => {
                  set({ skippedWeeks: skippedWeeks.filter((one) => one !== week), changes: [] });
                }}
              >
                {words.dontSkip}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The days after a camp, each on a day of its own. */
function FurtherDays({ schedule: { furtherDays }, set }: FieldsProps) {
  const at = (n: number, day: string) => furtherDays.map((one, m) => (m === n ? day : one));
  return (
    <fieldset class="further-days">
      <legend>{words.furtherDays}</legend>
      {furtherDays.map((day, n) => (
        <div key={n} class="field-pair">
          <DayField
            label={words.furtherDay(n + 1)}
            value={day}
            set={(to) => set({ furtherDays: at(n, to), changes: [] })}
          />
          <button
            type="button"
            class="plain"
            onClick={() => set({ furtherDays: furtherDays.filter((_, m) => m !== n), changes: [] })}
          >
            {words.remove}
          </button>
        </div>
      ))}
      <button type="button" onClick={() => set({ furtherDays: [...furtherDays, ''], changes: [] })}>
        {words.addFurtherDay}
      </button>
    </fieldset>
  );
}

function Pattern({ schedule, set }: FieldsProps) {
  const isWeekly = schedule.repeats === 'weekly';
  return (
    <>
      {isWeekly && (
        <WeekdaysField
          value={schedule.weekdays}
          set={(weekdays) => set({ weekdays, changes: [] })}
        />
      )}
      <div class="field-row-of">
        <TextField
          label={isWeekly ? words.count : words.countOfDays}
          class="short"
          inputMode="numeric"
          value={Number.isNaN(schedule.count) ? '' : String(schedule.count)}
          set={(text) => set({ count: Number.parseInt(text, 10), changes: [] })}
        />
        <SelectField
          label={words.repeats}
          value={isWeekly ? String(schedule.everyWeeks) : 'daily'}
          options={repeatOptions(schedule.everyWeeks)}
          set={(value) =>
            set(
              value === 'daily'
                ? { repeats: 'daily', keepsHolidays: true, keepsEves: true, changes: [] }
                : {
                    ...{ repeats: 'weekly', everyWeeks: Number(value), changes: [] },
                    ...(isWeekly ? {} : { keepsHolidays: false, keepsEves: false }),
                  },
            )
          }
        />
      </div>
      <details class="left-out" open={schedule.skippedWeeks.length > 0}>
        <summary>{words.leftOutTitle}</summary>
        <CheckField
          label={words.skipHolidays}
          value={!schedule.keepsHolidays}
          set={(skips) => set({ keepsHolidays: !skips, changes: [] })}
        />
        <CheckField
          label={words.skipEves}
          value={!schedule.keepsEves}
          set={(skips) => set({ keepsEves: !skips, changes: [] })}
        />
        {isWeekly && <SkippedWeeks {...{ schedule, set }} />}
      </details>
      {(!isWeekly || schedule.furtherDays.length > 0) && <FurtherDays {...{ schedule, set }} />}
    </>
  );
}

/** When the group meets; its days are shown as they come about. */
export function ScheduleStep({ draft, set, next, back }: StepProps) {
  const { lacking, submit } = useStep('schedule', draft, next);
  const { schedule } = draft;
  const setSchedule = (change: Partial<Schedule>) => set({ schedule: { ...schedule, ...change } });
  return (
    <div class="columns is-schedule">
      <form class="card" onSubmit={submit} noValidate>
        <div class="field-row-of">
          <DayField
            label={words.firstDay}
            value={schedule.firstDay}
            set={(day) => set({ schedule: withFirstDay(schedule, day) })}
          />
          <TimeField
            label={texts.newGroup.startsAt}
            value={schedule.startsAt}
            set={(startsAt) => setSchedule({ startsAt })}
          />
          <SelectField
            label={words.lengthLabel}
            value={String(schedule.minutes)}
            options={lengthOptions(schedule.minutes)}
            set={(minutes) => setSchedule({ minutes: Number(minutes) })}
          />
        </div>
        <Pattern schedule={schedule} set={setSchedule} />
        <StepEnd back={back} lacking={lacking} />
      </form>
      <SessionPreview
        plan={planOfDraft(draft)}
        change={(change) => setSchedule({ changes: [...schedule.changes, change] })}
      />
    </div>
  );
}
