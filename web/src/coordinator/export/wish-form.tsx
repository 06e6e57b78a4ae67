import { useState } from 'preact/hooks';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import type { Selection } from '../../../../shared/model/export.ts';
import { type Occasion, occasion } from '../../../../shared/model/form.ts';
import type { Programme } from '../../../../shared/model/programme.ts';
import { readText } from '../../language.ts';
import { ChoiceField } from '../choice-field.tsx';
import { deskTexts } from '../texts.ts';

const words = deskTexts.exports;

/** What an export is asked to hold; an empty programme is all of them. */
export type Wish = { instrument: string; programme: string; occasions: readonly Occasion[] };

const keyOf = ({ id, version }: Instrument) => `${id} ${version}`;

/** All of the first questionnaire. */
export const firstWish = ([first]: readonly Instrument[]): Wish => ({
  instrument: first ? keyOf(first) : '',
  programme: '',
  occasions: occasion.options,
});

/** A wish as the API takes it. */
export const selectionOf = (wish: Wish, { id, version }: Instrument): Selection => ({
  programmeIds: wish.programme ? [wish.programme] : null,
  occasions: [...wish.occasions],
  instrumentId: id,
  instrumentVersion: version,
});

type Fields = { wish: Wish; set: (change: Partial<Wish>) => void };

function Occasions({ wish, set }: Fields) {
  const toggle = (one: Occasion) =>
    wish.occasions.includes(one)
      ? wish.occasions.filter((other) => other !== one)
      : occasion.options.filter((other) => other === one || wish.occasions.includes(other));
  return (
    <fieldset>
      <legend>{words.occasions}</legend>
      {occasion.options.map((one) => (
        <label key={one} class="check">
          <input
            type="checkbox"
            checked={wish.occasions.includes(one)}
            onChange={() => set({ occasions: toggle(one) })}
          />
          {words.occasionNames[one]}
        </label>
      ))}
    </fieldset>
  );
}

type Props = {
  programmes: readonly Programme[];
  instruments: readonly Instrument[];
  first: Wish;
  busy: boolean;
  make: (wish: Wish, instrument: Instrument) => void;
};

/** Of what an export is made. */
export function WishForm({ programmes, instruments, first, busy, make }: Props) {
  const [wish, setWish] = useState(first);
  const [isEmpty, setEmpty] = useState(false);
  const set = (change: Partial<Wish>) => setWish({ ...wish, ...change });
  const submit = (event: Event) => {
    event.preventDefault();
    const instrument = instruments.find((one) => keyOf(one) === wish.instrument);
    setEmpty(wish.occasions.length === 0);
    if (instrument && wish.occasions.length > 0 && !busy) make(wish, instrument);
  };
  const asked = instruments.map((one) => ({ value: keyOf(one), text: readText(one.title) }));
  const all = { value: '', text: words.allProgrammes };
  const named = programmes.map((one) => ({ value: one.programmeId, text: one.name }));
  return (
    <form onSubmit={submit}>
      <ChoiceField
        {...{ label: words.instrument, value: wish.instrument, choices: asked }}
        choose={(instrument) => set({ instrument })}
      />
      <ChoiceField
        {...{ label: words.programmes, value: wish.programme, choices: [all, ...named] }}
        choose={(programme) => set({ programme })}
      />
      <Occasions wish={wish} set={set} />
      {isEmpty && <p role="alert">{words.chooseOccasion}</p>}
      <button type="submit" class="main" aria-disabled={busy}>
        {busy ? words.working : words.start}
      </button>
    </form>
  );
}
