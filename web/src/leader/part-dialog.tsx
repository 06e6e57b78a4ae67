import { useId, useState } from 'preact/hooks';
import type { Mark } from '../../../shared/model/roll-call.ts';
import { Modal } from '../modal.tsx';
import type { Tapped } from './roll.ts';
import { words } from './texts.ts';

type Props = {
  number: string;
  mark: Mark | undefined;
  minutes: number;
  tap: (tapped: Tapped) => void;
  close: () => void;
};

const step = 15;
const within = (value: number, most: number) => Math.min(most, Math.max(1, value));

/** The second step: for how long somebody was there, or that nobody expected them. */
export function PartDialog({ number, mark, minutes: whole, tap, close }: Props) {
  const id = useId();
  const [minutes, set] = useState(mark?.minutes ?? within(whole - step, whole));
  const isRight = Number.isInteger(minutes) && minutes >= 1 && minutes <= whole;
  const done = (tapped: Tapped) => {
    tap(tapped);
    close();
  };
  return (
    <Modal title={words.roll.more(number)} close={close}>
      <div class="field-row">
        <label for={id}>{words.roll.attended}</label>
        <span class="quiet">{words.roll.attendedOf(whole)}</span>
        <div class="stepper">
          <button
            type="button"
            aria-label={words.roll.less}
            onClick={() => set(within(minutes - step, whole))}
          >
            −15
          </button>
          <input
            id={id}
            inputMode="numeric"
            value={Number.isNaN(minutes) ? '' : minutes}
            onInput={({ currentTarget }) => set(Number.parseInt(currentTarget.value, 10))}
          />
          <button
            type="button"
            aria-label={words.roll.longer}
            onClick={() => set(within(minutes + step, whole))}
          >
            +15
          </button>
        </div>
        <span class="mark" role="alert">
          {!isRight && words.roll.badMinutes(whole)}
        </span>
      </div>
      <p>
        <button
          type="button"
          class="main"
          onClick={() => isRight && done({ attendance: 'part', minutes })}
        >
          {words.roll.savePart}
        </button>
      </p>
      <p class="quiet">{words.roll.notExpectedWhy}</p>
      <button type="button" onClick={() => done({ attendance: 'not_expected' })}>
        {words.roll.notExpected}
      </button>
    </Modal>
  );
}
