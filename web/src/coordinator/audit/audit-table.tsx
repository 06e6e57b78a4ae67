import type { AuditEvent } from '../../../../shared/model/audit.ts';
import { dayAndTime } from '../../format.ts';
import { deskTexts } from '../texts.ts';

const words = deskTexts.audit;

/** Who asked: their roles, for names are known to nobody here. */
function whoText({ by }: AuditEvent): string {
  if (by.kind === 'participant') return words.themselves;
  const roles = by.roles.map((role) => deskTexts.roles[role]).join(', ');
  const standIn = by.asSubstitute ? `, ${words.substitute}` : '';
  return `${roles}${standIn} (${by.userId})`;
}

function outcomeText({ outcome }: AuditEvent): string {
  if (outcome === 'done') return words.done;
  return outcome === 'begun' ? words.begun : words.refused(outcome);
}

const deedText = ({ route, place }: AuditEvent) =>
  [route, place.runId, place.occasion && deskTexts.occasions[place.occasion]]
    .filter(Boolean)
    .join(' · ');

const headings = [words.when, words.who, words.deed, words.outcome, words.reason];

const cellsOf = (event: AuditEvent) => [
  whoText(event),
  deedText(event),
  outcomeText(event),
  event.reason ? words.reasons[event.reason] : '',
];

type Props = { participant: string; events: readonly AuditEvent[] };

/** Each time somebody handled the person's data, newest first. */
export function AuditTable({ participant, events }: Props) {
  const caption = words.caption(participant);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="scrolling" tabIndex={0} aria-label={caption}>
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
              {cellsOf(event).map((cell, column) => (
                <td key={headings[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
