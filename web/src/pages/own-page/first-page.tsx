import { dayOf } from '../../../../shared/domain/day.ts';
import type { OwnOverview } from '../../../../shared/domain/privacy/own-page.ts';
import { ContactCards } from '../../features/own-page/contact-cards.tsx';
import { GiveUp } from '../../features/own-page/give-up.tsx';
import { dayInWords, weekdayInWords } from '../../features/own-page/own-days.ts';
import { OwnHeading } from '../../features/own-page/own-heading.tsx';
import { useOwn } from '../../features/own-page/own-language.tsx';
import type { OwnViewName } from '../../features/own-page/own-view.ts';
import type { OwnVisitView, ParticipantVisit } from '../../features/own-page/own-visit-state.ts';
import { DueForms } from './due-forms.tsx';
import { ForeignUnsent } from './foreign-unsent.tsx';
import type { LogOutNote } from './own-visit-page.tsx';
import { SessionCards } from './session-cards.tsx';

type FirstPageProps = {
  visit: ParticipantVisit;
  view: OwnVisitView;
  overview: OwnOverview;
  note: LogOutNote | null;
  show: (view: OwnViewName) => void;
  leave: () => void;
};

/** What is unsent of this link, and how it can be given up. */
function OwnUnsentCard({
  visit,
  view: { unsent, isWaiting, isStored, isLoggedIn },
}: Pick<FirstPageProps, 'visit' | 'view'>) {
  const { say, language } = useOwn();
  // What is on its way is not worth a word; a message waits for a log-in too.
  const waiting = unsent.filter(({ is }) => isWaiting || (is === 'message' && !isLoggedIn));
  if (waiting.length === 0) return null;
  return (
    <section class="card note" role="status">
      <h2>{say('unsent')}</h2>
      <p>{say(isStored ? 'unsentText' : 'unstoredText')}</p>
      {waiting.map((item) => (
        <div key={JSON.stringify(item.body)}>
          <p>
            {item.is === 'message'
              ? say('unsentMessage')
              : say(
                  item.body.cannotCome ? 'unsentAbsence' : 'unsentComing',
                  weekdayInWords(item.date, item.date, language),
                )}
          </p>
          <GiveUp giveUp={() => visit.giveUp(item)} />
        </div>
      ))}
    </section>
  );
}

type OwnDataProps = Pick<FirstPageProps, 'overview' | 'view' | 'show'>;

/** On which day and in which way the personal code was set, so that nobody sets it unseen. */
function CodeOrigin({ code }: Pick<OwnOverview, 'code'>) {
  const { say, language } = useOwn();
  if (code === null) return <p>{say('noCode')}</p>;
  const day = dayInWords(dayOf(code.setAt), language);
  const isByWorker = code.way === 'word_from_worker';
  return (
    <p class="quiet">
      {say(isByWorker ? 'setByWorkersWord' : 'setByTelephoneWord', day)} {say('notByYou')}
    </p>
  );
}

function OwnDataCard({ overview: { code, isLocked }, view: { isLoggedIn }, show }: OwnDataProps) {
  const { say } = useOwn();
  const mayLogIn = code !== null && !isLocked;
  return (
    <section class="card data">
      <h2>{say('ownData')}</h2>
      <p>{say('ownDataText')}</p>
      {isLocked && <p class="note">{say('codeLocked')}</p>}
      {mayLogIn && (
        <button type="button" class="wide" onClick={() => show('own-data')}>
          {say(isLoggedIn ? 'openOwnData' : 'logIn')}
        </button>
      )}
      <CodeOrigin code={code} />
      {!isLoggedIn && (
        <button type="button" class={mayLogIn ? 'plain' : 'wide'} onClick={() => show('set-code')}>
          {say(mayLogIn ? 'forgotten' : 'setCode')}
        </button>
      )}
    </section>
  );
}

/** What a link opens without the personal code: one thing after another. */
export function FirstPage({ visit, view, overview, note, show, leave }: FirstPageProps) {
  const { say } = useOwn();
  return (
    <>
      <OwnHeading name="title" />
      {note && (
        <p class="note" role="status">
          {say(note)}
        </p>
      )}
      <p class="lead">{say('lead')}</p>
      <OwnUnsentCard visit={visit} view={view} />
      <ForeignUnsent own={visit.ownBoxes} />
      <DueForms opener={visit.opener} forms={overview.forms} />
      <SessionCards visit={visit} view={view} overview={overview} />
      <ContactCards overview={overview} />
      <OwnDataCard {...{ overview, view, show }} />
      <section class="leaving">
        <p>{say('leaveText')}</p>
        <button type="button" onClick={leave}>
          {say('leave')}
        </button>
      </section>
    </>
  );
}
