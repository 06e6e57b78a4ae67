import type { DraftForm } from '../forms/draft-form.ts';
import type { Form, FormKey } from '../forms/form.ts';
import { isAt } from '../forms/form-matrix.ts';

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
