import { useState } from 'preact/hooks';
import {
  type ClientMeter,
  type MeasurementBody,
  measurementOrder,
  researchForm,
} from '../../../../shared/domain/people/meter.ts';
import { type MeterId, meterIds, meterScore } from '../../../../shared/instruments/meters.ts';
import { failureOf } from '../../api/failure.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { todayNow } from '../../session/clock.ts';
import { plain } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { DayField, RadioField, SelectField, TextField } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import type { MeasuredWith } from './meters-card.tsx';
import { readScore } from './read-score.ts';

const words = texts.meters;

/** A measurement as it is written in the dialog. */
type WrittenMeasurement = Omit<MeasurementBody, 'score'> & { meterId: MeterId; score: string };

/** The measurement that is recorded next: the one that is missing. */
function nextOf(meters: readonly ClientMeter[], meterId: MeterId): MeasurementBody['measurement'] {
  const all = meters.find((one) => one.meterId === meterId)?.measurements ?? [];
  const has = (order: MeasurementBody['measurement']) =>
    all.some(({ measurement }) => measurement === order);
  return !has('first') ? 'first' : has('second') ? 'later' : 'second';
}

const firstWritten = (
  meters: readonly ClientMeter[],
  stored: MeasuredWith | null,
): WrittenMeasurement => {
  if (!stored)
    return {
      ...{ meterId: meterIds[0], measurement: nextOf(meters, meterIds[0]) },
      ...{ on: todayNow(), score: '', form: 'not_returned' },
    };
  const { meterId, measurement, on, score, form } = stored;
  return { meterId, measurement, on, form, score: score === null ? '' : plain(score) };
};

type MeterDialogProps = {
  api: StaffApi;
  participantId: string;
  meters: readonly ClientMeter[];
  /** The measurement that is corrected; null for a new one. */
  stored: MeasuredWith | null;
  close: () => void;
  /** Saved, or removed: then with what was removed. */
  done: (removed: MeasuredWith | null) => void;
  /** Somebody else changed it meanwhile, so the meters are read again. */
  isOutdated: () => void;
};

/** Records that a meter was done elsewhere, or corrects that. */
export function MeterDialog(props: MeterDialogProps) {
  const { api, participantId, meters, stored, close, done, isOutdated } = props;
  // Made once, so that pressing again repeats the same measurement.
  const [measurementId] = useState(() => stored?.measurementId ?? crypto.randomUUID());
  const [written, set] = useState(() => firstWritten(meters, stored));
  const [fault, say] = useState('');
  const { busy, failure, send } = useSending();
  const change = (part: Partial<WrittenMeasurement>) => set({ ...written, ...part });
  const { meterId, measurement, on } = written;
  const params = { participantId, meterId, measurementId };
  const sendOver = (act: () => Promise<unknown>) =>
    send(async () => {
      try {
        await act();
      } catch (error) {
        if (failureOf(error).code === 'version.conflict') isOutdated();
        throw error;
      }
    });
  const save = async (event: Event) => {
    event.preventDefault();
    const score = readScore(written.score);
    say(score === undefined ? words.wrongScore(meterScore.least, meterScore.most) : '');
    if (score === undefined) return;
    const form = measurement === 'later' ? 'not_returned' : written.form;
    const body = { measurement, on, score, form };
    const ifMatch = stored?.version;
    if (await sendOver(() => api.putMeasurement({ params, body, ifMatch }))) done(null);
  };
  const remove = async () => {
    const ifMatch = stored?.version;
    if (await sendOver(() => api.deleteMeasurement({ params, ifMatch }))) done(stored);
  };
  return (
    <Modal title={stored ? words.correctTitle(words.names[meterId]) : words.record} close={close}>
      <form onSubmit={save}>
        {!stored && (
          <>
            <p class="quiet">{words.explained}</p>
            <SelectField
              label={words.meter}
              value={meterId}
              set={(chosen) => change({ meterId: chosen, measurement: nextOf(meters, chosen) })}
              options={meterIds.map((one) => [one, words.names[one]])}
            />
          </>
        )}
        <RadioField
          title={words.which}
          name="measurement"
          value={measurement}
          set={(chosen) => change({ measurement: chosen })}
          options={measurementOrder.options.map((one) => [one, words.orders[one]])}
        />
        <DayField
          label={words.on}
          value={on}
          set={(day) => change({ on: day })}
          max={todayNow()}
          required
        />
        <TextField
          label={words.scoreLabel}
          value={written.score}
          set={(score) => change({ score })}
          class="numbers meter-score"
          autocomplete="off"
          maxLength={8}
          aria-invalid={fault !== ''}
        >
          <span class="quiet">{words.scoreHint}</span>
        </TextField>
        <p class="mark" role="alert">
          {fault}
        </p>
        {measurement !== 'later' && (
          <RadioField
            title={words.form[measurement]}
            name="research-form"
            value={written.form}
            set={(form) => change({ form })}
            options={researchForm.options.map((one) => [one, words.formStates[one]])}
          />
        )}
        <FailureNote failure={failure} />
        <p class="choice">
          <SendButton {...{ busy, text: words.save, working: words.saving, class: 'main' }} />
          {stored && (
            <button
              type="button"
              class="plain danger"
              aria-disabled={busy}
              onClick={() => void remove()}
            >
              {words.remove}
            </button>
          )}
        </p>
      </form>
    </Modal>
  );
}
