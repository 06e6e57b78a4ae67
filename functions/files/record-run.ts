import { findInstrument } from '../../shared/instruments/instruments.ts';
import { standingAnswers } from '../../shared/model/answering.ts';
import { dayOf } from '../../shared/model/day.ts';
import { originOf, participantThemselves } from '../../shared/model/form.ts';
import type { FormCorrection, FormOrigin } from '../../shared/model/form-origin.ts';
import type { HeldInRun } from '../../shared/model/holdings.ts';
import { escaped, finnishDay } from './html.ts';
import { answerRows } from './record-answers.ts';
import {
  attendances,
  channels,
  correctionReasons,
  correctionStatuses,
  decisions,
  occasions,
  states,
} from './record-texts.ts';

type Asked = { instrumentId: string; instrumentVersion: string };
const instrumentOf = ({ instrumentId, instrumentVersion }: Asked) =>
  findInstrument(instrumentId, instrumentVersion);
const titleOf = (asked: Asked) => escaped(instrumentOf(asked)?.title.fi ?? asked.instrumentId);

const table = (rows: string) => (rows ? `<table>${rows}</table>` : '');
const listed = (heading: string, rows: readonly string[]) =>
  rows.length > 0
    ? `<h3>${heading}</h3><ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`
    : '';

type HeldForm = HeldInRun['forms'][number];

const writerOf = (by: string) => (by === participantThemselves ? 'sinä itse' : escaped(by));

/** Who wrote a version of the answers, when and how. */
function originText({ by, at, channel, handedOutBy, secondEntryBy, comparedBy }: FormOrigin) {
  const handed = channel === 'device' && handedOutBy && handedOutBy !== by;
  const others = [
    ...(handed ? [`laitteen antoi ${escaped(handedOutBy)}`] : []),
    ...(secondEntryBy ? [`toiseen kertaan luki ${escaped(secondEntryBy)}`] : []),
    ...(comparedBy.length > 0
      ? [`omaan lukemaansa vertasi ${escaped(comparedBy.join(', '))}`]
      : []),
  ];
  const who = `Kirjasi ${writerOf(by)} ${finnishDay(dayOf(at))} ${channels[channel]}`;
  return `<p>${[who, ...others].join(', ')}.</p>`;
}

/** A correction by staff beside the participant's own words, and what came of it. */
function correctionPart(form: HeldForm, correction: FormCorrection): string {
  const { by, at, reason, status, answers } = correction;
  const note = reason.note ? ` (${escaped(reason.note)})` : '';
  const told = `Korjausta ehdotti ${escaped(by)} ${finnishDay(dayOf(at))}: ${correctionReasons[reason.code]}${note}. ${correctionStatuses[status]}`;
  // Where the correction takes an answer away, that is said too.
  const rows = Object.entries(answers).map(([id, answer]) => [id, answer ?? 'ei vastausta']);
  return `<p>${told}</p>${table(answerRows(instrumentOf(form), Object.fromEntries(rows)))}`;
}

function formPart(form: HeldForm): string {
  const { occasion, answeredOn, channel, retracted, answers, earlier, corrections } = form;
  const how = `${occasions[occasion]}, ${finnishDay(answeredOn)} ${channels[channel]}`;
  const taken = retracted ? '<p>Lomake on peruttu, ja vastaukset on poistettu.</p>' : '';
  const before = earlier.map(
    (one) =>
      `<p>Aiemmat vastaukset:</p>${originText(one.origin)}${table(answerRows(instrumentOf(form), one.answers))}`,
  );
  return `<h3>${titleOf(form)} (${how})</h3>${taken}${originText(originOf(form))}${table(answerRows(instrumentOf(form), answers))}
${before.join('')}${corrections.map((one) => correctionPart(form, one)).join('')}`;
}

function makingPart(making: HeldInRun['inTheMaking'][number]): string {
  const { occasion, link, saves } = making;
  const until = link.revokedAt ? 'ei toimi enää' : `voimassa ${finnishDay(link.until)} asti`;
  const told = `Linkki annettu ${finnishDay(dayOf(link.issuedAt))}, ${until}.`;
  const rows = answerRows(instrumentOf(making), standingAnswers(saves));
  return `<h3>${titleOf(making)} (${occasions[occasion]}, vastauslinkki)</h3><p>${told}</p>${table(rows)}`;
}

const entryPart = (entry: HeldInRun['paperEntries'][number]) =>
  `<h3>${titleOf(entry)} (${occasions[entry.occasion]}, syötetty kerran)</h3>${table(answerRows(instrumentOf(entry), entry.answers))}`;

function memberPart(member: HeldInRun['member']): string {
  if (!member) return '';
  const joined = member.joinedOn ? `Tuli mukaan ${finnishDay(member.joinedOn)}. ` : '';
  const left = member.exit ? `Lähti ${finnishDay(member.exit.on)}. ` : '';
  return `<p>Tilanne: ${states[member.state]}. ${joined}${left}</p>`;
}

/** All that is held about a person in one group, as a part of the page. */
export function runPart(held: HeldInRun): string {
  const { run, member, attendance, forms } = held;
  const came = attendance.map(
    ({ date, mark }) => `${finnishDay(date)}: ${attendances[mark.attendance]}`,
  );
  const decided = held.decisions.map(
    ({ instrumentId, occasion, decision, on }) =>
      `${escaped(findInstrument(instrumentId)?.title.fi ?? instrumentId)} ${occasions[occasion]}: ${decisions[decision]} ${finnishDay(on)}`,
  );
  return `<section><h2>${escaped(run.name)}, ${escaped(run.municipality)}, ${finnishDay(run.startsOn)}–${finnishDay(run.endsOn)}</h2>
${memberPart(member)}
${listed('Läsnäolot', came)}
${forms.map(formPart).join('\n')}
${held.inTheMaking.map(makingPart).join('\n')}
${held.paperEntries.map(entryPart).join('\n')}
${listed('Merkinnät lomakkeista', decided)}</section>`;
}
