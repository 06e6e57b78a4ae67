import { useState } from 'preact/hooks';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import type { Occasion } from '../../../../shared/domain/occasion.ts';
import { occasion } from '../../../../shared/domain/occasion.ts';
import type { Selection } from '../../../../shared/exports/export.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';

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
        <label key={one} class="check">
          <input
            type="checkbox"
            checked={options.occasions.includes(one)}
            onChange={() => set({ occasions: toggle(one) })}
          />
          {words.occasionNames[one]}
        </label>
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
  const instrumentChoices = instruments.map((one) => ({
    value: keyOf(one),
    text: readText(one.title),
  }));
  const all = { value: '', text: words.allProgrammes };
  const named = programmes.map((one) => ({ value: one.programmeId, text: one.name }));
  return (
    <form onSubmit={submit}>
      <ChoiceField
        {...{ label: words.instrument, value: options.instrument, choices: instrumentChoices }}
        choose={(instrument) => set({ instrument })}
      />
      <ChoiceField
        {...{ label: words.programmes, value: options.programme, choices: [all, ...named] }}
        choose={(programme) => set({ programme })}
      />
      <Occasions options={options} set={set} />
      {isEmpty && <p role="alert">{words.chooseOccasion}</p>}
      <button type="submit" class="main" aria-disabled={busy}>
        {busy ? words.working : words.start}
      </button>
    </form>
  );
}
