import { Fragment, render } from 'preact';
import type { Occasion } from '../../../../shared/domain/occasion.ts';
import type {
  Instrument,
  InstrumentItem,
  Text,
} from '../../../../shared/instruments/instrument.ts';
import { printedFormStyles } from '../../../../shared/printed-styles.ts';
import type { PageLanguage } from '../../texts/page-language.ts';
import { paperBeginning, printedTexts } from '../../texts/participant/printed-form.ts';
import { conditionSentence } from './condition-sentence.ts';

export type PrintedForms = {
  instrument: Instrument;
  /** Null where it is marked by hand. */
  occasion: Occasion | null;
  language: PageLanguage;
  /** The participants who get one; null for a form on which the number is written by hand. */
  numbers: readonly (string | null)[];
};
type PrintedForm = Omit<PrintedForms, 'numbers'> & { number: string | null };
type ItemsProps = Pick<PrintedForms, 'instrument' | 'language'> & {
  items: readonly InstrumentItem[];
};

type QuestionProps = Omit<ItemsProps, 'items'> & { item: InstrumentItem };

/** A text of the questionnaire, or the Finnish one, marked as Finnish, where it has no other. */
function Words({ text, language }: { text: Text; language: PageLanguage }) {
  const translated = text[language];
  return translated ?? <span lang="fi">{text.fi}</span>;
}

/** After which answers the question is to be answered, if not by everybody. */
function When({ item, instrument, language }: QuestionProps) {
  const sentence = conditionSentence(item, instrument, language);
  return sentence && <small class="when">{sentence}</small>;
}

/** Statements one below the other, with the boxes of the scale beside them. */
function ScaleTable({ instrument, language, items }: ItemsProps) {
  const { options } = instrument;
  return (
    <>
      <p>{printedTexts[language].paper.chooseOnEach}</p>
      <table>
        <thead>
          <tr>
            <td />
            {options.map(({ code, text }) => (
              <th key={code} scope="col">
                <Words text={text} language={language} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                {item.number}. <Words text={item.text} language={language} />
                <When {...{ item, instrument, language }} />
              </th>
              {options.map(({ code }) => (
                <td key={code}>☐ {code.toLocaleString(printedTexts[language].page.locale)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The boxes or the line on which one question is answered. */
function AnswerSpace({ item, language }: { item: InstrumentItem; language: PageLanguage }) {
  const { paper, page } = printedTexts[language];
  if (item.type === 'boolean')
    return (
      <p>
        ☐ {page.yes} &emsp; ☐ {page.no}
      </p>
    );
  if (item.type === 'choice' || item.type === 'choices')
    return (
      <>
        <p>{item.type === 'choice' ? paper.chooseOne : paper.chooseMany}</p>
        <ul>
          {item.choices.map(({ code, text }) => (
            <li key={code}>
              ☐ <Words text={text} language={language} />
            </li>
          ))}
        </ul>
      </>
    );
  return <p class={item.type === 'text' ? 'lines' : 'line'} />;
}

function Question({ item, instrument, language }: QuestionProps) {
  return (
    <section class="question">
      <h3>
        {item.number}. <Words text={item.text} language={language} />
        <When {...{ item, instrument, language }} />
      </h3>
      <AnswerSpace item={item} language={language} />
    </section>
  );
}

/** Neighbours under the same heading, statements of a scale apart from other questions. */
function partsOf({ items, groups }: Instrument) {
  const parts: { heading: Text | undefined; isScale: boolean; items: InstrumentItem[] }[] = [];
  for (const item of items) {
    if (item.type === 'theme' || item.filledBy === 'worker') continue;
    const heading = groups.find(({ id }) => id === item.group)?.text;
    const isScale = item.type === 'scale';
    const last = parts.at(-1);
    if (last && last.heading === heading && last.isScale === isScale) last.items.push(item);
    else parts.push({ heading, isScale, items: [item] });
  }
  return parts;
}

function FormOnPaper({ instrument, occasion, language, number }: PrintedForm) {
  const { page, paper } = printedTexts[language];
  const { beginning, occasions, otherLanguage } = page;
  const parts = partsOf(instrument);
  const items = parts.flatMap((part) => part.items);
  return (
    <article>
      <header>
        <p>
          {occasion
            ? occasions[occasion]
            : Object.values(occasions)
                // The box stays beside its word where the line breaks.
                .map((name) => `☐\u00a0${name}`)
                .join('\u2003')}
        </p>
        <p>
          {paper.number} {number ? <b>{number}</b> : <span class="day" />}
        </p>
      </header>
      <h1>
        <Words text={instrument.title} language={language} />
      </h1>
      <section class="beginning">
        <h2>{beginning.title}</h2>
        {paperBeginning(printedTexts[language], items).map(({ name, text }) => (
          <p key={name}>
            <strong>{name}</strong> {text}
          </p>
        ))}
      </section>
      <p>
        {paper.noName} {paper.day}: <span class="day" />
      </p>
      {!instrument.languages.includes(language) && <p>{otherLanguage}</p>}
      {instrument.instruction && (
        <p class="instruction">
          <Words text={instrument.instruction} language={language} />
        </p>
      )}
      {parts.map(({ heading, isScale, items: [first, ...rest] }) => {
        const all = first ? [first, ...rest] : rest;
        return (
          <Fragment key={first?.id}>
            {heading && (
              <h2>
                <Words text={heading} language={language} />
              </h2>
            )}
            {isScale ? (
              <ScaleTable {...{ instrument, language }} items={all} />
            ) : (
              all.map((item) => <Question key={item.id} {...{ item, instrument, language }} />)
            )}
          </Fragment>
        );
      })}
      <p class="end">{paper.end}</p>
    </article>
  );
}

/**
 * A page to print (A4): a paper form for each of the numbers, with nothing else about them. A blank
 * one has a line for the number.
 */
export function printedForms({ numbers, ...form }: PrintedForms): Blob {
  const root = document.createElement('body');
  render(
    numbers.map((number) => <FormOnPaper key={number} {...form} number={number} />),
    root,
  );
  const { instrument, language, occasion } = form;
  const title = occasion
    ? printedTexts[language].page.occasions[occasion]
    : (instrument.title[language] ?? instrument.title.fi);
  const page = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${title}</title><style>${printedFormStyles}</style></head>
${root.outerHTML}
</html>
`;
  return new Blob([page], { type: 'text/html' });
}
