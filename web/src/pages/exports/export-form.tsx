import { useState } from 'preact/hooks';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { type Occasion, occasion } from '../../../../shared/domain/occasion.ts';
import type { Selection } from '../../../../shared/exports/export.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { CheckField, type FieldOption, SelectField } from '../../ui/field.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = texts.exports;

/** The options of an export; an empty programme means all programmes. */
export type ExportFormOptions = {
  instrument: string;
  programme: string;
  occasions: readonly Occasion[];
};

const keyOf = ({ id, version }: Instrument) => `${id} ${version}`;

/** Everything of the first instrument. */
export const defaultExportOptions = ([first]: readonly Instrument[]): ExportFormOptions => ({
  instrument: first ? keyOf(first) : '',
  programme: '',
  occasions: occasion.options,
});

/** The options as the API takes them. */
export const exportSelectionOf = (
  options: ExportFormOptions,
  { id, version }: Instrument,
): Selection => ({
  programmeIds: options.programme ? [options.programme] : null,
  occasions: [...options.occasions],
  instrumentId: id,
  instrumentVersion: version,
});

type OccasionsProps = {
  options: ExportFormOptions;
  set: (change: Partial<ExportFormOptions>) => void;
};

function Occasions({ options, set }: OccasionsProps) {
  const toggle = (one: Occasion) =>
    options.occasions.includes(one)
      ? options.occasions.filter((other) => other !== one)
      : occasion.options.filter((other) => other === one || options.occasions.includes(other));
  return (
    <fieldset>
      <legend>{words.occasions}</legend>
      {occasion.options.map((one) => (
        <CheckField
          key={one}
          label={words.occasionNames[one]}
          value={options.occasions.includes(one)}
          set={() => set({ occasions: toggle(one) })}
        />
      ))}
    </fieldset>
  );
}

type ExportFormProps = {
  programmes: readonly Programme[];
  instruments: readonly Instrument[];
  first: ExportFormOptions;
  busy: boolean;
  make: (options: ExportFormOptions, instrument: Instrument) => void;
};

/** The options of an export. */
export function ExportForm({ programmes, instruments, first, busy, make }: ExportFormProps) {
  const [options, setOptions] = useState(first);
  const [isEmpty, setEmpty] = useState(false);
  const set = (change: Partial<ExportFormOptions>) => setOptions({ ...options, ...change });
  const submit = (event: Event) => {
    event.preventDefault();
    const instrument = instruments.find((one) => keyOf(one) === options.instrument);
    setEmpty(options.occasions.length === 0);
    if (instrument && options.occasions.length > 0 && !busy) make(options, instrument);
  };
  const all: FieldOption = ['', words.allProgrammes];
  const named = programmes.map((one): FieldOption => [one.programmeId, one.name]);
  return (
    <form class="card" onSubmit={submit}>
      <SelectField
        {...{ label: words.instrument, value: options.instrument }}
        set={(instrument) => set({ instrument })}
        options={instruments.map((one) => [keyOf(one), readText(one.title)])}
      />
      <SelectField
        {...{ label: words.programmes, value: options.programme, options: [all, ...named] }}
        set={(programme) => set({ programme })}
      />
      <Occasions options={options} set={set} />
      {isEmpty && <p role="alert">{words.chooseOccasion}</p>}
      <SendButton {...{ busy, text: words.start, working: words.working, class: 'main' }} />
    </form>
  );
}
