import type { ComparedRun, Comparison } from '../../../../shared/domain/figures/comparison.ts';
import type { ReleasedOccasion } from '../../../../shared/domain/figures/release-content.ts';
import { decimalsFor } from '../../../../shared/domain/figures/rounding.ts';
import { SceneSvg } from '../../charts/scene-svg.tsx';
import { isRounded, whyNoChange } from '../../features/figures/outcome-sentences.ts';
import { peopleShownSentences } from '../../features/figures/people-shown.ts';
import { PooledSentences } from '../../features/figures/programme-figures.tsx';
import { useDefinitions } from '../../features/instruments/definitions.tsx';
import { todayNow } from '../../session/clock.ts';
import { percent, signed, writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { SyntheticNote } from '../../ui/labels.tsx';
import { type ForestGroup, forestGroups } from './forest-groups.ts';
import { forestRow } from './forest-rows.ts';
import { forestScene } from './forest-scene.ts';
import { versionText } from './version-text.ts';
import './print.css';

const words = texts.printedRuns;

/** So many rows of a picture fit on a sheet; the picture of more would be cut between two. */
const mostDrawn = 12;
/** The width of the paper without its margins, in CSS pixels. */
const paperWidth = 680;

const numberText = (value: number | null | undefined): string =>
  value == null ? texts.column.notShown : String(value);

/** What is shown of a change, in as many cells as there are headings; or why there is none. */
function ChangeCells({ run, occasion }: { run: ComparedRun; occasion: ReleasedOccasion }) {
  const { change, direction } = run;
  if (!change) return <td colSpan={occasion === 'end' ? 2 : 1}>{whyNoChange(run)}</td>;
  const digits = decimalsFor(change.n);
  return (
    <>
      <td>
        {signed(change.mean, digits)}
        {change.interval && (
          <small>
            {signed(change.interval.low, digits)} … {signed(change.interval.high, digits)}
          </small>
        )}
      </td>
      {occasion === 'end' && (
        <td>
          {direction
            ? [direction.improved, direction.same, direction.worse].join(' / ')
            : texts.column.notShown}
        </td>
      )}
    </>
  );
}

type RunRowProps = {
  run: ComparedRun;
  occasion: ReleasedOccasion;
  /** Where all groups are synthetic, the note above the table says so. */
  isMarked: boolean;
};

function RunRow({ run: one, occasion, isMarked }: RunRowProps) {
  const { run, enrolled, pairs, attendance, percentPaired, synthetic } = one;
  const isUnconfirmed = one.change !== null && one.notConfirmedByFollowUp;
  return (
    <tr>
      <th scope="row">
        {run.name}
        {isUnconfirmed && '\u00a0*'}
        <small>
          {run.municipality}
          {synthetic && isMarked && ` · ${texts.synthetic.label}`}
        </small>
      </th>
      <td>{writtenDay(run.endsOn)}</td>
      <td>{numberText(enrolled)}</td>
      <td>{numberText(pairs)}</td>
      <ChangeCells run={one} occasion={occasion} />
      <td>
        {attendance.everybody === null ? texts.chart.notKnown : percent(attendance.everybody)}
      </td>
      <td>{percentPaired === null ? texts.column.notShown : percent(percentPaired)}</td>
    </tr>
  );
}

/** Each group's own figures, as they are shown on its page: nothing is computed over the chosen. */
function RunsTable({
  runs,
  occasion,
}: {
  runs: readonly ComparedRun[];
  occasion: ReleasedOccasion;
}) {
  const { column, forest } = texts;
  const isMarked = runs.some(({ synthetic }) => !synthetic);
  return (
    <table>
      <caption class="unseen">{texts.comparison.tableCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{column.run}</th>
          <th scope="col">{forest.ends}</th>
          <th scope="col">{column.enrolled}</th>
          <th scope="col">{column.pairs}</th>
          <th scope="col">
            {column.mean}
            <small>{column.interval}</small>
          </th>
          {occasion === 'end' && <th scope="col">{words.directions}</th>}
          <th scope="col">{forest.beside.attendance}</th>
          <th scope="col">{forest.beside.paired}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <RunRow key={run.run.runId} {...{ run, occasion, isMarked }} />
        ))}
      </tbody>
    </table>
  );
}

type VersionProps = { group: ForestGroup; occasion: ReleasedOccasion; isOneOfSeveral: boolean };

/** The groups that answered one version of a form; few of them also as a picture. */
function Version({ group, occasion, isOneOfSeveral }: VersionProps) {
  const definitions = useDefinitions();
  const { runs, pooled } = group;
  const isDrawn = runs.length <= mostDrawn && runs.some(({ change }) => change);
  return (
    <>
      {isOneOfSeveral && <h2>{versionText(group, definitions)}</h2>}
      {isDrawn && (
        <SceneSvg
          scene={forestScene(runs.map(forestRow), pooled, paperWidth)}
          label={texts.forest.titles[occasion]}
        />
      )}
      <RunsTable runs={runs} occasion={occasion} />
    </>
  );
}

/** Whom each figure is about, and what the figures do not show. */
function Populations({
  comparison,
  runs,
}: {
  comparison: Comparison;
  runs: readonly ComparedRun[];
}) {
  const { occasion } = comparison;
  const notes = [
    words.of.enrolled,
    words.of.pairs[occasion],
    ...(occasion === 'end' ? [words.of.directions] : []),
    words.of.attendance,
    words.of.paired,
    ...(runs.some(({ change }) => change && !change.interval) ? [texts.forest.reading.bare] : []),
    ...(runs.some(({ change }) => change && isRounded(change))
      ? [texts.results.meansAndInterval]
      : []),
    ...(runs.some(({ change, notConfirmedByFollowUp }) => change && notConfirmedByFollowUp)
      ? [`* ${texts.notConfirmed}`]
      : []),
  ];
  return (
    <section>
      <h2>{words.of.title}</h2>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {!comparison.pooled.some(({ model }) => model) && <p>{texts.verdict.notBetween}</p>}
    </section>
  );
}

type PrintedRunsProps = {
  /** The programme's name. */
  title: string;
  comparison: Comparison;
  /** What the comparison was narrowed to, in words; empty where it was not. */
  narrowedTo: string;
  runs: readonly ComparedRun[];
};

/**
 * What the comparison prints: the chosen groups and no others. The one common figure is that of the
 * page, whichever groups are chosen: one of the chosen alone would disclose a hidden
 * group to a person who prints two sets that differ by it.
 */
export function PrintedRuns({ title, comparison, narrowedTo, runs }: PrintedRunsProps) {
  const { occasion, items, pooled } = comparison;
  const groups = forestGroups({ items: [...runs], pooled });
  const shown = peopleShownSentences(items);
  return (
    <article class="on-paper printed-runs">
      <h1>{title}</h1>
      <p>
        <strong>{texts.forest.titles[occasion]}.</strong> {words.printed(writtenDay(todayNow()))}{' '}
        {words.runs(runs.length, items.length)}
      </p>
      {narrowedTo && <p>{narrowedTo}</p>}
      <SyntheticNote synthetic={runs.some(({ synthetic }) => synthetic)} />
      <section>
        <h2>{texts.results.common.title}</h2>
        {pooled.length > 0 ? <PooledSentences pooled={pooled} /> : <p>{texts.forest.noPooled}</p>}
        {shown.length > 0 && <p>{shown.join(' ')}</p>}
        {pooled.some(({ model }) => model) && (
          <p>{narrowedTo ? words.commonOfNarrowed : words.commonOfAll}</p>
        )}
      </section>
      {groups.map((group) => (
        <Version key={group.key} {...{ group, occasion }} isOneOfSeveral={groups.length > 1} />
      ))}
      <Populations {...{ comparison, runs }} />
    </article>
  );
}
