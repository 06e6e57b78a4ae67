import { bandLimits } from '../configuration.ts';
import type { Instrument } from '../instruments/instrument.ts';
import type { ExportKind } from './export.ts';
import { missingCodes } from './missing.ts';
import type { ExportTally } from './tally.ts';

const forms = ({ forms: { start, end, follow_up } }: ExportTally) =>
  `${start} / ${end} / ${follow_up}`;

type DescribedData = { instrument: Instrument; tally: ExportTally; kind: ExportKind; day: string };

const bandsInFinnish = `
Ryhmiä ei erotella. Taustatiedot (sex, age_band, dose_band, exit_band) ovat luokkina, ja jokainen
luokkien yhdistelmä koskee ohjelmassa vähintään viittä henkilöä. Mikä olisi harvinaisempaa tai
tarkempaa, on koodilla ${missingCodes.withheld}; tarkkuus on päätetty luokista eikä vastauksista.
Aineistossa ovat päättyneet ryhmät, joiden seuranta on ohi, vähintään ${bandLimits.cohortRuns} kerralla. Yhdistelmään kuuluvien
vastaukset voi silti tietää, jos kaikki vastasivat samoin: älä julkaise alle viiden soluja.`;

const bandsInEnglish = `
The file does not separate groups. Background (sex, age_band, dose_band, exit_band) is in bands, and each
combination describes at least five people of its programme. What would be rarer or more exact has
the code ${missingCodes.withheld}; how much detail there is was decided from the bands, not from the answers.
The groups have ended, their follow-up is over, and at least ${bandLimits.cohortRuns} of them are new at a time. If all the people
of a combination answered alike, that still says what each answered: publish no cell below five.`;

const suomeksi = ({ instrument, tally, kind, day }: DescribedData) => `Aineisto tutkimukseen ${day}
Lomake: ${instrument.title.fi} (${instrument.id}, versio ${instrument.version})
${kind === 'groups' ? `Osallistujia ${tally.people.size}, ryhmiä ${tally.groups.size}` : `Osallistumisia ryhmiin ${tally.people.size}`}; alku- / loppu- / seurantalomakkeita ${forms(tally)}
${tally.synthetic > 0 ? `HUOM. ${tally.synthetic} lomaketta on keksittyjä (sarake synthetic = 1). Ne eivät ole kenenkään vastauksia.\n` : ''}
Mukana ovat vain ne, jotka olivat antaneet suostumuksen tutkimukseen eivätkä olleet kieltäneet
vastaustensa käyttöä. Jos joku peruu suostumuksensa, tee uusi aineisto ja hävitä tämä.
Aineistossa ei ole numeroita, nimiä, päiviä, paikkoja eikä vapaata tekstiä. Peitenumerot ovat vain
tässä aineistossa.
Puuttuvan tiedon koodit ovat ${Object.values(missingCodes).join(', ')}. Jätä ne pois laskuista. Koodikirja selittää ne.
Vertailuryhmää ei ole. Luvut kertovat muutoksesta, eivät sen syystä.${kind === 'background' ? bandsInFinnish : ''}`;

const inEnglish = ({ instrument, tally, kind, day }: DescribedData) => `Data set for research ${day}
Form: ${instrument.title.en ?? instrument.title.fi} (${instrument.id}, version ${instrument.version})
${kind === 'groups' ? `${tally.people.size} participants in ${tally.groups.size} groups` : `${tally.people.size} participations in groups`}; start / end / follow-up forms ${forms(tally)}
${tally.synthetic > 0 ? `NOTE: ${tally.synthetic} forms are made up (column synthetic = 1). They are nobody's answers.\n` : ''}
It includes only people who had consented to research and had not forbidden the use of their
answers. If somebody withdraws their consent, make a new data set and destroy this one. It contains
no numbers, names, dates, places or free text. Its code numbers are in no other data set.
The codes for missing data are ${Object.values(missingCodes).join(', ')}. Leave them out of every figure. The codebook explains them.
There is no control group: speak of change, not of effect.${kind === 'background' ? bandsInEnglish : ''}

data-long.csv   a row for each form            data-wide.csv   a row for each person in a group
data.xlsx       both as a workbook             codebook.html   every column, for people
codebook.json   the same, a Data Package with Frictionless Table Schemas
read.sps        SPSS: reads both with labels, missing codes and scores
read.R          R: the same; needs no package

Cite: Laituri, export of ${day}, ${instrument.id} version ${instrument.version}${instrument.scoring ? `, scoring ${instrument.scoring.rule}` : ''}.
Source of the form: ${instrument.source}.`;

/** The content of README.txt beside the data: what it is, from whom, under which rule. */
export const readmeText = (described: DescribedData): string =>
  `${suomeksi(described)}\n\n${inEnglish(described)}\n`.replaceAll('\n', '\r\n');
