import { useEffect, useState } from 'preact/hooks';
import { type Choice, ChoiceField } from './choice-field.tsx';
import { deskAddress } from './desk-place.ts';
import { type Filters, noFilters } from './filters.ts';
import { deskTexts } from './texts.ts';

const words = deskTexts.filters;

type DayProps = { label: string; value: string; say: (day: string) => void };

function DayField({ label, value, say }: DayProps) {
  return (
    <label class="field-row">
      {label}
      <input type="date" value={value} onInput={({ currentTarget }) => say(currentTarget.value)} />
    </label>
  );
}

/** What is in the fields, until it is asked for; the address has the last word. */
function useFields(filters: Filters) {
  const [fields, setFields] = useState(filters);
  const asked = deskAddress({ page: 'desk', view: 'follow-up', filters });
  useEffect(() => setFields(filters), [asked]);
  const set = (change: Partial<Filters>) => setFields({ ...fields, ...change });
  return { fields, set };
}

const any: Choice = { value: '', text: words.any };

const go = (filters: Filters) => {
  location.hash = deskAddress({ page: 'desk', view: 'follow-up', filters });
};

type Props = {
  filters: Filters;
  programmes: readonly Choice[];
  municipalities: readonly string[];
  found: number;
};

/** Narrows the list; what was asked for stands in the address. */
export function FilterForm({ filters, programmes, municipalities, found }: Props) {
  const { fields, set } = useFields(filters);
  const isWrong = fields.from !== '' && fields.to !== '' && fields.from > fields.to;
  const submit = (event: Event) => {
    event.preventDefault();
    if (!isWrong) go(fields);
  };
  const places = municipalities.map((name) => ({ value: name, text: name }));
  return (
    <form class="filters" onSubmit={submit} aria-label={words.title}>
      <ChoiceField
        {...{ label: words.programme, value: fields.programme, choices: [any, ...programmes] }}
        choose={(programme) => set({ programme })}
      />
      <ChoiceField
        {...{ label: words.municipality, value: fields.municipality, choices: [any, ...places] }}
        choose={(municipality) => set({ municipality })}
      />
      <DayField label={words.from} value={fields.from} say={(from) => set({ from })} />
      <DayField label={words.to} value={fields.to} say={(to) => set({ to })} />
      <label class="check">
        <input
          type="checkbox"
          checked={fields.all}
          onChange={({ currentTarget }) => set({ all: currentTarget.checked })}
        />
        {words.all}
      </label>
      <p class="deeds">
        <button type="submit" class="main">
          {words.apply}
        </button>{' '}
        <button type="button" class="plain" onClick={() => go(noFilters)}>
          {words.clear}
        </button>{' '}
        <span role="status">{words.found(found)}</span>
      </p>
      {isWrong && <p role="alert">{words.wrongOrder}</p>}
    </form>
  );
}
