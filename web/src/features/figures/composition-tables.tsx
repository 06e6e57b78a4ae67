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
            <td>{percent(share)}</td>
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

function Field({ field, distribution }: { field: CompositionField; distribution: Distribution }) {
  const { cells, others, known, suppressed, basis } = distribution;
  const isKnown = cells !== null && cells.length > 0;
  return (
    <section class="field">
      <h3>{words.fields[field]}</h3>
      {suppressed && <p class="quiet">{words.hidden}</p>}
      {!suppressed && !isKnown && <p class="quiet">{words.none}</p>}
      {isKnown && <Cells {...{ field, cells, others }} />}
      {isKnown && (
        <p class="quiet small">
          {words.known(known ?? 0)} {words.basis[basis]}
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
 * given once.
 */
export function CompositionTables({ composition }: { composition: Composition }) {
  const reason = commonReason(composition);
  if (reason) return <p>{words.suppressed[reason]}</p>;
  return (
    <div class="fields">
      {compositionFields.map((field) => (
        <Field key={field} field={field} distribution={composition[field]} />
      ))}
    </div>
  );
}
