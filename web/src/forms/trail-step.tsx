import type { FormHistory } from '../../../shared/model/form-history.ts';
import { Loaded } from '../loaded.tsx';
import { texts } from '../texts.ts';
import { type AskingProps, paramsOf, type StepProps } from './step.ts';
import { trailSentences } from './trail-sentences.ts';

const words = texts.forms.trail;

function Trail({ desk, history }: Pick<StepProps, 'desk'> & { history: FormHistory }) {
  const sentences = trailSentences(history, desk.nameOf);
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

/** All that happened to a form, oldest first; never an answer. */
export function TrailStep({ api, desk, place }: AskingProps) {
  return (
    <>
      <Loaded load={() => api.getForm({ params: paramsOf({ desk, place }) })}>
        {(history) => <Trail desk={desk} history={history} />}
      </Loaded>
      <p class="quiet">{words.noAnswers}</p>
    </>
  );
}
