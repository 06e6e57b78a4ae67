import { auditPhraseOf } from '../../../../shared/contract/audit-phrases.ts';
import type { AuditEvent } from '../../../../shared/domain/privacy/audit.ts';
import { dayAndTime } from '../../texts/format.ts';
import { language } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.audit;

type AuditNames = ReadonlyMap<string, string>;

/** The person who made the request, by name where it is known, and their role. */
function whoText({ by }: AuditEvent, names: AuditNames): string {
  if (by.kind === 'participant') return words.themselves;
  const roles = by.roles.map((role) => texts.roles[role]).join(', ');
  const how = by.asSubstitute ? `${roles}, ${words.substitute}` : roles;
  const name = names.get(by.userId);
  return name ? `${name}, ${how}` : `${how} (${by.userId})`;
}

/** How it ended; an unknown code is shown as it is. */
function outcomeText({ outcome }: AuditEvent): string {
  if (outcome === 'done') return words.done;
  if (outcome === 'begun') return words.begun;
  const problemTexts: Readonly<Record<string, string>> = texts.problems;
  return words.refused(problemTexts[outcome] ?? outcome);
}

/**
 * The action as the letter words it, and the group; the event may be of a route that no longer
 * exists.
 */
function AuditAction({ event }: { event: AuditEvent }) {
  const { route, place: subject } = event;
  const where = [subject.runId, subject.occasion && texts.occasions[subject.occasion]];
  return (
    <>
      {auditPhraseOf(event)?.[language] ?? route}
      <span class="quiet small">{where.filter(Boolean).join(' · ')}</span>
    </>
  );
}

const headings = [words.when, words.who, words.action, words.outcome, words.reason];

function AuditRow({ event, names }: { event: AuditEvent; names: AuditNames }) {
  return (
    <tr>
      <th scope="row">{dayAndTime(event.at)}</th>
      <td>{whoText(event, names)}</td>
      <td class="sentence">
        <AuditAction event={event} />
      </td>
      <td class="sentence">{outcomeText(event)}</td>
      <td>{event.reason && words.reasons[event.reason]}</td>
    </tr>
  );
}

type AuditTableProps = { participant: string; events: readonly AuditEvent[]; names: AuditNames };

/** The events in which somebody handled the person's data, newest first. */
export function AuditTable({ participant, events, names }: AuditTableProps) {
  const caption = words.caption(participant);
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
            <AuditRow key={`${event.requestId} ${event.outcome} ${index}`} {...{ event, names }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
