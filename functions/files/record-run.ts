import { dayOf } from '../../shared/domain/day.ts';
import { currentAnswers } from '../../shared/domain/forms/draft-form.ts';
import { originOf, participantThemselves } from '../../shared/domain/forms/form.ts';
import type { FormCorrection, FormOrigin } from '../../shared/domain/forms/form-origin.ts';
import type { RecordInRun } from '../../shared/domain/privacy/holdings.ts';
import { definitionOf, type Instrument } from '../../shared/instruments/instrument.ts';
import { escapedHtml, finnishDay, labelledRow } from './html.ts';
import { answerRows } from './record-answers.ts';
import {
  attendances,
  channels,
  correctionReasons,
  correctionStatuses,
  decisions,
  invited,
  occasionTexts,
  referralStates,
  refusalReasons,
  states,
} from './record-texts.ts';

type PinnedInstrument = { instrumentId: string; instrumentVersion: string };

/** The words of a record: the names of the staff, and the questionnaires that were answered. */
export type RecordWords = {
  nameOf: (userId: string) => string;
  definitions: readonly Instrument[];
};

const instrumentIn = (
  { definitions }: RecordWords,
  { instrumentId, instrumentVersion: version }: PinnedInstrument,
) => definitionOf(definitions, { instrumentId, version });
const titleOf = (words: RecordWords, pinned: PinnedInstrument) =>
  escapedHtml(instrumentIn(words, pinned)?.title.fi ?? pinned.instrumentId);

/** A decision names no version. */
const titleById = ({ definitions }: RecordWords, instrumentId: string) =>
  definitions.findLast(({ id }) => id === instrumentId)?.title.fi ?? instrumentId;

const table = (rows: string) => (rows ? `<table>${rows}</table>` : '');
const listed = (heading: string, rows: readonly string[]) =>
  rows.length > 0
    ? `<h3>${heading}</h3><ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`
    : '';

type RecordedForm = RecordInRun['forms'][number];

/** The author of a version of the answers, with the time and the way it was written. */
function originText(origin: FormOrigin, { nameOf }: RecordWords) {
  const { by, at, channel, handedOutBy, secondEntryBy, comparedBy } = origin;
  const named = (userId: string) => escapedHtml(nameOf(userId));
  const writer = by === participantThemselves ? 'sinä itse' : named(by);
  const handed = channel === 'device' && handedOutBy && handedOutBy !== by;
  const others = [
    ...(handed ? [`laitteen antoi ${named(handedOutBy)}`] : []),
    ...(secondEntryBy ? [`paperin tarkisti ${named(secondEntryBy)}`] : []),
    ...(comparedBy.length > 0 ? [`paperin luki myös ${comparedBy.map(named).join(', ')}`] : []),
  ];
  const who = `Kirjasi ${writer} ${finnishDay(dayOf(at))} ${channels[channel]}`;
  return `<p>${[who, ...others].join(', ')}.</p>`;
}

/** A correction by staff beside the participant's own words, and the decision on it. */
function correctionPart(
  form: RecordedForm,
  correction: FormCorrection,
  words: RecordWords,
): string {
  const { by, at, reason, status, answers } = correction;
  const note = reason.note ? ` (${escapedHtml(reason.note)})` : '';
  const shownName = `Korjausta ehdotti ${escapedHtml(words.nameOf(by))} ${finnishDay(dayOf(at))}: ${correctionReasons[reason.code]}${note}. ${correctionStatuses[status]}`;
  // A correction that removes an answer is listed too.
  const rows = Object.entries(answers).map(([id, answer]) => [id, answer ?? 'ei vastausta']);
  return `<p>${shownName}</p>${table(answerRows(instrumentIn(words, form), Object.fromEntries(rows)))}`;
}

function formPart(form: RecordedForm, words: RecordWords): string {
  const { occasion, answeredOn, channel, retracted, answers, earlier, corrections } = form;
  const how = `${occasionTexts[occasion]}, vastattu ${finnishDay(answeredOn)} ${channels[channel]}`;
  const taken = retracted ? '<p>Pyysit poistamaan vastaukset. Ne on poistettu.</p>' : '';
  const before = earlier.map(
    (one) =>
      `<p>Aiemmat vastaukset:</p>${originText(one.origin, words)}${table(answerRows(instrumentIn(words, form), one.answers))}`,
  );
  return `<h3>${titleOf(words, form)} (${how})</h3>${taken}${originText(originOf(form), words)}${table(answerRows(instrumentIn(words, form), answers))}
${before.join('')}${corrections.map((one) => correctionPart(form, one, words)).join('')}`;
}

function makingPart(making: RecordInRun['inTheMaking'][number], words: RecordWords): string {
  const { occasion, link, saves } = making;
  const until = link.revokedAt ? 'ei toimi enää' : `voimassa ${finnishDay(link.until)} asti`;
  const shownName = `Linkki annettu ${finnishDay(dayOf(link.issuedAt))}, ${until}.`;
  const rows = answerRows(instrumentIn(words, making), currentAnswers(saves));
  return `<h3>${titleOf(words, making)} (${occasionTexts[occasion]}, vastauslinkki)</h3><p>${shownName}</p>${table(rows)}`;
}

const entryPart = (entry: RecordInRun['paperEntries'][number], words: RecordWords) =>
  `<h3>${titleOf(words, entry)} (${occasionTexts[entry.occasion]}, syötetty kerran)</h3>${table(answerRows(instrumentIn(words, entry), entry.answers))}`;

function memberPart(member: RecordInRun['member']): string {
  if (!member) return '';
  const joined = member.joinedOn ? `Tuli mukaan ${finnishDay(member.joinedOn)}. ` : '';
  const left = member.exit ? `Lähti ${finnishDay(member.exit.on)}. ` : '';
  return `<p>Tilanne: ${states[member.state]}. ${joined}${left}</p>`;
}

/** What was written when the person was referred to the group, and what became of it. */
function referralPart(referral: RecordInRun['referral'], { nameOf }: RecordWords): string {
  if (!referral) return '';
  const { state, until, refusal, hope, availability, answers, history } = referral;
  const why = refusal && [refusalReasons[refusal.reason], refusal.note].filter(Boolean).join(': ');
  const said: [string, string][] = [
    ['Tilanne', referralStates[state]],
    ['Vastaus viimeistään', until ? finnishDay(until) : ''],
    ['Miksi ei otettu', why ?? ''],
    ['Mitä toivot ryhmältä', hope],
    ['Milloin pääset, ja mikä voi olla esteenä', availability],
    ...answers.map(({ question, answer }): [string, string] => [question, answer]),
  ];
  const rows = said.flatMap(([what, shown]) => (shown ? [labelledRow(what, shown)] : []));
  const steps = history.map(
    (step) =>
      `${finnishDay(dayOf(step.at))}: ${referralStates[step.state]}, ${escapedHtml(nameOf(step.by))}`,
  );
  return `<h3>Ohjaus ryhmään</h3>${table(rows.join(''))}${listed('Ohjauksen vaiheet', steps)}`;
}

/** All that is stored about a person in one group, as a part of the page. */
export function runPart(onRecord: RecordInRun, words: RecordWords): string {
  const { run, member, attendance, forms } = onRecord;
  const came = attendance.map(
    ({ date, mark }) => `${finnishDay(date)}: ${mark ? attendances[mark.attendance] : invited}`,
  );
  const decided = onRecord.decisions.map(
    ({ instrumentId, occasion, decision, on }) =>
      `${escapedHtml(titleById(words, instrumentId))} ${occasionTexts[occasion]}: ${decisions[decision]} ${finnishDay(on)}`,
  );
  return `<section><h2>${escapedHtml(run.name)}, ${escapedHtml(run.municipality)}, ${finnishDay(run.startsOn)}–${finnishDay(run.endsOn)}</h2>
${memberPart(member)}
${referralPart(onRecord.referral, words)}
${listed('Läsnäolot', came)}
${forms.map((form) => formPart(form, words)).join('\n')}
${onRecord.inTheMaking.map((one) => makingPart(one, words)).join('\n')}
${onRecord.paperEntries.map((one) => entryPart(one, words)).join('\n')}
${listed('Merkinnät lomakkeista', decided)}
<p>Tämän ryhmän tietosi säilytetään ${finnishDay(run.storedUntil)} asti.</p></section>`;
}
