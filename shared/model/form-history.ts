import * as z from 'zod';
import { type Form, type FormKey, originOf, participantThemselves } from './form.ts';
import {
  type DraftsOfRun,
  formMatrixOf,
  formSlot,
  handersOutOf,
  isAt,
  type RunForForms,
} from './form-matrix.ts';
import { happened, type TrailEvent, trailEvent } from './form-trail.ts';

/** A form's place with what happened to it on its way, oldest first. */
export const formHistory = z
  .strictObject({ place: formSlot, trail: z.array(trailEvent) })
  .meta({ id: 'FormHistory' });
export type FormHistory = z.infer<typeof formHistory>;

/** What happened to a form when it came in, and after that. */
function arrival(form: Form): TrailEvent[] {
  const { earlier, corrections, receivedAt, receivedBy, retracted } = form;
  const origins = [...earlier.map(({ origin }) => origin), originOf(form)];
  const written = origins.flatMap(({ by, at }, n) => {
    // What came by its link is in the link's own trail already.
    if (by === participantThemselves) return [];
    const isReceipt = n === 0 || (by === receivedBy && at === receivedAt);
    return [happened(at, isReceipt ? 'received' : 'corrected', by)];
  });
  return [
    ...written,
    ...corrections.map(({ at, by }) => happened(at, 'corrected', by)),
    ...corrections.flatMap(({ by, withdrawnAt }) =>
      withdrawnAt ? [happened(withdrawnAt, 'correction_withdrawn', by)] : [],
    ),
    ...(retracted ? [happened(retracted.at, 'retracted', retracted.by)] : []),
  ];
}

/**
 * A trail without the names that devices gave themselves: by one its answers are known again, and
 * so it is told to nobody.
 */
const withoutDevices = (trail: readonly TrailEvent[]): TrailEvent[] =>
  trail.map((event) => ({ ...event, device: null }));

/**
 * A trail without how much was answered: which items were saved, and how often, is left out.
 * @example withoutCounts([]) // []
 */
export function withoutCounts(trail: readonly TrailEvent[]): TrailEvent[] {
  return trail
    .filter(({ what }, n) => what !== 'saved' || trail[n + 1]?.what !== 'saved')
    .map((event) => ({ ...event, items: [] }));
}

/**
 * One place of the matrix with all that happened to its form; none when the run expects no such.
 * @param viewer who looks, and the day, `2026-03-02`
 */
export function formHistoryOf(
  key: FormKey,
  course: RunForForms,
  incoming: DraftsOfRun,
  { today, userId }: { today: string; userId: string },
): FormHistory | undefined {
  const place = formMatrixOf(course, incoming, today, userId).items.find(isAt(key));
  const form = course.forms.find(isAt(key));
  const answering = incoming.answerings.find(isAt(key));
  const whole = withoutDevices(answering?.trail ?? []);
  const seesAnswered = handersOutOf(form, answering).includes(userId);
  const trail = [...(seesAnswered ? whole : withoutCounts(whole)), ...(form ? arrival(form) : [])];
  return place && { place, trail: trail.sort((a, b) => a.at.localeCompare(b.at)) };
}
