import type { RouteFile } from '../../shared/contract/route.ts';
import { dayOf } from '../../shared/domain/day.ts';
import type { Holdings } from '../../shared/domain/privacy/holdings.ts';
import { retentionPeriods } from '../../shared/domain/privacy/retention-periods.ts';
import { findInstrument } from '../../shared/instruments/instruments.ts';
import { participantBackground } from '../../shared/instruments/participant-background.ts';
import { recordPageStyles } from '../../shared/printed-styles.ts';
import { finnishDay, labelledRow } from './html.ts';
import { answerRows } from './record-answers.ts';
import { type RecordWords, runPart } from './record-run.ts';
import {
  formerEmployee,
  kindTexts,
  measurements,
  messageKinds,
  messageStates,
  periodBegins,
  purposes,
  researchForms,
  trialArms,
} from './record-texts.ts';

const intro =
  'Tässä ovat kaikki tiedot, jotka sinusta on tallennettu Laituriin. Nimesi ja yhteystietosi säilytetään erillään. Voit pyytää omatyöntekijältäsi, että saat nähdä nekin.';
const hiddenAnswers =
  'Osa vastauksistasi ei ole tässä. Ne tulevat näkyviin, kun omalla sivullasi on vahvistettu, että se on sinun.';
const rights =
  'Jos jokin on väärin, pyydä omatyöntekijääsi korjaamaan se. Voit myös pyytää, että tietosi poistetaan. Omatyöntekijäsi kertoo, mitä voidaan poistaa ja mitä pitää lain mukaan säilyttää.';

function consentRows({ consents }: Holdings): string {
  if (consents.length === 0) return labelledRow('Suostumuksia ei ole kysytty.', '');
  return consents
    .flatMap(({ purpose, history }) =>
      history.map(({ given, on }) =>
        labelledRow(
          purposes[purpose],
          `${given ? 'annettu' : 'ei annettu tai peruttu'} ${finnishDay(on)}`,
        ),
      ),
    )
    .join('\n');
}

/** Meters that were done elsewhere; without any, no heading. */
function meterPart({ meters }: Holdings, { nameOf }: RecordWords): string {
  const rows = meters.flatMap(({ meterId, measurements: all }) =>
    all.map(({ measurement, on, score, form, recordedBy, recordedAt }) => {
      const facts = [
        `${measurements[measurement]} ${finnishDay(on)}`,
        score === null ? 'ei pisteitä' : `pisteet ${String(score).replace('.', ',')}`,
        ...(measurement === 'later' ? [] : [researchForms[form]]),
        `kirjasi ${nameOf(recordedBy)} ${finnishDay(dayOf(recordedAt))}`,
      ];
      const [title = meterId] = [findInstrument(meterId, '1')?.title.fi];
      return labelledRow(title, facts.join(', '));
    }),
  );
  return rows.length > 0
    ? `<h2>Muualla tehdyt mittarit</h2>\n<table>${rows.join('\n')}</table>`
    : '';
}

/** The link by which the person can answer alone, where one is stored. */
const linkRow = ({ link }: Holdings): string =>
  link
    ? labelledRow(
        'Linkki lupien ja taustatietojen antamiseen',
        `tehty ${finnishDay(dayOf(link.issuedAt))}, viimeinen päivä ${finnishDay(link.until)}`,
      )
    : '';

/** The own page: who made its links and gave its word, and the messages from it. */
function ownPagePart({ ownPage }: Holdings, { nameOf }: RecordWords): string {
  const { links, code, opened, messages } = ownPage;
  const rows = [
    ...links.map(({ issuedAt, issuedBy, revokedAt }) =>
      labelledRow(
        'Linkki omaan sivuun',
        `${nameOf(issuedBy)} teki ${finnishDay(dayOf(issuedAt))}${revokedAt ? `, mitätöity ${finnishDay(dayOf(revokedAt))}` : ''}`,
      ),
    ),
    ...(code
      ? [
          labelledRow(
            'Oma koodi',
            `asetettu ${finnishDay(dayOf(code.setAt))}, kertasana ${code.wordBy ? `työntekijältä: ${nameOf(code.wordBy)}` : 'puhelimeen'}`,
          ),
        ]
      : []),
    ...(opened
      ? [
          labelledRow(
            'Aiemmat vastaukset näkyvät sivulla',
            `${finnishDay(dayOf(opened.at))} alkaen, ${opened.by ? `vahvisti ${nameOf(opened.by)}` : 'kertasana puhelimeen'}`,
          ),
        ]
      : []),
    ...messages.map(({ text, sentAt, read }) =>
      labelledRow(
        `Viesti omatyöntekijälle ${finnishDay(dayOf(sentAt))}`,
        `${text} (${read ? `luki ${nameOf(read.by)} ${finnishDay(dayOf(read.at))}` : 'ei vielä luettu'})`,
      ),
    ),
  ];
  return rows.length > 0 ? `<h2>Oma sivu</h2>\n<table>${rows.join('\n')}</table>` : '';
}

/**
 * The people who have carried the person's matter, and their substitutes; and of how many others
 * the person is kept apart.
 */
const workerRows = (
  { participant, handOvers, apartFrom }: Holdings,
  { nameOf }: RecordWords,
): string =>
  [
    labelledRow('Omatyöntekijä', participant.ownWorker ? nameOf(participant.ownWorker) : 'ei ole'),
    ...participant.substitutes.map(({ userId, from, until }) =>
      labelledRow(
        'Omatyöntekijän sijainen',
        `${nameOf(userId)}, ${finnishDay(from)}–${finnishDay(until)}`,
      ),
    ),
    ...(apartFrom > 0
      ? [labelledRow('Asiakkaita, joiden kanssa sinua ei oteta samaan ryhmään', String(apartFrom))]
      : []),
    ...handOvers.map(({ from, to, at }) => {
      const workers = `${nameOf(from)} → ${nameOf(to)}`;
      return labelledRow(
        'Siirretty työntekijältä toiselle',
        `${workers}, ${finnishDay(dayOf(at))}`,
      );
    }),
  ].join('\n');

/** That messages were sent, and how each ended; what they said is stored nowhere. */
function messagePart({ messages, trials }: Holdings): string {
  if (messages.length + trials.length === 0) return '';
  const sent = messages.map(({ kind, state, at }) =>
    labelledRow(finnishDay(dayOf(at)), `${messageKinds[kind]}: ${messageStates[state]}`),
  );
  const tried = trials.map(({ arm, since }) =>
    labelledRow(`Kokeilu ${finnishDay(since)} alkaen`, trialArms[arm]),
  );
  return `<h2>Viestit sinulle</h2>\n<table>${[...sent, ...tried].join('\n')}</table>`;
}

const retentionRows = ({ retention }: Holdings) =>
  retention
    .map(({ kind, years, until }) => {
      const period = until
        ? `${finnishDay(until)} asti`
        : `${years} vuotta ${periodBegins[retentionPeriods[kind].removedWith]}`;
      return labelledRow(kindTexts[kind], period);
    })
    .join('\n');

/**
 * All that is stored about a person as a page in plain Finnish (A4), which the own worker prints or
 * shows. It has the same content as the JSON, with names instead of user ids, and nothing about anybody else.
 * @param definitions the questionnaires that may have been answered
 */
export function recordPage(
  onRecord: Holdings,
  definitions: RecordWords['definitions'],
  { hasHidden = false } = {},
): RouteFile {
  const { participantId, background } = onRecord.participant;
  const names = new Map(onRecord.staff.map(({ userId, name }) => [userId, name]));
  const nameOf = (userId: string) => names.get(userId) ?? formerEmployee;
  const words = { nameOf, definitions };
  const page = `<!doctype html>
<html lang="fi">
<head><meta charset="utf-8"><meta name="robots" content="noindex"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Omat tietoni</title><style>${recordPageStyles}</style></head>
<body>
<h1>Omat tietoni</h1>
<p>Numero <b>${participantId}</b>, ${finnishDay(dayOf(onRecord.toldAt))}</p>
<p>${intro}</p>
${hasHidden ? `<p><b>${hiddenAnswers}</b></p>` : ''}
<h2>Perustiedot</h2>
<table>${labelledRow('Nimi ja yhteystiedot', onRecord.identityKept ? 'tallessa erillään' : 'ei tallennettu')}
${workerRows(onRecord, words)}
${answerRows(participantBackground, background)}</table>
<h2>Suostumukset</h2>
<table>${consentRows(onRecord)}
${linkRow(onRecord)}</table>
${ownPagePart(onRecord, words)}
${meterPart(onRecord, words)}
${messagePart(onRecord)}
${onRecord.runs.map((one) => runPart(one, words)).join('\n')}
<h2>Kuinka kauan tiedot säilytetään</h2>
<table>${retentionRows(onRecord)}</table>
<p>${rights}</p>
</body>
</html>
`;
  return { name: 'omat-tiedot.html', bytes: new Uint8Array(Buffer.from(page)) };
}
