import { useEffect, useState } from 'preact/hooks';
import { dayOf, timeOf } from '../../../../../shared/domain/day.ts';
import type { OwnHandling } from '../../../../../shared/domain/privacy/own-page.ts';
import type { BehindProps } from '../../../features/own-page/behind-props.ts';
import { clockText, dayInWords } from '../../../features/own-page/own-days.ts';
import type { OwnLanguage } from '../../../texts/own-page/languages.ts';
import { BehindHeading } from './behind-heading.tsx';
import { useBehind } from './behind-language.ts';
import { behindRoutes, callLoggedIn } from './own-routes.ts';
import { ShownReply, useOwnReply } from './use-own-reply.tsx';

/** How many lines are shown at first, and how many more at a press. */
const atOnce = 10;
/** So many uses in a row are shown one by one, more are folded. */
const shortest = 2;

/** The phrases exist in three languages; in the others they are in Finnish. */
const phraseLanguage = (language: OwnLanguage) =>
  language === 'sv' || language === 'en' ? language : 'fi';

/** What one user did on one day, without a break by another. */
type HandlingDay = { day: string; who: string; uses: OwnHandling[] };

/** The uses of one user in a row together, so that one's own many do not hide another's few. */
function inDays(items: readonly OwnHandling[]): HandlingDay[] {
  const days: HandlingDay[] = [];
  for (const use of items) {
    const day = dayOf(use.at);
    const last = days[days.length - 1];
    if (last?.day === day && last.who === use.who) last.uses.push(use);
    else days.push({ day, who: use.who, uses: [use] });
  }
  return days;
}

type HandlingRowProps = { handled: HandlingDay; read: string };

function HandlingRow({ handled: { day, who, uses }, read }: HandlingRowProps) {
  const { say, language } = useBehind();
  const lines = uses.map(({ at, what }, index) => (
    <p key={`${index} ${at}`} lang={read} dir="ltr">
      {clockText(timeOf(at), language)} {what}
    </p>
  ));
  return (
    <li>
      <p class="quiet">{dayInWords(day, language)}</p>
      <p lang={read} dir="ltr">
        <strong>{who}</strong>
      </p>
      {uses.length <= shortest ? (
        lines
      ) : (
        <details>
          <summary>{say('handlingTimes', uses.length)}</summary>
          {lines}
        </details>
      )}
    </li>
  );
}

/** Each use of the participant's data, with the user and the action, the latest first. */
export function HandlingView({ visit }: BehindProps) {
  const { say, language } = useBehind();
  const [shown, setShown] = useState(atOnce);
  const read = phraseLanguage(language);
  const { loading, load } = useOwnReply(() =>
    callLoggedIn(visit, behindRoutes.getOwnHandling, undefined, read),
  );
  useEffect(() => {
    if (loading.is !== 'loading') void load();
  }, [read]);
  return (
    <>
      <BehindHeading name="handling" />
      <ShownReply {...{ loading, load }}>
        {({ items, isWhole }) => {
          const days = inDays(items);
          return (
            <>
              <p>{say(items.length === 0 ? 'handlingNone' : 'handlingText')}</p>
              {days.length > 0 && (
                <section class="card">
                  <ul class="rows">
                    {days.slice(0, shown).map((handled) => (
                      <HandlingRow key={handled.uses[0]?.at} {...{ handled, read }} />
                    ))}
                  </ul>
                </section>
              )}
              {shown < days.length && (
                <button type="button" class="wide" onClick={() => setShown(shown + atOnce)}>
                  {say('more')}
                </button>
              )}
              {shown >= days.length && !isWhole && <p>{say('handlingOlder')}</p>}
              <p class="quiet">{say('handlingWrong')}</p>
            </>
          );
        }}
      </ShownReply>
    </>
  );
}
