import type {
  Composition,
  Distribution,
  Suppression,
} from '../../../../shared/domain/figures/summary.ts';
import {
  type CompositionField,
  compositionFields,
} from '../../../../shared/domain/groups/group-background.ts';
import { percent } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.composition;

/** A code in words; one that this page does not know yet is shown as it is. */
function codeText(field: CompositionField, code: string): string {
  const codes: Readonly<Record<string, string>> = words.codes[field];
  return codes[code] ?? code;
}

type CellsProps = { field: CompositionField } & Pick<Distribution, 'cells' | 'others'>;

function Cells({ field, cells, others }: CellsProps) {
  return (
    <table class="narrow">
      <caption class="unseen">{words.fields[field]}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{words.answer}</th>
          <th scope="col">{words.people}</th>
          <th scope="col">{words.percent}</th>
        </tr>
      </thead>
      <tbody>
        {cells?.map(({ code, count, percent: share }) => (
          <tr key={code}>
            <th scope="row">{codeText(field, code)}</th>
            <td>{count}</td>
            <td>{share === null ? '' : percent(share)}</td>
          </tr>
        ))}
        {others !== null && others > 0 && (
          <tr>
            <th scope="row">{words.others}</th>
            <td>{others}</td>
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** Whether nothing is known of it, which is not the same as that it is hidden. */
const isEmpty = ({ suppressed, cells }: Distribution) =>
  !suppressed && (cells === null || cells.length === 0);

function Field({ field, distribution }: { field: CompositionField; distribution: Distribution }) {
  const { cells, others, known, people, isPart, suppressed, basis } = distribution;
  const isKnown = !isEmpty(distribution) && !suppressed;
  return (
    <section class="field">
      <h3>
        {words.fields[field]}
        {isKnown && basis === 'entered' && ` (${words.entered})`}
      </h3>
      {suppressed && <p class="quiet">{words.hidden}</p>}
      {isKnown && <Cells {...{ field, cells, others }} />}
      {isKnown && (
        <p class="quiet small">
          {words.known(known ?? 0, people ?? 0)} {words.basis[basis]}
          {isPart && ` ${words.part}`}
          {others !== null && others > 0 && ` ${words.folded}`}
        </p>
      )}
    </section>
  );
}

/**
 * The reason, if the same reason hides every field; null where one is shown or the reasons differ.
 */
function commonReason(composition: Composition): Suppression | null {
  const reasons = new Set(compositionFields.map((field) => composition[field].suppressed));
  return reasons.size === 1 ? ([...reasons][0] ?? null) : null;
}

/**
 * The composition of a group: counts and percents by field; a reason that hides all of them is
 * given once, and so are the fields of which nothing is known.
 */
export function CompositionTables({ composition }: { composition: Composition }) {
  const reason = commonReason(composition);
  if (reason) return <p>{words.suppressed[reason]}</p>;
  const empty = compositionFields.filter((field) => isEmpty(composition[field]));
  return (
    <>
      <div class="fields">
        {compositionFields
          .filter((field) => !empty.includes(field))
          .map((field) => (
            <Field key={field} field={field} distribution={composition[field]} />
          ))}
      </div>
      {empty.length > 0 && (
        <p class="quiet">
          {words.none(empty.map((field) => words.fields[field].toLowerCase()).join(', '))}
        </p>
      )}
    </>
  );
}
