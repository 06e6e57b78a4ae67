import { deedOf } from '../../../../shared/contract/deeds.ts';
import type { AuditEvent } from '../../../../shared/model/audit.ts';
import { dayAndTime } from '../../format.ts';
import { language } from '../../language.ts';
import { texts } from '../../texts.ts';
import { deskTexts } from '../texts.ts';

const words = deskTexts.audit;

type Names = ReadonlyMap<string, string>;

/** Who asked: by name where it is known, and in which role. */
function whoText({ by }: AuditEvent, names: Names): string {
  if (by.kind === 'participant') return words.themselves;
  const roles = by.roles.map((role) => deskTexts.roles[role]).join(', ');
  const how = by.asSubstitute ? `${roles}, ${words.substitute}` : roles;
  const name = names.get(by.userId);
  return name ? `${name}, ${how}` : `${how} (${by.userId})`;
}

/** How it ended; a code that these pages do not know is better than nothing. */
function outcomeText({ outcome }: AuditEvent): string {
  if (outcome === 'done') return words.done;
  if (outcome === 'begun') return words.begun;
  const said: Readonly<Record<string, string>> = texts.problems;
  return words.refused(said[outcome] ?? outcome);
}

/** What was done in the letter's words, and where; an entry may be of a route that is no more. */
function Deed({ event }: { event: AuditEvent }) {
  const { route, place } = event;
  const where = [place.runId, place.occasion && deskTexts.occasions[place.occasion]];
  return (
    <>
      {deedOf(event)?.[language] ?? route}
      <span class="quiet small">{where.filter(Boolean).join(' · ')}</span>
    </>
  );
}

const headings = [words.when, words.who, words.deed, words.outcome, words.reason];

function Row({ event, names }: { event: AuditEvent; names: Names }) {
  return (
    <tr>
      <th scope="row">{dayAndTime(event.at)}</th>
      <td>{whoText(event, names)}</td>
      <td class="sentence">
        <Deed event={event} />
      </td>
      <td class="sentence">{outcomeText(event)}</td>
      <td>{event.reason && words.reasons[event.reason]}</td>
    </tr>
  );
}

type Props = { participant: string; events: readonly AuditEvent[]; names: Names };

/** Each time somebody handled the person's data, newest first. */
export function AuditTable({ participant, events, names }: Props) {
  const caption = words.caption(participant);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="scrolling audit" tabIndex={0} aria-label={caption}>
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
            <Row key={`${event.requestId} ${event.outcome} ${index}`} {...{ event, names }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
