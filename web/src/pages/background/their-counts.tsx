import type { GroupBackground } from '../../../../shared/domain/groups/group-background.ts';
import {
  countsOf,
  type EnteredField,
  enteredFields,
  type TypedCounts,
  typedCounts,
} from '../../features/background/entered-counts.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.background.page;

type TheirsProps = { theirs: GroupBackground; typed: TypedCounts; take: () => void };

/** The counts that somebody else saved meanwhile, where they differ from the typed ones. */
export function TheirCounts({ theirs, typed, take }: TheirsProps) {
  const stored = typedCounts(theirs);
  const different = enteredFields.filter(
    (field) => JSON.stringify(countsOf(stored[field])) !== JSON.stringify(countsOf(typed[field])),
  );
  const countText = (field: EnteredField) => {
    const names: Readonly<Record<string, string>> = texts.composition.codes[field];
    const counts = Object.entries(countsOf(stored[field]) ?? {}).filter(([, n]) => n > 0);
    return counts.map(([code, n]) => `${names[code] ?? code} ${n}`).join(', ') || words.notEntered;
  };
  return (
    <div class="note failed" role="alert">
      <p>{words.conflict}</p>
      <dl class="facts">
        {different.map((field) => (
          <div key={field}>
            <dt>{texts.composition.fields[field]}</dt>
            <dd>{countText(field)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={take}>
        {words.takeTheirs}
      </button>
    </div>
  );
}
