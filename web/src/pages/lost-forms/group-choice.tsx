import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { anyOption, ProgrammeFilter } from '../../features/runs/filter-actions.tsx';
import { todayNow } from '../../session/clock.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { CheckField, type FieldOption, SelectField } from '../../ui/field.tsx';
import { LongRows } from '../../ui/list.tsx';
import { halfYearOf, type LostFilters, type LostRow } from './lost-rows.ts';

const words = texts.lostForms;

/** How many forms of which occasion, and when the group ended. */
export function rowText({ run, late }: LostRow): string {
  const ended = run.endsOn < todayNow() ? words.ended : words.ends;
  return [
    ...late.map(({ occasion, forms }) => words.ofOccasion(forms, texts.occasions[occasion])),
    ended(writtenDay(run.endsOn)),
  ].join(' · ');
}

function halfYearOptions(rows: readonly LostRow[]): FieldOption[] {
  const halves = [...new Set(rows.map(({ run }) => halfYearOf(run.endsOn)))].sort();
  return halves.map((code) => {
    const [year = '', half] = code.split('-');
    return [code, words.halfYear(year, half === '1' ? '1' : '2')];
  });
}

type GroupChoiceProps = {
  /** All groups, and those that the filters leave. */
  rows: readonly LostRow[];
  shown: readonly LostRow[];
  programmes: readonly Programme[];
  filters: LostFilters;
  setFilters: (filters: LostFilters) => void;
  unticked: ReadonlySet<string>;
  untick: (unticked: ReadonlySet<string>) => void;
};

/** The groups whose forms are closed: all that the filters leave, except those that are unticked. */
export function GroupChoice(props: GroupChoiceProps) {
  const { rows, shown, programmes, filters, setFilters, unticked, untick } = props;
  const inList = new Set(rows.map(({ run }) => run.programmeId));
  const ids = shown.map(({ run }) => run.runId);
  const ticked = ids.filter((id) => !unticked.has(id)).length;
  const tick = (id: string, isTicked: boolean) => {
    const others = [...unticked].filter((one) => one !== id);
    untick(new Set(isTicked ? others : [...others, id]));
  };
  const tickAll = () => untick(new Set([...unticked].filter((id) => !ids.includes(id))));
  return (
    <section>
      <h2>{words.groups}</h2>
      <div class="filters">
        <ProgrammeFilter
          programmes={programmes.filter(({ programmeId }) => inList.has(programmeId))}
          value={filters.programme}
          set={(programme) => setFilters({ ...filters, programme })}
        />
        <SelectField
          label={words.half}
          value={filters.half}
          set={(half) => setFilters({ ...filters, half })}
          options={[anyOption, ...halfYearOptions(rows)]}
        />
      </div>
      <p role="status">{words.ticked(ticked, ids.length)}</p>
      <p class="actions">
        <button type="button" onClick={tickAll}>
          {words.tickAll}
        </button>
        <button type="button" onClick={() => untick(new Set([...unticked, ...ids]))}>
          {words.tickNone}
        </button>
      </p>
      {shown.length === 0 ? (
        <p>{words.nothingHere}</p>
      ) : (
        <LongRows items={shown} keyOf={({ run }) => run.runId} more={words.more} atOnce={10}>
          {(row) => (
            <CheckField
              label={row.run.name}
              hint={rowText(row)}
              value={!unticked.has(row.run.runId)}
              set={(isTicked) => tick(row.run.runId, isTicked)}
            />
          )}
        </LongRows>
      )}
    </section>
  );
}
