import { useState } from 'preact/hooks';
import type { DueForm } from '../../../../shared/domain/privacy/own-page.ts';
import { callOwn, firstRoutes, type OwnOpener } from '../../api/own-client.ts';
import { dayInWords } from '../../features/own-page/own-days.ts';
import { DataText, useOwn } from '../../features/own-page/own-language.tsx';
import { answerAddress } from '../../routes/answer-address.ts';

type FormCardProps = { opener: OwnOpener; form: DueForm; isFirst: boolean };

/** A form that can be answered now: how long it takes, and the button that opens it. */
function FormCard({ opener, form, isFirst }: FormCardProps) {
  const { say, language } = useOwn();
  const { runId, occasion, instrumentId, title, minutes, until, isBegun } = form;
  const [state, setState] = useState<'ready' | 'busy' | 'notLoaded' | 'formFailed'>('ready');
  const open = async () => {
    if (state === 'busy') return;
    setState('busy');
    const body = { runId, occasion, instrumentId };
    const reply = await callOwn(firstRoutes.postOwnForm, opener, body);
    if (reply.is === 'ok')
      location.assign(answerAddress({ secret: reply.body.secret, isHandedOver: false }));
    setState(reply.is === 'ok' ? 'ready' : reply.is === 'unreached' ? 'notLoaded' : 'formFailed');
  };
  return (
    <section class={isFirst ? 'card first' : 'card'}>
      <p class="tag">{say('minutes', minutes)}</p>
      <h2>
        <DataText text={title as Record<string, string>} />
      </h2>
      <p class="quiet">{say(`occasion_${occasion}`)}</p>
      <p>
        {say('voluntary')} {until && say('formUntil', dayInWords(until, language))}
      </p>
      {(state === 'notLoaded' || state === 'formFailed') && (
        <p class="note" role="alert">
          {say(state)}
        </p>
      )}
      <button
        type="button"
        class={isFirst ? 'main' : 'wide'}
        aria-disabled={state === 'busy'}
        onClick={() => void open()}
      >
        {say(isBegun ? 'goOn' : 'answer')}
      </button>
    </section>
  );
}

type DueFormsProps = { opener: OwnOpener; forms: readonly DueForm[] };

export const DueForms = ({ opener, forms }: DueFormsProps) => (
  <>
    {forms.map((form, index) => (
      <FormCard
        key={`${form.runId} ${form.occasion} ${form.instrumentId}`}
        {...{ opener, form }}
        isFirst={index === 0}
      />
    ))}
  </>
);
