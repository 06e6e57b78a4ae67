import { addressOf } from '../place.ts';
import { texts } from '../texts.ts';
import { runIn } from './copy.ts';
import type { LeaderDesk } from './desk.ts';
import type { OpenState } from './desk-state.ts';
import { words } from './texts.ts';

const said = words.formsHere;

/** Forms that participants began on this device: by whom and which, and never what they answered. */
export function BegunList({ desk, state }: { desk: LeaderDesk; state: OpenState }) {
  if (state.begun.length === 0) return null;
  return (
    <>
      <h2>{said.begunTitle}</h2>
      <p class="quiet">{said.begun}</p>
      <ul class="lines">
        {state.begun.map((one) => (
          <li key={JSON.stringify(one)} class="unsent-item">
            <strong>
              {one.form.participantId}, {texts.forms.names[one.form.occasion]}
            </strong>{' '}
            <span class="quiet">{runIn(state.seen, one.runId)?.run.name}</span>
            <p class="deeds">
              <a class="button" href={addressOf({ page: 'forms', runId: one.runId })}>
                {said.toForm}
              </a>
              <button type="button" onClick={() => void desk.forgetBegun(one)}>
                {words.unsent.dropSure}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
