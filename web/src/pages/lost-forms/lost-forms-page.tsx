import { useState } from 'preact/hooks';
import { lateFormLimits } from '../../../../shared/configuration.ts';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { allPages } from '../../api/all-pages.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import {
  type ClosingDraft,
  ClosingFields,
  useClosingDraft,
} from '../../features/lost-forms/closing-draft.tsx';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { ClosingDone } from './closing-done.tsx';
import { GroupChoice } from './group-choice.tsx';
import { filteredRows, formsIn, type LostFilters, type LostRow, lostRows } from './lost-rows.ts';
import { useClosing } from './use-closing.ts';

const words = texts.lostForms;

async function load(api: StaffApi) {
  const [programmes, runs] = await Promise.all([
    allProgrammes(api),
    allPages((query) => api.listFormProgress({ query })),
  ]);
  return { programmes, rows: lostRows(runs) };
}

type ChoosingProps = {
  rows: readonly LostRow[];
  programmes: readonly Programme[];
  draft: ClosingDraft;
  set: (change: Partial<ClosingDraft>) => void;
  close: (rows: readonly LostRow[]) => void;
};

/** Why nothing can be sent yet; null when it can. */
function missingIn(chosen: readonly LostRow[], { reason }: ClosingDraft): string | null {
  if (chosen.length === 0) return words.chooseGroup;
  return reason === null ? words.chooseReason : null;
}

/** Which groups, why, and what follows. */
function Choosing({ rows, programmes, draft, set, close }: ChoosingProps) {
  const [filters, setFilters] = useState<LostFilters>({ programme: '', half: '' });
  const [unticked, untick] = useState<ReadonlySet<string>>(new Set());
  const [fault, say] = useState<string | null>(null);
  const shown = filteredRows(rows, filters);
  const chosen = shown.filter(({ run }) => !unticked.has(run.runId));
  const submit = (event: Event) => {
    event.preventDefault();
    const missing = missingIn(chosen, draft);
    say(missing);
    if (missing === null) close(chosen);
  };
  return (
    <form onSubmit={submit}>
      <p>{words.why(lateFormLimits.chasedDays)}</p>
      <GroupChoice {...{ rows, shown, programmes, filters, setFilters, unticked, untick }} />
      <section>
        <h2>{words.reason}</h2>
        <div class="card">
          <ClosingFields draft={draft} set={set} isTitleUnseen />
        </div>
      </section>
      {chosen.length > 0 && (
        <p class="note" role="status">
          {words.preview(formsIn(chosen), chosen.length)}
        </p>
      )}
      {fault && <p role="alert">{fault}</p>}
      <button type="submit" class="main">
        {chosen.length > 0 ? words.send(formsIn(chosen)) : words.title}
      </button>
      <p>
        <a href={hashOf({ page: 'missing-forms' })}>{words.back}</a>
      </p>
    </form>
  );
}

type LostFormsContentProps = {
  api: StaffApi;
  rows: readonly LostRow[];
  programmes: readonly Programme[];
};

function LostFormsContent({ api, rows, programmes }: LostFormsContentProps) {
  const [draft, set] = useClosingDraft();
  const closing = useClosing(api, draft);
  if (closing.all === null && rows.length === 0)
    return (
      <p>
        {words.nothing} <a href={hashOf({ page: 'missing-forms' })}>{words.back}</a>
      </p>
    );
  if (closing.all === null)
    return (
      <Choosing {...{ rows, programmes, draft, set }} close={(all) => void closing.close(all)} />
    );
  if (closing.isUnderWay)
    return (
      <>
        <p role="status">{words.progress(closing.rows.length, closing.all)}</p>
        <progress max={closing.all} value={closing.rows.length} aria-label={words.title} />
      </>
    );
  return (
    <ClosingDone
      rows={closing.rows}
      again={(failed) => void closing.close(failed)}
      takeBack={closing.takeBack}
    />
  );
}

/** Closes as lost the forms that are too late, of many groups at once. */
export const LostFormsPage = ({ api }: { api: StaffApi }) => (
  <>
    <PageTitle title={words.title} />
    <Loaded load={() => load(api)}>
      {({ rows, programmes }) => <LostFormsContent {...{ api, rows, programmes }} />}
    </Loaded>
  </>
);
