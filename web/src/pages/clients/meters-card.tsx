import { useState } from 'preact/hooks';
import type { ClientMeter, Measured } from '../../../../shared/domain/people/meter.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { todayNow } from '../../session/clock.ts';
import { plain, shortDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Rows } from '../../ui/list.tsx';
import { UndoNote } from '../../ui/undo-note.tsx';
import { MeterDialog } from './meter-dialog.tsx';

const words = texts.meters;

/** A measurement with its meter: what the dialog corrects. */
export type MeasuredWith = Measured & Pick<ClientMeter, 'meterId'>;

/** Score and research form, in words. */
const factsOf = ({ measurement, score, form }: Measured): string =>
  [
    score === null ? words.noScore : words.score(plain(score)),
    ...(measurement === 'later' ? [] : [words.forms[measurement](words.formStates[form])]),
  ].join(' · ');

type MeterRowProps = { meter: ClientMeter; correct: (one: MeasuredWith) => void };

/** One meter with its measurements; a missing second one is said, and nobody is urged. */
function MeterRow({ meter, correct }: MeterRowProps) {
  const { meterId, measurements } = meter;
  const name = words.names[meterId];
  const firsts = measurements.filter(({ measurement }) => measurement === 'first');
  const hasSecond = measurements.some(({ measurement }) => measurement === 'second');
  return (
    <div class="client-meter">
      <div class="between">
        <h3>{name}</h3>
        {!hasSecond && <span class="tag is-quiet is-wide">{words.noSecond}</span>}
      </div>
      <ul>
        {measurements.map((one) => (
          <li key={one.measurementId} class="between">
            <span>
              {words.measuredOn(words.orders[one.measurement], shortDay(one.on, todayNow()))}
              <span class="quiet small">{factsOf(one)}</span>
            </span>
            <button
              type="button"
              class="plain"
              aria-label={words.correctOf(name, words.orders[one.measurement])}
              onClick={() => correct({ ...one, meterId })}
            >
              {words.correct}
            </button>
          </li>
        ))}
      </ul>
      {firsts.length > 1 && <p class="mark">{words.twoFirsts}</p>}
    </div>
  );
}

type MetersCardProps = {
  api: StaffApi;
  participantId: string;
  meters: readonly ClientMeter[];
  changed: () => void;
};

/** What is open: nothing, a new measurement, or one that is corrected. */
type OpenDialog = { stored: MeasuredWith | null } | null;

/** Meters that were done elsewhere: recorded here, and corrected. */
export function MetersCard({ api, participantId, meters, changed }: MetersCardProps) {
  const [dialog, open] = useState<OpenDialog>(null);
  const [removed, setRemoved] = useState<MeasuredWith | null>(null);
  const [message, say] = useState('');
  const { busy, failure, send } = useSending();
  const restore = async ({ meterId, measurementId, ...one }: MeasuredWith) => {
    const { measurement, on, score, form } = one;
    const params = { participantId, meterId, measurementId };
    const body = { measurement, on, score, form };
    if (!(await send(() => api.putMeasurement({ params, body })))) return;
    setRemoved(null);
    say(words.restored);
    changed();
  };
  return (
    <section class="card of-rows">
      <div class="card-head row">
        <h2>{words.title}</h2>
        <button type="button" class="plain" onClick={() => open({ stored: null })}>
          {words.record}
        </button>
      </div>
      <Rows items={meters} keyOf={({ meterId }) => meterId} none={words.none}>
        {(meter) => <MeterRow meter={meter} correct={(stored) => open({ stored })} />}
      </Rows>
      <UndoNote
        {...{ message, busy }}
        text={words.undo}
        undo={removed ? () => restore(removed) : null}
      />
      <FailureNote failure={failure} />
      {dialog && (
        <MeterDialog
          {...{ api, participantId, meters }}
          stored={dialog.stored}
          close={() => open(null)}
          done={(gone) => {
            open(null);
            setRemoved(gone);
            say(gone ? words.removed : words.saved);
            changed();
          }}
          isOutdated={changed}
        />
      )}
    </section>
  );
}
