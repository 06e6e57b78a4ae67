import type { Summary } from '../../../../shared/domain/figures/summary.ts';
import { CompositionTables } from '../../features/figures/composition-tables.tsx';
import { listed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Fact } from '../../ui/fact.tsx';
import { SyntheticLabel } from '../../ui/labels.tsx';
import { useAsksFollowUp } from './asks-follow-up.ts';
import { dosageTable } from './dosage-figures.ts';
import {
  catchUpTexts,
  leaderTexts,
  memberTexts,
  perPersonTexts,
  plannedTexts,
} from './dosage-sentences.ts';
import { SaveDosage } from './save-dosage.tsx';
import { attendanceTexts, formsText, lengthText, sessionsText } from './summary-sentences.ts';

const words = texts.run;

/** A fact of several sentences, each on a line. */
function Sentences({ name, texts: all }: { name: string; texts: readonly string[] }) {
  return (
    <Fact name={name}>
      {all.map((text) => (
        <div key={text}>{text}</div>
      ))}
    </Fact>
  );
}

function RunFigureFacts({ summary }: { summary: Summary }) {
  const { sessions, rowFi, dosage, run } = summary;
  return (
    <dl class="fact-rows in-sentences">
      <Sentences
        name={words.sessions}
        texts={[sessionsText(sessions), ...(dosage ? plannedTexts(dosage) : [])]}
      />
      {sessions.held > 0 && (
        <Sentences
          name={words.hours}
          texts={[lengthText(sessions), ...(dosage ? catchUpTexts(dosage) : [])]}
        />
      )}
      <Sentences name={words.attendance} texts={attendanceTexts(summary)} />
      <Sentences name={texts.dosage.perPerson} texts={perPersonTexts(summary)} />
      {dosage && (
        <>
          <Sentences name={texts.dosage.leaders} texts={leaderTexts(dosage)} />
          <Sentences name={texts.dosage.members} texts={memberTexts(dosage, run.status)} />
        </>
      )}
      <Fact name={words.forms}>{formsText(summary, useAsksFollowUp())}</Fact>
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
  const { dosage, run } = summary;
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
        {dosage && (
          <SaveDosage file={`ryhman-luvut-${run.runId}`} table={dosageTable(summary, dosage)} />
        )}
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
