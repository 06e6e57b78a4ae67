import type { ComponentChildren } from 'preact';
import type { Summary } from '../../shared/model/summary.ts';
import { CompositionTables } from './composition-tables.tsx';
import { listed } from './format.ts';
import { SyntheticLabel } from './labels.tsx';
import { attendanceTexts, formsText, lengthText, sessionsText } from './summary-sentences.ts';
import { texts } from './texts.ts';

const words = texts.run;

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ summary }: { summary: Summary }) {
  const { sessions, rowFi } = summary;
  return (
    <dl class="facts">
      <Fact name={words.sessions}>{sessionsText(sessions)}</Fact>
      {sessions.held > 0 && <Fact name={words.hours}>{lengthText(sessions)}</Fact>}
      <Fact name={words.attendance}>
        {attendanceTexts(summary).map((text) => (
          <div key={text}>{text}</div>
        ))}
      </Fact>
      <Fact name={words.forms}>{formsText(summary)}</Fact>
      {rowFi && (
        <Fact name={words.row}>
          <span lang="fi">{rowFi}</span>
        </Fact>
      )}
    </dl>
  );
}

function monthsText({ unemployedMonths }: Summary): string | null {
  if (!unemployedMonths?.length) return null;
  return texts.composition.months(listed(unemployedMonths.map(String)));
}

/** A run in figures: what was done, who came, who they were. */
export function RunSummary({ summary }: { summary: Summary }) {
  const months = monthsText(summary);
  return (
    <>
      <section>
        <h2>{words.title}</h2>
        <SyntheticLabel synthetic={summary.synthetic} />
        <Facts summary={summary} />
      </section>
      <section>
        <h2>{texts.composition.title}</h2>
        <SyntheticLabel synthetic={summary.synthetic} />
        <CompositionTables composition={summary.composition} />
        {months && <p>{months}</p>}
      </section>
    </>
  );
}
