import { currentConsentText, findConsentText } from '../../../../shared/consents/consents.ts';
import { dayOf } from '../../../../shared/domain/day.ts';
import { participantThemselves } from '../../../../shared/domain/forms/form.ts';
import {
  type Consent,
  consentStateOf,
  decisive,
  type Purpose,
  type Word,
} from '../../../../shared/domain/people/consent.ts';
import { consentStateText, consentTone } from '../../features/clients/consent-state.ts';
import { ConsentWordsShown } from '../../features/clients/consent-words.tsx';
import { hashOf } from '../../routes/page-address.ts';
import { writtenDay } from '../../texts/format.ts';
import { language as pageLanguage } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.consents;

/** On which day and how something was said, and the person who recorded it. */
function aboutWord(word: Word, nameOf: (userId: string) => string): string {
  const said = words.said(writtenDay(word.on), words.sources[word.source]);
  const day = dayOf(word.recordedAt);
  return word.recordedBy === participantThemselves
    ? words.byClient(writtenDay(day))
    : `${said} ${words.recordedBy(nameOf(word.recordedBy), day === word.on ? null : writtenDay(day))}`;
}

/** The last text that the client was shown; nothing before they were asked. */
const lastShown = (history: readonly Word[]) =>
  history.findLast(({ textVersion }) => textVersion !== null);

type TextShownProps = { purpose: Purpose; history: readonly Word[] };

/** The very text that the client was shown, in their language; else the one for asking now. */
function TextShown({ purpose, history }: TextShownProps) {
  const shown = lastShown(history);
  const version = shown?.textVersion ?? currentConsentText(purpose).version;
  const text = findConsentText(purpose, version);
  const language = shown?.language ?? pageLanguage;
  return (
    <details>
      <summary>
        {words.showText}
        <span class="unseen">: {texts.clientPage.purposes[purpose]}</span>
      </summary>
      <p class="quiet small">
        {!shown
          ? words.textNow(version)
          : text
            ? words.textShown(version, words.inLanguage[language])
            : words.textGone(version)}
      </p>
      {text && <ConsentWordsShown text={text} language={language} />}
    </details>
  );
}

type ConsentRowProps = {
  participantId: string;
  purpose: Purpose;
  consent: Consent | undefined;
  nameOf: (userId: string) => string;
  withdraw: () => void;
};

/** One purpose: what counts now, since when and by whom, the text, and what was said before. */
export function ConsentRow({ participantId, purpose, consent, nameOf, withdraw }: ConsentRowProps) {
  const name = texts.clientPage.purposes[purpose];
  const history = consent?.history ?? [];
  const state = consentStateOf(history);
  return (
    <div class="consent-row">
      <div class="between">
        <h2>{name}</h2>
        <span class={consentTone(consent)}>{consentStateText(consent)}</span>
      </div>
      {consent && <p class="quiet small">{aboutWord(decisive(consent.history), nameOf)}</p>}
      <TextShown {...{ purpose, history }} />
      {history.length > 1 && (
        <details>
          <summary>
            {words.history(history.length)}
            <span class="unseen">: {name}</span>
          </summary>
          <ol class="history small">
            {history.map((word) => (
              <li key={`${word.recordedAt} ${word.given}`}>
                {word.given ? words.yes : words.no}: {aboutWord(word, nameOf)}
              </li>
            ))}
          </ol>
        </details>
      )}
      <p>
        {state === 'given' ? (
          <button
            type="button"
            class="plain danger"
            aria-label={words.withdrawOne(name)}
            onClick={withdraw}
          >
            {words.withdraw}
          </button>
        ) : (
          <a href={hashOf({ page: 'client-asking-one', participantId, purpose })}>
            {state === 'undecided' ? words.askOne(name) : words.askAgain(name)}
          </a>
        )}
      </p>
    </div>
  );
}
