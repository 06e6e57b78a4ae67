import type { DraftForm } from '../forms/draft-form.ts';
import type { Form, FormKey } from '../forms/form.ts';
import { isAt } from '../forms/form-matrix.ts';
import type { Holdings, RecordInRun } from './holdings.ts';
import { isHiddenFrom, type StoredOwnPage } from './own-page.ts';

type Saved = Pick<DraftForm, 'trail'> & FormKey;

/**
 * When the first answer of a form was given, by the server's clock: by this moment the own page
 * decides whether it is hidden. By the day on which the form came in it could be opened by
 * anyone who hands in what another began.
 * @example firstAnsweredAt({ occasion: 'start', instrumentId: 'i', participantId: 'p', receivedAt: '2026-03-02T10:00:00.000Z' }, [])
 * // '2026-03-02T10:00:00.000Z'
 */
export function firstAnsweredAt(
  form: FormKey & Pick<Form, 'receivedAt'>,
  drafts: readonly Saved[],
): string {
  const trail = drafts.find(isAt(form))?.trail ?? [];
  const saved = trail.find(({ what }) => what === 'saved');
  return saved && saved.at < form.receivedAt ? saved.at : form.receivedAt;
}

type OfPast = Pick<StoredOwnPage, 'code' | 'opened'>;

/** When the first answer of a draft was given; none was given where it is undefined. */
const firstSavedAt = ({ trail }: Pick<DraftForm, 'trail'>): string | undefined =>
  trail.find(({ what }) => what === 'saved')?.at;

/** What is stored in one run, without the answers that the page hides. */
function withoutHiddenIn(one: RecordInRun, page: OfPast): RecordInRun {
  const isShown = (at: string | undefined) => at === undefined || !isHiddenFrom(page, at);
  return {
    ...one,
    forms: one.forms.filter((form) => isShown(firstAnsweredAt(form, one.inTheMaking))),
    inTheMaking: one.inTheMaking.map((draft) =>
      isShown(firstSavedAt(draft)) ? draft : { ...draft, saves: {} },
    ),
    paperEntries: one.paperEntries.filter(({ enteredAt }) => isShown(enteredAt)),
  };
}

const answersIn = ({ runs }: Pick<Holdings, 'runs'>): number =>
  runs.flatMap(({ forms, inTheMaking, paperEntries }) => [
    ...[...forms, ...paperEntries],
    ...inTheMaking.flatMap(({ saves }) => Object.keys(saves)),
  ]).length;

/**
 * A participant's own copy of their record, without the answers that their page hides.
 * @example withoutHidden({ runs: [] }, { code: null, opened: null }).hasHidden // false
 */
export function withoutHidden<Of extends Pick<Holdings, 'runs'>>(
  record: Of,
  page: OfPast,
): { hasHidden: boolean; record: Of } {
  const shown = { ...record, runs: record.runs.map((one) => withoutHiddenIn(one, page)) };
  return { hasHidden: answersIn(shown) < answersIn(record), record: shown };
}
