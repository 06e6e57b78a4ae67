import { dayOf } from '../../../../../shared/domain/day.ts';
import type { OwnAnswers } from '../../../../../shared/domain/privacy/own-page.ts';
import type { BehindProps } from '../../../features/own-page/behind-props.ts';
import { dayInWords } from '../../../features/own-page/own-days.ts';
import { DataText } from '../../../features/own-page/own-language.tsx';
import { AnswerRows } from './answer-rows.tsx';
import { AnswerMark } from './answer-scale.tsx';
import { BehindHeading } from './behind-heading.tsx';
import { useBehind } from './behind-language.ts';
import { behindRoutes, callLoggedIn } from './own-routes.ts';
import { ShownReply, useOwnReply } from './use-own-reply.tsx';

export type AnsweredInstrument = OwnAnswers['items'][number];

/** That some answers are hidden, or on which day and in which way they were opened. */
function PastNote({ past, show }: { past: OwnAnswers; show: BehindProps['show'] }) {
  const { say, language } = useBehind();
  const { hasHidden, opened } = past;
  if (hasHidden)
    return (
      <section class="card note">
        <h2>{say('someHidden')}</h2>
        <p>{say('someHiddenText')}</p>
        <button type="button" class="wide" onClick={() => show('hidden')}>
          {say('openHidden')}
        </button>
      </section>
    );
  if (!opened) return null;
  const day = dayInWords(dayOf(opened.at), language);
  return (
    <p class="quiet">
      {say(opened.way === 'telephone' ? 'openedByTelephone' : 'openedBySecondWorker', day)}
    </p>
  );
}

/** What the marks mean: which occasion, and on which day the form was answered. */
function Legend({ forms }: Pick<AnsweredInstrument, 'forms'>) {
  const { say, texts, language } = useBehind();
  return (
    <ul class="legend">
      {forms.map(({ occasion, answeredOn }) => (
        <li key={occasion}>
          <AnswerMark occasion={occasion} />{' '}
          {say('answered', texts[`when_${occasion}`], dayInWords(answeredOn, language))}
        </li>
      ))}
    </ul>
  );
}

/** The answers to one form, statement by statement, at each occasion. */
function AnsweredCard({ answered }: { answered: AnsweredInstrument }) {
  const { say, language } = useBehind();
  const { instrument, startsOn, forms } = answered;
  return (
    <section class="card">
      <h2>
        <DataText text={instrument.title} />
      </h2>
      <p class="quiet">{say('groupFrom', dayInWords(startsOn, language))}</p>
      <Legend forms={forms} />
      <AnswerRows answered={answered} />
    </section>
  );
}

/** The participant's own answers. Nothing here says that an answer is good or bad. */
export function AnswersView({ visit, show }: BehindProps) {
  const { say } = useBehind();
  const { loading, load } = useOwnReply(() => callLoggedIn(visit, behindRoutes.getOwnAnswers));
  return (
    <>
      <BehindHeading name="answers" />
      <ShownReply {...{ loading, load }}>
        {(past) => (
          <>
            <PastNote past={past} show={show} />
            {past.items.length > 0 && <p>{say('answersText')}</p>}
            {past.items.length === 0 && !past.hasHidden && <p>{say('noAnswers')}</p>}
            {past.items.map((answered) => (
              <AnsweredCard
                key={`${answered.runId} ${answered.instrument.id}`}
                answered={answered}
              />
            ))}
          </>
        )}
      </ShownReply>
    </>
  );
}
