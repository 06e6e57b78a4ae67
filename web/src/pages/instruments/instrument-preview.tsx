import { type ComponentChildren, Fragment } from 'preact';
import type {
  Instrument,
  InstrumentItem,
  Scoring,
  Text,
} from '../../../../shared/instruments/instrument.ts';
import { isOwnInstrument } from '../../../../shared/instruments/own.ts';
import { isSum } from '../../../../shared/instruments/scoring-rules.ts';
import { conditionSentence } from '../../features/forms/condition-sentence.ts';
import { itemGroups } from '../../features/instruments/item-groups.ts';
import { ownTexts } from '../../texts/own-instruments.ts';
import { type PageLanguage, language as pageLanguage } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { isTranslated, translatedText } from './translated-text.ts';

/** A text of an instrument, marked with its language. */
function InstrumentText({ text, language }: { text: Text; language: PageLanguage }) {
  const read = translatedText(text, language);
  return <span lang={read.language}>{read.text}</span>;
}

type PreviewItemProps = { item: InstrumentItem; instrument: Instrument; language: PageLanguage };

/** Notes beside an item's text. */
function marksOf(item: InstrumentItem, instrument: Instrument, language: PageLanguage): string[] {
  const { ours } = instrument;
  return [
    item.type !== 'scale' && words.takes[item.type],
    item.reversed && words.reversed,
    item.filledBy === 'worker' && words.byWorker,
    ours.includes(item.id) && words.ours,
    conditionSentence(item, instrument, language) ?? false,
  ].filter((mark) => mark !== false) as string[];
}

function Choices({ item, language }: Pick<PreviewItemProps, 'item' | 'language'>) {
  if (item.type !== 'choice' && item.type !== 'choices') return null;
  return (
    <ul class="options">
      {item.choices.map(({ code, text }) => (
        <li key={code}>
          <InstrumentText text={text} language={language} />
        </li>
      ))}
    </ul>
  );
}

/** One item as it is asked, with the answers that it takes. */
function PreviewItem({ item, instrument, language }: PreviewItemProps) {
  const marks = marksOf(item, instrument, language);
  return (
    <li>
      {item.number}. <InstrumentText text={item.text} language={language} />
      {marks.length > 0 && <span class="quiet small">{marks.join(' · ')}</span>}
      {item.note && (
        <span class="quiet small">
          <InstrumentText text={item.note} language={language} />
        </span>
      )}
      <Choices {...{ item, language }} />
    </li>
  );
}

function InstrumentFact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const scoredText = (scoring: Scoring): string =>
  (isSum(scoring) ? words.scoredSum : words.scored)(scoring.leastAnswered);

/** What staff who hand the form out must know, and where the form is from. */
function InstrumentFacts(props: { instrument: Instrument; language: PageLanguage }) {
  const { instrument, language } = props;
  const { id, purpose, handOut, respondent, scoring, version, source, intro, licence } = instrument;
  return (
    <dl class="facts">
      {purpose.fi && (
        <InstrumentFact name={words.purpose}>
          <InstrumentText text={purpose} language={language} />
        </InstrumentFact>
      )}
      {handOut.fi && (
        <InstrumentFact name={words.handOut}>
          <InstrumentText text={handOut} language={language} />
        </InstrumentFact>
      )}
      <InstrumentFact name={words.respondent}>{words.respondents[respondent]}</InstrumentFact>
      <InstrumentFact name={words.scoring}>
        {scoring ? scoredText(scoring) : words.notScored}
      </InstrumentFact>
      <InstrumentFact name={words.version}>{version}</InstrumentFact>
      {isOwnInstrument(id) && (
        <InstrumentFact name={ownTexts.draft.licence}>{licence}</InstrumentFact>
      )}
      {(source || intro) && (
        <InstrumentFact name={words.source}>
          {source}
          {intro && (
            <blockquote>
              <InstrumentText text={intro} language={language} />
            </blockquote>
          )}
        </InstrumentFact>
      )}
    </dl>
  );
}

const words = texts.instruments;

type InstrumentPreviewProps = { instrument: Instrument; language: PageLanguage };

function PreviewItems({ instrument, language }: InstrumentPreviewProps) {
  if (instrument.kind === 'recorded') return <p class="note">{words.recorded}</p>;
  return (
    <>
      <h3>{words.statements}</h3>
      {itemGroups(instrument).map(({ heading, items }) => (
        <Fragment key={items[0]?.id}>
          {heading && (
            <h4>
              <InstrumentText text={heading} language={language} />
            </h4>
          )}
          <ol class="preview">
            {items.map((item) => (
              <PreviewItem key={item.id} {...{ item, instrument, language }} />
            ))}
          </ol>
        </Fragment>
      ))}
    </>
  );
}

/** An instrument as the person answering it reads it, and whose wording it is. */
export function InstrumentPreview({ instrument, language }: InstrumentPreviewProps) {
  const { title, instruction, options } = instrument;
  return (
    <article class="card instrument">
      {/* In its own language the page is called so already. */}
      <h2 class={language === pageLanguage ? 'unseen' : undefined}>
        <InstrumentText text={title} language={language} />
      </h2>
      {instrument.unofficial.includes(language) && <p class="note">{words.unofficial}</p>}
      {!isTranslated(instrument, language) && <p class="note">{words.missing}</p>}
      {instruction && (
        <p>
          <InstrumentText text={instruction} language={language} />
        </p>
      )}
      {options.length > 0 && (
        <>
          <h3>{words.options}</h3>
          <ol class="options">
            {options.map(({ code, text }) => (
              <li key={code}>
                {code} <InstrumentText text={text} language={language} />
              </li>
            ))}
          </ol>
        </>
      )}
      <PreviewItems {...{ instrument, language }} />
      <InstrumentFacts {...{ instrument, language }} />
    </article>
  );
}
