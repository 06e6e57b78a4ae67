import type { ComponentType } from 'preact';
import type { BehindProps } from '../../../features/own-page/behind-props.ts';
import { useOwn } from '../../../features/own-page/own-language.tsx';
import type { OwnViewName } from '../../../features/own-page/own-view.ts';
import { AnswersView } from './answers-view.tsx';
import { AttendanceView } from './attendance-view.tsx';
import { BehindHeading } from './behind-heading.tsx';
import { BehindCatalogue, useBehind, useBehindCatalogue } from './behind-language.ts';
import { ConsentsView } from './consents-view.tsx';
import { CopyView } from './copy-view.tsx';
import { HandlingView } from './handling-view.tsx';
import { HiddenView } from './hidden-view.tsx';
import { LogInView } from './log-in-view.tsx';
import { MessageView } from './message-view.tsx';
import { SetCodeView } from './set-code-view.tsx';

/** What the menu leads to, in its order, each with its own heading. */
const menu = ['answers', 'attendance', 'consents', 'message', 'handling', 'copy'] as const;

function MenuView({ show }: Pick<BehindProps, 'show'>) {
  const { say } = useBehind();
  return (
    <>
      <BehindHeading name="menuTitle" />
      <p>{say('menuText')}</p>
      <ul class="menu">
        {menu.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => show(name)}>
              {say(name)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const views: Partial<Record<OwnViewName, ComponentType<BehindProps>>> = {
  answers: AnswersView,
  hidden: HiddenView,
  attendance: AttendanceView,
  consents: ConsentsView,
  message: MessageView,
  handling: HandlingView,
  copy: CopyView,
};

/** One view, or the code that it asks for first. */
function ShownView(props: BehindProps) {
  const { shown, view } = props;
  if (shown === 'set-code') return <SetCodeView {...props} />;
  if (!view.isLoggedIn) return <LogInView {...props} />;
  const View = views[shown] ?? MenuView;
  return <View {...props} />;
}

/** Which view *Back* leads to. */
const before = (shown: OwnViewName): OwnViewName => {
  if (shown === 'own-data' || shown === 'set-code') return 'first';
  return shown === 'hidden' ? 'answers' : 'own-data';
};

function BehindFrame(props: BehindProps) {
  const { say } = useBehind();
  const { shown, show, view, logOut } = props;
  return (
    <>
      <p class="bar">
        <button type="button" class="plain" onClick={() => show(before(shown))}>
          {say('back')}
        </button>
        {view.isLoggedIn && (
          <button type="button" onClick={logOut}>
            {say('logOut')}
          </button>
        )}
      </p>
      <ShownView {...props} />
    </>
  );
}

/** Everything behind the personal code, with its texts in the page's language. */
export function BehindPage(props: BehindProps) {
  const { say, language } = useOwn();
  const { catalogue, isFailed, load } = useBehindCatalogue(language);
  if (isFailed)
    return (
      <>
        <p class="note" role="alert">
          {say('notLoaded')}
        </p>
        <button type="button" class="main" onClick={load}>
          {say('tryNow')}
        </button>
      </>
    );
  if (!catalogue) return <p role="status">{say('opening')}</p>;
  return (
    <BehindCatalogue.Provider value={catalogue}>
      <BehindFrame {...props} />
    </BehindCatalogue.Provider>
  );
}
