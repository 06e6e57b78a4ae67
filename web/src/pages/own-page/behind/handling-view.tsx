import { useEffect, useState } from 'preact/hooks';
import { dayOf, timeOf } from '../../../../../shared/domain/day.ts';
import type { BehindProps } from '../../../features/own-page/behind-props.ts';
import { clockText, dayInWords } from '../../../features/own-page/own-days.ts';
import type { OwnLanguage } from '../../../texts/own-page/languages.ts';
import { BehindHeading } from './behind-heading.tsx';
import { useBehind } from './behind-language.ts';
import { behindRoutes, callLoggedIn } from './own-routes.ts';
import { ShownReply, useOwnReply } from './use-own-reply.tsx';

/** How many lines are shown at first, and how many more at a press. */
const atOnce = 10;

/** The phrases exist in three languages; in the others they are in Finnish. */
const phraseLanguage = (language: OwnLanguage) =>
  language === 'sv' || language === 'en' ? language : 'fi';

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
        {({ items, isWhole }) => (
          <>
            <p>{say(items.length === 0 ? 'handlingNone' : 'handlingText')}</p>
            {items.length > 0 && (
              <section class="card">
                <ul class="rows">
                  {items.slice(0, shown).map(({ at, who, what }, index) => (
                    <li key={`${index} ${at}`}>
                      <p class="quiet">
                        {dayInWords(dayOf(at), language)} {clockText(timeOf(at), language)}
                      </p>
                      <p lang={read} dir="ltr">
                        <strong>{who}</strong>: {what}
                      </p>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {shown < items.length && (
              <button type="button" class="wide" onClick={() => setShown(shown + atOnce)}>
                {say('more')}
              </button>
            )}
            {shown >= items.length && !isWhole && <p>{say('handlingOlder')}</p>}
            <p class="quiet">{say('handlingWrong')}</p>
          </>
        )}
      </ShownReply>
    </>
  );
}
