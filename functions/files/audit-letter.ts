import { configuration } from '../../shared/configuration.ts';
import { auditPhraseOf } from '../../shared/contract/audit-phrases.ts';
import type { LetterLanguage } from '../../shared/contract/audits.ts';
import type { RouteFile } from '../../shared/contract/route.ts';
import { dayOf } from '../../shared/domain/day.ts';
import type { StaffNames } from '../../shared/domain/people/staff.ts';
import type { AuditEvent } from '../../shared/domain/privacy/audit.ts';
import type { OwnHandling } from '../../shared/domain/privacy/own-page.ts';
import { auditLetterStyles } from '../../shared/printed-styles.ts';
import { type LetterTexts, letterTexts } from './audit-letter-texts.ts';
import { escapedHtml, finnishDay } from './html.ts';

let clock: Intl.DateTimeFormat | undefined;

/**
 * The hour in Finland. The formatter is made for the first letter: it would take a fifth of a cold
 * start.
 */
function hourOf({ at }: AuditEvent): string {
  clock ??= new Intl.DateTimeFormat('fi', {
    timeZone: configuration.timeZone,
    hour: 'numeric',
    minute: '2-digit',
  });
  return clock.format(new Date(at));
}

/** A day as it is written in Finland, the same in all three languages. */
const written = (at: string) => finnishDay(dayOf(at));

/** Events of one day with the same text, the newest first. */
function grouped(events: readonly AuditEvent[]): AuditEvent[][] {
  const groups = Map.groupBy(events, ({ at, by, organisation, route, matched, outcome }) =>
    JSON.stringify([dayOf(at), by, organisation, route, matched, kindOf(outcome)]),
  );
  return [...groups.values()];
}

type LetterOutcome = 'done' | 'begun' | 'refused';
const kindOf = (outcome: string): LetterOutcome =>
  outcome === 'done' || outcome === 'begun' ? outcome : 'refused';

type ActingUserContext = { texts: LetterTexts; names: StaffNames };

/** The acting user's name, and for staff their role. */
function actingUserOf({ by, organisation }: AuditEvent, { texts, names }: ActingUserContext) {
  if (by.kind === 'participant') return { name: texts.participant, role: null };
  if (by.kind === 'partner') return { name: texts.partner, role: null };
  const roles = by.roles.map((role) => texts.roles[role]).join(', ');
  const how = by.asSubstitute ? `, ${texts.asSubstitute}` : '';
  const name = names.get(by.userId) ?? texts.formerEmployee;
  return { name, role: `${roles}${how}, ${organisation}` };
}

function actingUserText(event: AuditEvent, context: ActingUserContext): string {
  const { name, role } = actingUserOf(event, context);
  return role === null ? name : `${escapedHtml(name)}<small>${escapedHtml(role)}</small>`;
}

/** What was done, and how it ended where it was not simply done. */
function whatOf(event: AuditEvent, language: LetterLanguage) {
  const kind = kindOf(event.outcome);
  // An entry may belong to a route that no longer exists.
  const phrase = auditPhraseOf(event)?.[language] ?? event.route;
  return { phrase, after: kind === 'done' ? null : letterTexts[language][kind] };
}

/** The events as the person reads them on their own page, in the words of the letter. */
export const handlingOf = (
  events: readonly AuditEvent[],
  { names, language }: Pick<AuditLetter, 'names' | 'language'>,
): OwnHandling[] =>
  events.map((event) => {
    const { name, role } = actingUserOf(event, { texts: letterTexts[language], names });
    const { phrase, after } = whatOf(event, language);
    return {
      at: event.at,
      who: role === null ? name : `${name} (${role})`,
      what: after === null ? phrase : `${phrase} ${after}`,
    };
  });

function row(group: readonly AuditEvent[], { language, names }: AuditLetter): string {
  const texts = letterTexts[language];
  const [newest, oldest] = [group[0], group.at(-1)] as [AuditEvent, AuditEvent];
  const hours = [...new Set([oldest, newest].map(hourOf))];
  const count = group.length > 1 ? `, ${texts.times(group.length)}` : '';
  const { phrase, after } = whatOf(newest, language);
  return `<tr>
<td>${written(newest.at)}<small>${texts.clock} ${hours.join('–')}${count}</small></td>
<td>${actingUserText(newest, { texts, names })}</td>
<td>${escapedHtml(phrase)}${after === null ? '' : `<small>${after}</small>`}</td>
</tr>`;
}

type AuditLetter = {
  participantId: string;
  events: readonly AuditEvent[];
  /** The names of the staff in the events. */
  names: StaffNames;
  /** Are these all the events? */
  isWhole: boolean;
  now: string;
  language: LetterLanguage;
};

const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('\n');

function list(letter: AuditLetter): string {
  const { events, language } = letter;
  const { columns, nothing } = letterTexts[language];
  if (events.length === 0) return `<p>${nothing}</p>`;
  const rows = grouped(events).map((group) => row(group, letter));
  return `<table>
<thead><tr><th>${columns.when}</th><th>${columns.who}</th><th>${columns.what}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

/**
 * A letter to a participant (A4): who has handled their data, when, and what was done, in plain
 * language. Equal events of one day are one line. The staff appear by
 * name and role: a client has the right to know who has used their data (docs/audit.md). Nobody
 * appears by user id.
 */
export function auditLetter(letter: AuditLetter): RouteFile {
  const { language, participantId, now, isWhole } = letter;
  const texts = letterTexts[language];
  const page = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="robots" content="noindex"><title>${texts.title}</title><style>${auditLetterStyles}</style></head>
<body>
<h1>${texts.title}</h1>
<p>${texts.number}: <b>${participantId}</b><br>${texts.printed} ${written(now)}</p>
${paragraphs(texts.intro)}
${list(letter)}
${paragraphs([...(isWhole ? [] : [texts.cut]), ...texts.end])}
</body>
</html>
`;
  return { name: `audit-${language}.html`, bytes: new Uint8Array(Buffer.from(page)) };
}
