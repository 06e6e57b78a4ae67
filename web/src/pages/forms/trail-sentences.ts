import type { StoredDecision } from '../../../../shared/domain/forms/form-decision.ts';
import type { FormHistory } from '../../../../shared/domain/forms/form-history.ts';
import type { TrailEvent } from '../../../../shared/domain/forms/form-trail.ts';
import { dayAndTime, writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const { trail: words, decision: decisions } = texts.forms;

const eventText = ({ what, items }: TrailEvent) =>
  items.length > 0 ? `${words.what[what]}: ${words.items(items.length)}` : words.what[what];

/** What was decided; a form that was closed with others did not go astray. */
const decidedText = ({ decision, closingId }: StoredDecision): string =>
  decision === 'lost' && closingId ? texts.lostForms.status : decisions.options[decision];

/** The events of a form, including the decision on it: when, what and by whom. */
export function trailSentences(
  { place: slot, trail }: FormHistory,
  nameOf: (userId: string) => string,
): { at: string; when: string; what: string; who: string }[] {
  const { decision } = slot;
  const events = trail.map((event) => ({ at: event.at, what: eventText(event), by: event.by }));
  const decided = decision && {
    at: decision.decidedAt,
    what: words.decided(decidedText(decision), writtenDay(decision.on)),
    by: decision.decidedBy,
  };
  return [...events, ...(decided ? [decided] : [])]
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ at, what, by }) => ({ at, what, when: dayAndTime(at), who: nameOf(by) }));
}
