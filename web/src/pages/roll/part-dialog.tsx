import { useId, useState } from 'preact/hooks';
import type { RollMark } from '../../../../shared/domain/groups/roll-call.ts';
import { OwnLabel } from '../../features/labels/own-label.tsx';
import type { TappedMark } from '../../features/sessions/roll.ts';
import { texts } from '../../texts/staff.ts';
import { Modal } from '../../ui/modal.tsx';

type PartDialogProps = {
  number: string;
  mark: RollMark | undefined;
  minutes: number;
  tap: (tapped: TappedMark) => void;
  /** Whether the leader has a label for the number already. */
  hasLabel: boolean;
  writeLabel: () => void;
  close: () => void;
};

const step = 15;
const within = (value: number, most: number) => Math.min(most, Math.max(1, value));

/** The second step of a mark: how long somebody was there, or that nobody expected them. */
export function PartDialog(props: PartDialogProps) {
  const { number, mark, minutes: whole, tap, close } = props;
  const id = useId();
  const [minutes, set] = useState(mark?.minutes ?? within(whole - step, whole));
  const isRight = Number.isInteger(minutes) && minutes >= 1 && minutes <= whole;
  const done = (tapped: TappedMark) => {
    tap(tapped);
    close();
  };
  return (
    <Modal title={texts.roll.more(number)} close={close}>
      <div class="field-row">
        <label for={id}>{texts.roll.attended}</label>
        <span class="quiet">{texts.roll.attendedOf(whole)}</span>
        <div class="stepper">
          <button
            type="button"
            aria-label={texts.roll.less}
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
            aria-label={texts.roll.longer}
            onClick={() => set(within(minutes + step, whole))}
          >
            +15
          </button>
        </div>
        <span class="mark" role="alert">
          {!isRight && texts.roll.badMinutes(whole)}
        </span>
      </div>
      <p>
        <button
          type="button"
          class="main"
          onClick={() => isRight && done({ attendance: 'part', minutes })}
        >
          {texts.roll.savePart}
        </button>
      </p>
      <section class="part-other">
        <button type="button" onClick={() => done({ attendance: 'not_expected' })}>
          {texts.roll.notExpected}
        </button>
        <p class="quiet">{texts.roll.notExpectedWhy}</p>
      </section>
      <p class="part-other">
        <OwnLabel number={number} />{' '}
        <button type="button" class="plain" onClick={props.writeLabel}>
          {props.hasLabel ? texts.ownLabels.change : texts.ownLabels.write}
        </button>
      </p>
    </Modal>
  );
}
