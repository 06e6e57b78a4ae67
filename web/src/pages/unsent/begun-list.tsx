import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { runIn } from '../../offline/vault-copy.ts';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.formsHere;

/** Forms that participants began on this device: by whom and which, but not what they answered. */
export function BegunList({ tablet, state }: { tablet: LeaderTablet; state: OpenTabletState }) {
  if (state.begun.length === 0) return null;
  return (
    <>
      <h2>{words.begunTitle}</h2>
      <p class="quiet">{words.begun}</p>
      <ul class="lines">
        {state.begun.map((one) => (
          <li key={JSON.stringify(one)} class="unsent-item">
            <strong>
              {one.form.participantId}, {texts.forms.names[one.form.occasion]}
            </strong>{' '}
            <span class="quiet">{runIn(state.seen, one.runId)?.run.name}</span>
            <p class="actions">
              <a class="button" href={hashOf({ page: 'forms', runId: one.runId })}>
                {words.toForm}
              </a>
              <button type="button" onClick={() => void tablet.forgetBegun(one)}>
                {texts.unsent.dropSure}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
