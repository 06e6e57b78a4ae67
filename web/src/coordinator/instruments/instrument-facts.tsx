import type { ComponentChildren } from 'preact';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import type { Language } from '../../language.ts';
import { deskTexts } from '../texts.ts';
import { Said } from './said.tsx';

const words = deskTexts.instruments;

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What the worker who hands it out must know, and whose it is. */
export function InstrumentFacts(props: { instrument: Instrument; language: Language }) {
  const { instrument, language } = props;
  const { purpose, handOut, respondent, scoring, version, source, licence } = instrument;
  return (
    <dl class="facts">
      <Fact name={words.purpose}>
        <Said text={purpose} language={language} />
      </Fact>
      <Fact name={words.handOut}>
        <Said text={handOut} language={language} />
      </Fact>
      <Fact name={words.respondent}>{words.respondents[respondent]}</Fact>
      <Fact name={words.scoring}>
        {scoring ? words.scored(scoring.leastAnswered) : words.notScored}
      </Fact>
      <Fact name={words.version}>{version}</Fact>
      <Fact name={words.source}>{source}</Fact>
      <Fact name={words.licence}>{licence}</Fact>
    </dl>
  );
}
