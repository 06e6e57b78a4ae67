import { useState } from 'preact/hooks';
import { findConsentText } from '../../../../../shared/consents/consents.ts';
import type { ConsentLanguage } from '../../../../../shared/domain/people/consent.ts';
import type { OwnConsent } from '../../../../../shared/domain/privacy/own-page.ts';
import type { BehindProps } from '../../../features/own-page/behind-props.ts';
import { dayInWords } from '../../../features/own-page/own-days.ts';
import { languageTraits, type OwnLanguage } from '../../../texts/own-page/languages.ts';
import { BehindHeading } from './behind-heading.tsx';
import { useBehind } from './behind-language.ts';
import { behindRoutes, callLoggedIn } from './own-routes.ts';
import { ShownReply, useOwnReply } from './use-own-reply.tsx';

/**
 * The language in which a consent's text is read and recorded. The texts are law, and exist in three
 * languages; in the others they are in Finnish, marked so.
 */
const consentLanguage = (language: OwnLanguage): ConsentLanguage =>
  language === 'sv' || language === 'en' ? language : 'fi';

function ConsentState({ consent: { state, on } }: { consent: OwnConsent }) {
  const { say, language } = useBehind();
  if (state === 'undecided' || on === null) return <p>{say('state_undecided')}</p>;
  return <p>{say(`state_${state}`, dayInWords(on, language))}</p>;
}

type ConsentCardProps = {
  visit: BehindProps['visit'];
  consent: OwnConsent;
  load: () => Promise<void>;
};

/** One consent: what was said, its whole text, and two answers of the same weight. */
function ConsentCard({ visit, consent, load }: ConsentCardProps) {
  const { say, language } = useBehind();
  const [fault, setFault] = useState<'failed' | 'consentStale' | null>(null);
  const { purpose, state, currentVersion } = consent;
  const read = consentLanguage(language);
  const words = findConsentText(purpose, currentVersion)?.words[read];
  const isMarked = language === 'ar' || language === 'selko';
  const decide = async (given: boolean) => {
    const body = { given, textVersion: currentVersion, language: read };
    const reply = await callLoggedIn(visit, behindRoutes.putOwnConsent, body, purpose);
    if (reply.is === 'ok') {
      setFault(null);
      return load();
    }
    const isStale = reply.is === 'refused' && reply.problem.code === 'consent.unknown_text';
    return setFault(isStale ? 'consentStale' : 'failed');
  };
  if (!words) return <p class="note">{say('consentStale')}</p>;
  const inItsLanguage = { lang: read, dir: languageTraits[read].direction };
  return (
    <section class="card">
      {isMarked && <p class="in-finnish">{languageTraits[language].mark}</p>}
      <h2 {...inItsLanguage}>{words.title}</h2>
      <ConsentState consent={consent} />
      <p {...inItsLanguage}>
        <strong>{words.question}</strong>
      </p>
      <details>
        <summary>{say('readConsent')}</summary>
        <div {...inItsLanguage}>
          {words.text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </details>
      <p class="fault" role="alert">
        {fault && say(fault)}
      </p>
      <p class="buttons">
        {state !== 'given' && (
          <button type="button" onClick={() => void decide(true)}>
            {say('give')}
          </button>
        )}
        {state === 'given' && (
          <button type="button" onClick={() => void decide(false)}>
            {say('withdraw')}
          </button>
        )}
        {state === 'undecided' && (
          <button type="button" onClick={() => void decide(false)}>
            {say('refuse')}
          </button>
        )}
      </p>
    </section>
  );
}

/** What the participant has allowed, each with its text and what can be changed about it. */
export function ConsentsView({ visit }: BehindProps) {
  const { say } = useBehind();
  const { loading, load } = useOwnReply(() => callLoggedIn(visit, behindRoutes.listOwnConsents));
  return (
    <>
      <BehindHeading name="consents" />
      <p>{say('consentsText')}</p>
      <ShownReply {...{ loading, load }}>
        {({ items }) =>
          items.map((consent) => (
            <ConsentCard key={consent.purpose} {...{ visit, consent, load }} />
          ))
        }
      </ShownReply>
    </>
  );
}
