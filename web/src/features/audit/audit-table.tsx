import { auditPhraseOf } from '../../../../shared/contract/audit-phrases.ts';
import type { StaffNames } from '../../../../shared/domain/people/staff.ts';
import type { AuditEvent } from '../../../../shared/domain/privacy/audit.ts';
import { nameIn } from '../../api/colleagues.ts';
import { dayAndTime } from '../../texts/format.ts';
import { language } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.audit;

/** Colleagues by name; somebody without one may be shown by id. */
export type AuditNames = { names: StaffNames; showsIds: boolean };

/** The person who made the request, by name, and their role. */
function whoText({ by }: AuditEvent, { names, showsIds }: AuditNames): string {
  if (by.kind === 'participant') return words.themselves;
  if (by.kind === 'partner') return words.partner;
  if (by.kind === 'automatic') return words.automatic;
  const roles = by.roles.map((role) => texts.roles[role]).join(', ');
  const how = by.asSubstitute ? `${roles}, ${words.substitute}` : roles;
  const id = showsIds && !names.has(by.userId) ? ` (${by.userId})` : '';
  return `${nameIn(names, by.userId)}${id}, ${how}`;
}

/** How it ended; an unknown code is shown as it is. */
function outcomeText({ outcome }: AuditEvent): string {
  if (outcome === 'done') return words.done;
  if (outcome === 'begun') return words.begun;
  if (outcome === 'not_sent') return words.notSent;
  const problemTexts: Readonly<Record<string, string>> = texts.problems;
  return words.refused(problemTexts[outcome] ?? outcome);
}

/** The group that one participant's event was about. */
const groupOf = ({ place }: AuditEvent): (string | undefined)[] => [place.runId];

type AuditTableProps<Event extends AuditEvent> = {
  caption: string;
  events: readonly Event[];
  /** The names of those who acted; without them all events are of the person in the caption. */
  known?: AuditNames;
  /** What an event was about, where that is not the person in the caption. */
  whereOf?: (event: Event) => readonly (string | undefined)[];
};

/**
 * The action as the letter words it, and what it was about; the event may be of a route that no
 * longer exists.
 */
function AuditAction({
  event,
  where,
}: {
  event: AuditEvent;
  where: readonly (string | undefined)[];
}) {
  const { occasion } = event.place;
  const about = [...where, occasion && texts.occasions[occasion]];
  return (
    <>
      {auditPhraseOf(event)?.[language] ?? event.route}
      <span class="quiet small">{about.filter(Boolean).join(' · ')}</span>
    </>
  );
}

/** Events in which somebody handled persons' data, newest first. */
export function AuditTable<Event extends AuditEvent>(props: AuditTableProps<Event>) {
  const { caption, events, known, whereOf = groupOf } = props;
  const who = known ? [words.who] : [];
  const headings = [words.when, ...who, words.action, words.outcome, words.reason];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
    <section class="card scrolling audit" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((event, index) => (
            <tr key={`${event.requestId} ${event.outcome} ${index}`}>
              <th scope="row">{dayAndTime(event.at)}</th>
              {known && <td>{whoText(event, known)}</td>}
              <td class="sentence">
                <AuditAction event={event} where={whereOf(event)} />
              </td>
              <td class="sentence">{outcomeText(event)}</td>
              <td>{event.reason && words.reasons[event.reason]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
