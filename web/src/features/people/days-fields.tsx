import { texts } from '../../texts/staff.ts';
import { DayField } from '../../ui/field.tsx';
import './people.css';
import type { ChosenDays } from './days.ts';

const words = texts.staffing;

/** From which day to which, both included. */
export const DaysFields = ({
  days,
  set,
}: {
  days: ChosenDays;
  set: (days: ChosenDays) => void;
}) => (
  <div class="days-from-until">
    <DayField
      label={words.from}
      value={days.from}
      set={(from) => set({ ...days, from })}
      required
    />
    <DayField
      label={words.until}
      value={days.until}
      set={(until) => set({ ...days, until })}
      required
    />
  </div>
);
