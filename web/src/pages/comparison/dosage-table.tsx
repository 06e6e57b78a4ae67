import { useState } from 'preact/hooks';
import type { ComparedRun } from '../../../../shared/domain/figures/comparison.ts';
import type { Length } from '../../../../shared/domain/figures/dosage.ts';
import { dosageSumSentences } from '../../features/figures/dosage-sentences.ts';
import { dosageSum } from '../../features/figures/dosage-sum.ts';
import { hashOf } from '../../routes/page-address.ts';
import { decimal, percent, plain } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.dosage.compared;

const timeText = ({ hours, units }: Length) => `${plain(hours)} (${plain(units)})`;
/** A mean, to the decimal that it has. */
const meanText = ({ hours, units }: Length) => `${decimal(hours, 1)} (${decimal(units, 1)})`;

/** The time attended by a participant, or why it is not shown. */
function attendedText({ dosage, attendance }: ComparedRun): string {
  if (dosage?.attended) return meanText(dosage.attended);
  return attendance.everybody === null ? words.notKnown : words.notShown;
}

function missingText({ attendance: { marksMissing } }: ComparedRun): string {
  return marksMissing === null ? words.notKnown : percent(marksMissing);
}

function DosageRow({ one }: { one: ComparedRun }) {
  const { run, dosage } = one;
  return (
    <tr>
      <th scope="row">
        <a href={hashOf({ page: 'results', runId: run.runId })}>{run.name}</a>
      </th>
      {dosage ? (
        <>
          <td data-label={words.held}>
            {dosage.held}/{dosage.planned}
          </td>
          <td data-label={words.offered}>{timeText(dosage.offered)}</td>
          <td data-label={words.attended}>{attendedText(one)}</td>
          <td data-label={words.marksMissing}>{missingText(one)}</td>
        </>
      ) : (
        <td colSpan={4} class="quiet">
          {words.notCounted}
        </td>
      )}
    </tr>
  );
}

function SumRow({ items }: { items: readonly ComparedRun[] }) {
  const { runs, held, planned, offered, attended } = dosageSum(items);
  return (
    <tr class="together">
      <th scope="row">
        <strong>{words.together(runs)}</strong>
      </th>
      <td data-label={words.held}>
        {held}/{planned}
      </td>
      <td data-label={words.offered}>{timeText(offered)}</td>
      <td data-label={words.attended}>{attended ? meanText(attended) : words.notShown}</td>
      <td />
    </tr>
  );
}

/** What the groups held and offered together; a row for each group once somebody opens them. */
export function DosageTable({ items }: { items: readonly ComparedRun[] }) {
  const [isOpen, open] = useState(false);
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <p>{dosageSumSentences(dosageSum(items)).join(' ')}</p>
      <details onToggle={({ currentTarget }) => open(currentTarget.open)}>
        <summary>{words.caption}</summary>
        {isOpen && (
          <table class="items dosage">
            <caption class="unseen">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.group}</th>
                <th scope="col">{words.held}</th>
                <th scope="col">{words.offered}</th>
                <th scope="col">{words.attended}</th>
                <th scope="col">{words.marksMissing}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <DosageRow key={one.run.runId} one={one} />
              ))}
              <SumRow items={items} />
            </tbody>
          </table>
        )}
      </details>
      <p class="quiet small">{words.explained}</p>
    </section>
  );
}
