import { useEffect, useRef, useState } from 'preact/hooks';
import { currentConsentText } from '../../../../shared/consents/consents.ts';
import type {
  ConsentLanguage,
  ConsentSource,
  Purpose,
} from '../../../../shared/domain/people/consent.ts';
import { todayNow } from '../../session/clock.ts';
import { language as pageLanguage, pageLanguages } from '../../texts/page-language.ts';
import { consentPageWords } from '../../texts/participant/consent-words.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { DayField, optionsOf, RadioField, SelectField } from '../../ui/field.tsx';
import { consentStateText, undecided } from './consent-state.ts';
import { ConsentWordsShown } from './consent-words.tsx';
import type { Consents } from './use-consents.ts';
import './consents.css';

const words = texts.consents.asking;

const sources = optionsOf(words.sources as Record<'spoken' | 'device', string>);
const languages = pageLanguages.map((code) => [code, texts.printedForm.languages[code]] as const);

/** How and when the client answers, and the language they read. */
type AskingWay = {
  source: Extract<ConsentSource, 'spoken' | 'device'>;
  on: string;
  language: ConsentLanguage;
};

type WayFieldsProps = { way: AskingWay; set: (way: AskingWay) => void };

/** Folded away: mostly the client says it now, and the screen may be turned to them. */
const WayFields = ({ way, set }: WayFieldsProps) => (
  <details class="consent-way">
    <summary>{words.how}</summary>
    <RadioField
      title={words.source}
      name="consent-source"
      value={way.source}
      set={(source) => set({ ...way, source })}
      options={sources}
    />
    <DayField label={words.day} value={way.on} set={(on) => set({ ...way, on })} max={todayNow()} />
  </details>
);

type ConsentQuestionProps = {
  purpose: Purpose;
  step: { n: number; all: number };
  way: AskingWay;
  consents: Consents;
  answered: (given: boolean) => void;
};

/** One consent: its text, large enough to be read from the other side of a table, and two answers. */
function ConsentQuestion({ purpose, step, way, consents, answered }: ConsentQuestionProps) {
  const { source, on, language } = way;
  const { busy, failure, record, overtaken, forget } = consents;
  const [isDayWrong, setDayWrong] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    forget();
  }, [purpose]);
  const text = currentConsentText(purpose);
  const stored = consents.consents.find((one) => one.purpose === purpose);
  const answer = async (given: boolean) => {
    const isWrong = on === '' || on > todayNow();
    setDayWrong(isWrong);
    if (isWrong) return;
    const body = { given, on, textVersion: text.version, language, source };
    if (await record([{ purpose, body }])) answered(given);
  };
  // The client who answers alone reads their own language.
  const own = source === 'device' ? consentPageWords[language] : words;
  return (
    <section class="card consent-asking">
      <p class="quiet small">{words.step(step.n, step.all)}</p>
      <h2 ref={heading} tabIndex={-1} lang={language}>
        {text.words[language].title}
      </h2>
      <ConsentWordsShown text={text} language={language} />
      <p class="mark" role="alert">
        {isDayWrong && words.dayWrong}
      </p>
      {overtaken ? (
        <p class="note failed" role="alert">
          {words.storedNow(consentStateText(stored))}
        </p>
      ) : (
        <FailureNote failure={failure} />
      )}
      <p class="consent-answers" lang={source === 'device' ? language : undefined}>
        {([true, false] as const).map((given) => (
          <button
            key={String(given)}
            type="button"
            aria-disabled={busy}
            onClick={() => void answer(given)}
          >
            {given ? own.yes : own.no}
          </button>
        ))}
      </p>
      <p class="quiet small" role="status">
        {busy ? words.saving : ''}
      </p>
    </section>
  );
}

type ConsentAskingProps = {
  consents: Consents;
  /** The purposes to ask for, in their order. */
  purposes: readonly Purpose[];
  /** Where the client's consents are listed. */
  href: string;
};

/** Asks for consents one by one. Each answer is saved at once, and any may be left for later. */
export function ConsentAsking({ consents, purposes: first, href }: ConsentAskingProps) {
  // Those that are answered must not change the order of the rest.
  const [purposes] = useState(first);
  const [at, goTo] = useState(0);
  const [message, say] = useState('');
  const [way, set] = useState<AskingWay>({
    ...{ source: 'spoken', on: todayNow(), language: pageLanguage },
  });
  const purpose = purposes[at];
  const left = undecided(consents.consents).length;
  const done = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (purposes.length > 0 && !purpose) done.current?.focus();
  }, [purpose]);
  return (
    <div class="consent-steps">
      <p role="status">{message}</p>
      {purpose ? (
        <>
          <p class="quiet">{words.turn}</p>
          <SelectField
            label={words.language}
            value={way.language}
            set={(language) => set({ ...way, language })}
            options={languages}
          />
          <ConsentQuestion
            {...{ purpose, way, consents }}
            step={{ n: at + 1, all: purposes.length }}
            answered={(given) => {
              const name = texts.clientPage.purposes[purpose];
              say(words.saved(name, given ? texts.consents.yes : texts.consents.no));
              goTo(at + 1);
            }}
          />
          <p>
            <button
              type="button"
              class="plain"
              onClick={() => {
                say('');
                goTo(at + 1);
              }}
            >
              {words.later}
            </button>
          </p>
          <WayFields {...{ way, set }} />
        </>
      ) : (
        <section class="card">
          <h2 ref={done} tabIndex={-1}>
            {first.length === 1 ? words.doneOne : words.done}
          </h2>
          <p>{left > 0 ? words.left(left) : words.nothing}</p>
          <p>
            <a class="button main" href={href}>
              {words.toConsents}
            </a>
          </p>
        </section>
      )}
    </div>
  );
}
