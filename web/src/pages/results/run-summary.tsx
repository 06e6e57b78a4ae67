import type { Summary } from '../../../../shared/domain/figures/summary.ts';
import { CompositionTables } from '../../features/figures/composition-tables.tsx';
import { listed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Fact } from '../../ui/fact.tsx';
import { SyntheticLabel } from '../../ui/labels.tsx';
import { attendanceTexts, formsText, lengthText, sessionsText } from './summary-sentences.ts';

const words = texts.run;

function RunFigureFacts({ summary }: { summary: Summary }) {
  const { sessions, rowFi } = summary;
  return (
    <dl class="fact-rows in-sentences">
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

/** The people whose backgrounds the tables count, where that is not everybody. */
function whoseBackgrounds({ compositionOf, participants }: Summary): string | null {
  if (compositionOf === null || compositionOf === participants) return null;
  return texts.composition.firstTimers(compositionOf);
}

/** A run in figures: what was done, who came, and their backgrounds. */
export function RunSummary({ summary }: { summary: Summary }) {
  const months = monthsText(summary);
  const whose = whoseBackgrounds(summary);
  return (
    <>
      <section class="card of-rows">
        <div class="card-head">
          <h2>{words.title}</h2>
          <SyntheticLabel synthetic={summary.synthetic} />
        </div>
        <RunFigureFacts summary={summary} />
      </section>
      <section class="card">
        <h2>{texts.composition.title}</h2>
        <SyntheticLabel synthetic={summary.synthetic} />
        {whose && <p>{whose}</p>}
        <CompositionTables composition={summary.composition} />
        {months && <p>{months}</p>}
      </section>
    </>
  );
}
