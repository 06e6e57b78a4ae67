import type { FormHistory } from '../../../../shared/domain/forms/form-history.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { type ApiStepProps, type FormStepProps, formParamsOf } from './form-step.ts';
import { trailSentences } from './trail-sentences.ts';

const words = texts.forms.trail;

function Trail({ client, history }: Pick<FormStepProps, 'client'> & { history: FormHistory }) {
  const sentences = trailSentences(history, client.nameOf);
  if (sentences.length === 0) return <p>{words.none}</p>;
  return (
    <ol class="trail">
      {sentences.map(({ at, when, what, who }) => (
        <li key={`${at} ${what}`}>
          {what}
          <span class="quiet small">
            {when}, {who}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The history of a form, oldest first; it contains no answers. */
export function TrailStep({ api, client, slot }: ApiStepProps) {
  return (
    <>
      <Loaded load={() => api.getForm({ params: formParamsOf({ client, slot }) })}>
        {(history) => <Trail client={client} history={history} />}
      </Loaded>
      <p class="quiet">{words.noAnswers}</p>
    </>
  );
}
