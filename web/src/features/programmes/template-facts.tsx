import type { TemplateBody } from '../../../../shared/domain/groups/template.ts';
import { texts } from '../../texts/staff.ts';
import { kindAndLength, patternInWords, sizeInWords, themeOf } from './template-words.ts';
import './template-facts.css';

const words = texts.template;

/** The sessions of a template in their order. */
function Sessions({ sessions }: Pick<TemplateBody, 'sessions'>) {
  if (sessions.length === 0) return <p>{words.noSessions}</p>;
  return (
    <ol class="template-sessions">
      {sessions.map((one, n) => (
        <li key={n}>
          <span class="session-number" aria-hidden="true">
            {n + 1}.
          </span>
          <div>
            <strong>{themeOf(one)}</strong>
            <span class="quiet small">{kindAndLength(one)}</span>
            {one.material && <p class="small as-typed">{one.material}</p>}
            {one.preparation && <p class="small as-typed">{one.preparation}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Whom the groups of a template are for, how they meet, and what is done in each session. */
export function TemplateFacts({ template, forms }: { template: TemplateBody; forms?: string[] }) {
  const { isFor, isNotFor, referralQuestions, pattern, members, sessions } = template;
  return (
    <>
      <dl class="facts">
        {isFor && (
          <div>
            <dt>{words.isFor}</dt>
            <dd class="as-typed">{isFor}</dd>
          </div>
        )}
        {isNotFor && (
          <div>
            <dt>{words.isNotFor}</dt>
            <dd class="as-typed">{isNotFor}</dd>
          </div>
        )}
        <div>
          <dt>{words.size}</dt>
          <dd>{sizeInWords(members)}</dd>
        </div>
        <div>
          <dt>{words.pattern}</dt>
          <dd>{patternInWords(pattern)}</dd>
        </div>
        {forms && forms.length > 0 && (
          <div>
            <dt>{words.forms}</dt>
            {forms.map((form) => (
              <dd key={form}>{form}</dd>
            ))}
          </div>
        )}
        {referralQuestions.length > 0 && (
          <div>
            <dt>{words.referral}</dt>
            {referralQuestions.map((question) => (
              <dd key={question}>{question}</dd>
            ))}
          </div>
        )}
      </dl>
      <h3>{words.sessions}</h3>
      <Sessions sessions={sessions} />
    </>
  );
}
