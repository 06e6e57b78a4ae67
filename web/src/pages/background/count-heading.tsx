import { useId } from 'preact/hooks';
import {
  type CountFault,
  type EnteredField,
  headingOf,
  longTerm,
  totalOf,
} from '../../features/background/entered-counts.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.background.page;

/** What is wrong with the counts, and by how much. */
function faultText(fault: CountFault): string {
  if (fault.is === 'no_number') return words.noNumber;
  if (fault.is === 'long_term') return words.longTermTooMany(fault.unemployed);
  return words.differs(fault.total, fault.participants);
}

type CountFieldProps = {
  label: string;
  value: string;
  set: (text: string) => void;
  isPart?: boolean;
  faultId: string | undefined;
};

function CountField({ label, value, set, isPart = false, faultId }: CountFieldProps) {
  const id = useId();
  return (
    <div class={isPart ? 'count-row is-part' : 'count-row'}>
      <label for={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        autocomplete="off"
        maxLength={3}
        value={value}
        aria-invalid={faultId !== undefined}
        aria-describedby={faultId}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    </div>
  );
}

type CountHeadingProps = {
  field: EnteredField;
  typed: Readonly<Record<string, string>>;
  set: (typed: Record<string, string>) => void;
  participants: number;
  /** People whose own data is counted; 0 where it is not, or the leader's counts replace it. */
  computed: number;
  fault: CountFault | null;
};

/** One heading of the printed form, with a line for each count and their sum. */
export function CountHeading(props: CountHeadingProps) {
  const { field, typed, set, participants, computed, fault } = props;
  const { title, rows } = headingOf(field);
  const id = useId();
  const faultId = fault ? id : undefined;
  const line = (code: string, label: string, isPart = false) => (
    <CountField
      key={code}
      {...{ label, isPart, faultId }}
      value={typed[code] ?? ''}
      set={(text) => set({ ...typed, [code]: text })}
    />
  );
  // Counts that were sent by a program under a code that the printed form does not have.
  const codes = rows.map(({ code }) => code);
  const others = Object.entries(typed).filter(
    ([code, text]) => code !== longTerm && !codes.includes(code) && text !== '0',
  );
  const names: Readonly<Record<string, string>> = texts.composition.codes[field];
  const total = totalOf(typed);
  return (
    <fieldset class={`card count-heading${fault ? ' marked' : ''}`} data-field={field}>
      <legend>{title}</legend>
      {computed > 0 && <p class="quiet small">{words.computed(computed, participants)}</p>}
      {rows.map(({ code, label }) => [
        line(code, label),
        code === 'unemployed' && line(longTerm, words.longTerm, true),
      ])}
      {others.map(([code]) => line(code, names[code] ?? code))}
      <p class="sum">{total === null ? words.notEntered : words.total(total, participants)}</p>
      {fault && (
        <p id={id} class="mark">
          {faultText(fault)}
        </p>
      )}
    </fieldset>
  );
}
