import * as z from 'zod';
import { type Form, type FormKey, participantThemselves } from './form.ts';
import { type FormCourse, formMatrixOf, formPlace, type Incoming, isAt } from './form-matrix.ts';
import { happened, type TrailEvent, trailEvent } from './form-trail.ts';

/** A form's place with what happened to it on its way, oldest first. */
export const formHistory = z
  .strictObject({ place: formPlace, trail: z.array(trailEvent) })
  .meta({ id: 'FormHistory' });
export type FormHistory = z.infer<typeof formHistory>;

/** What happened to a form when it came in, and after that. */
function arrival({ receivedAt, receivedBy, retracted }: Form): TrailEvent[] {
  const byLink = receivedBy === participantThemselves;
  return [
    // A form handed in by its link tells so itself.
    ...(byLink ? [] : [happened(receivedAt, 'received', receivedBy)]),
    ...(retracted ? [happened(retracted.at, 'retracted', retracted.by)] : []),
  ];
}

/**
 * One place of the matrix with all that happened to its form; none when the run expects no such.
 * @param today the day it is looked at, `2026-03-02`
 */
export function formHistoryOf(
  key: FormKey,
  course: FormCourse,
  incoming: Incoming,
  today: string,
): FormHistory | undefined {
  const place = formMatrixOf(course, incoming, today).items.find(isAt(key));
  const form = course.forms.find(isAt(key));
  const trail = [
    ...(incoming.answerings.find(isAt(key))?.trail ?? []),
    ...(form ? arrival(form) : []),
  ];
  return place && { place, trail: trail.sort((a, b) => a.at.localeCompare(b.at)) };
}
