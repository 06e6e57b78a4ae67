import { type Draft, type OpeningStep, planOfDraft } from './draft.ts';

/** What a step still lacks, by the field; nothing where it is complete. */
export type LackingField =
  | 'programme'
  | 'firstDay'
  | 'weekdays'
  | 'count'
  | 'furtherDays'
  | 'name'
  | 'municipality'
  | 'leaders'
  | 'capacity'
  | 'daysTaken'
  | 'tooMany';

const wholeIn = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;

/**
 * What a step still lacks before the next one.
 * @example missingIn('forms', {}) // []
 */
export function missingIn(step: OpeningStep, draft: Draft): LackingField[] {
  const { schedule } = draft;
  if (step === 'programme') return draft.programmeId ? [] : ['programme'];
  if (step === 'schedule') {
    const needsWeekday = schedule.repeats === 'weekly' && schedule.weekdays.length === 0;
    const days = planOfDraft(draft).sessions.map(({ date }) => date);
    const lacks: [boolean, LackingField][] = [
      [!schedule.firstDay, 'firstDay'],
      [needsWeekday, 'weekdays'],
      [!wholeIn(schedule.count, 1, 60), 'count'],
      [schedule.furtherDays.some((day) => !day), 'furtherDays'],
      [new Set(days).size < days.length, 'daysTaken'],
      [days.length > 60, 'tooMany'],
    ];
    return lacks.filter(([isLacking]) => isLacking).map(([, field]) => field);
  }
  if (step === 'people') {
    const lacks: [boolean, LackingField][] = [
      [draft.name.trim() === '', 'name'],
      [draft.leaders.length === 0, 'leaders'],
      [draft.municipality === '', 'municipality'],
      [!wholeIn(draft.capacity, 1, 100), 'capacity'],
    ];
    return lacks.filter(([isLacking]) => isLacking).map(([, field]) => field);
  }
  return [];
}
