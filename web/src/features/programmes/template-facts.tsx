import type { TemplateBody } from '../../../../shared/domain/groups/template.ts';
import { texts } from '../../texts/staff.ts';
import { kindAndLength, patternInWords, sizeInWords, themeOf } from './template-words.ts';
import './template-facts.css';

const words = texts.template;

/** What is needed for a session; nothing where nothing is. */
const Detail = ({ name, text }: { name: string; text: string }) =>
  text ? (
    <p class="small as-typed">
      <span class="quiet">{name}: </span>
      {text}
    </p>
  ) : null;

type SessionsProps = Pick<TemplateBody, 'sessions'> & { isBrief: boolean };

/** The sessions of a template in their order. */
function Sessions({ sessions, isBrief }: SessionsProps) {
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
            {!isBrief && (
              <>
                <Detail name={words.material} text={one.material} />
                <Detail name={words.preparation} text={one.preparation} />
              </>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

type TemplateFactsProps = {
  template: TemplateBody;
  /** The questionnaires in words, where they are shown. */
  forms?: readonly string[];
  /** Whether only the themes of the sessions are shown. */
  isBrief?: boolean;
};

/** Whom the groups of a template are for, how they meet, and what is done in each session. */
export function TemplateFacts({ template, forms, isBrief = false }: TemplateFactsProps) {
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
      <Sessions sessions={sessions} isBrief={isBrief} />
    </>
  );
}
