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

/** A form slot with its history before the form came in, oldest first. */
export const formHistory = z
  .strictObject({ place: formSlot, trail: z.array(trailEvent) })
  .meta({ id: 'FormHistory' });
export type FormHistory = z.infer<typeof formHistory>;

/** The history of a form from the moment it came in. */
function arrival(form: Form): TrailEvent[] {
  const { earlier, corrections, receivedAt, receivedBy, retracted } = form;
  const origins = [...earlier.map(({ origin }) => origin), originOf(form)];
  const written = origins.flatMap(({ by, at }, n) => {
    // A form handed in by its link has this in the link's own trail already.
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
 * A trail without the names that devices gave themselves: a device's answers are recognised by its
 * name, so it is shown to nobody.
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
 * One form slot of the matrix with the whole history of its form; none when the run expects no such
 * form.
 * @param viewer the viewer, and the day, `2026-03-02`
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
