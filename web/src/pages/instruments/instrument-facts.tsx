import type { ComponentChildren } from 'preact';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import type { PageLanguage } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { InstrumentText } from './instrument-text.tsx';

const words = texts.instruments;

function InstrumentFact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What staff who hand the form out must know, and where the form is from. */
export function InstrumentFacts(props: { instrument: Instrument; language: PageLanguage }) {
  const { instrument, language } = props;
  const { purpose, handOut, respondent, scoring, version, source } = instrument;
  return (
    <dl class="facts">
      <InstrumentFact name={words.purpose}>
        <InstrumentText text={purpose} language={language} />
      </InstrumentFact>
      <InstrumentFact name={words.handOut}>
        <InstrumentText text={handOut} language={language} />
      </InstrumentFact>
      <InstrumentFact name={words.respondent}>{words.respondents[respondent]}</InstrumentFact>
      <InstrumentFact name={words.scoring}>
        {scoring ? words.scored(scoring.leastAnswered) : words.notScored}
      </InstrumentFact>
      <InstrumentFact name={words.version}>{version}</InstrumentFact>
      <InstrumentFact name={words.source}>{source}</InstrumentFact>
    </dl>
  );
}
