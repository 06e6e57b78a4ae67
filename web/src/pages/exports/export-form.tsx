import { useState } from 'preact/hooks';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { type Occasion, occasion } from '../../../../shared/domain/occasion.ts';
import type { ExportKind, Selection } from '../../../../shared/exports/export.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { CheckField, type FieldOption, RadioField, SelectField } from '../../ui/field.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = texts.exports;

/** The options of an export; an empty programme means all programmes. */
export type ExportFormOptions = {
  /** Null until it is chosen, where no export has fixed it. */
  kind: ExportKind | null;
  instrument: string;
  programme: string;
  occasions: readonly Occasion[];
};

const keyOf = ({ id, version }: Instrument) => `${id} ${version}`;

/** Everything of the first instrument, of the organisation's kind. */
export const defaultExportOptions = (
  [first]: readonly Instrument[],
  kind: ExportKind | null,
): ExportFormOptions => ({
  kind,
  instrument: first ? keyOf(first) : '',
  programme: '',
  occasions: occasion.options,
});

/** The options as the API takes them. */
const exportSelectionOf = (
  options: ExportFormOptions & { kind: ExportKind },
  { id, version }: Instrument,
): Selection => ({
  kind: options.kind,
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

type KindChoiceProps = {
  kind: ExportKind | null;
  /** The kind that an earlier export fixed. */
  fixed: ExportKind | null;
  set: (kind: ExportKind) => void;
};

/** The kind of the organisation's exports: chosen for the first, and only shown from then on. */
function KindChoice({ kind, fixed, set }: KindChoiceProps) {
  if (fixed)
    return (
      <p>
        {words.kinds[fixed]} {words.kindFixed}
      </p>
    );
  const options = (['groups', 'background'] as const).map(
    (one): FieldOption<ExportKind> => [one, words.kindNames[one]],
  );
  return (
    <RadioField {...{ title: words.kind, name: 'kind', value: kind, set, options }}>
      <p>{words.kinds.groups}</p>
      <p>{words.kinds.background}</p>
      <p class="note">{words.kindForEver}</p>
    </RadioField>
  );
}

type ExportFormProps = {
  fixed: ExportKind | null;
  programmes: readonly Programme[];
  instruments: readonly Instrument[];
  first: ExportFormOptions;
  busy: boolean;
  make: (selection: Selection, instrument: Instrument) => void;
};

/** The options of an export. */
export function ExportForm(props: ExportFormProps) {
  const { fixed, programmes, instruments, first, busy, make } = props;
  const [options, setOptions] = useState(first);
  const [fault, setFault] = useState('');
  const set = (change: Partial<ExportFormOptions>) => setOptions({ ...options, ...change });
  const submit = (event: Event) => {
    event.preventDefault();
    const instrument = instruments.find((one) => keyOf(one) === options.instrument);
    const kind = fixed ?? options.kind;
    const missing = kind ? '' : words.chooseKind;
    setFault(options.occasions.length === 0 ? words.chooseOccasion : missing);
    if (instrument && kind && options.occasions.length > 0 && !busy)
      make(exportSelectionOf({ ...options, kind }, instrument), instrument);
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
      <KindChoice {...{ fixed, kind: options.kind, set: (kind) => set({ kind }) }} />
      {fault && <p role="alert">{fault}</p>}
      <SendButton {...{ busy, text: words.start, working: words.working, class: 'main' }} />
    </form>
  );
}
