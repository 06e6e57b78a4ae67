import type { Instrument } from '../instruments/instrument.ts';
import { missingCodes } from './missing.ts';
import type { ExportTally } from './tally.ts';

const forms = ({ forms: { start, end, follow_up } }: ExportTally) =>
  `${start} / ${end} / ${follow_up}`;

const suomeksi = (
  instrument: Instrument,
  tally: ExportTally,
  day: string,
) => `Aineisto tutkimukseen ${day}
Lomake: ${instrument.title.fi} (${instrument.id}, versio ${instrument.version})
Osallistujia ${tally.people.size}, ryhmiä ${tally.groups.size}; alku- / loppu- / seurantalomakkeita ${forms(tally)}
${tally.synthetic > 0 ? `HUOM. ${tally.synthetic} lomaketta on keksittyjä (sarake synthetic = 1). Ne eivät ole kenenkään vastauksia.\n` : ''}
Mukana ovat vain ne, jotka olivat antaneet suostumuksen tutkimukseen eivätkä olleet kieltäneet
vastaustensa käyttöä. Jos joku peruu suostumuksensa, tee uusi aineisto ja hävitä tämä.
Aineistossa ei ole numeroita, nimiä, päiviä, paikkoja eikä vapaata tekstiä. Peitenumerot ovat vain
tässä aineistossa.
Puuttuvan tiedon koodit ovat ${Object.values(missingCodes).join(', ')}. Jätä ne pois laskuista. Koodikirja selittää ne.
Vertailuryhmää ei ole. Luvut kertovat muutoksesta, eivät sen syystä.`;

const inEnglish = (
  instrument: Instrument,
  tally: ExportTally,
  day: string,
) => `Data set for research ${day}
Form: ${instrument.title.en ?? instrument.title.fi} (${instrument.id}, version ${instrument.version})
${tally.people.size} participants in ${tally.groups.size} groups; start / end / follow-up forms ${forms(tally)}
${tally.synthetic > 0 ? `NOTE: ${tally.synthetic} forms are made up (column synthetic = 1). They are nobody's answers.\n` : ''}
It includes only people who had consented to research and had not forbidden the use of their
answers. If somebody withdraws their consent, make a new data set and destroy this one. It contains
no numbers, names, dates, places or free text. Its code numbers are in no other data set.
The codes for missing data are ${Object.values(missingCodes).join(', ')}. Leave them out of every figure. The codebook explains them.
There is no control group: speak of change, not of effect.

data-long.csv   a row for each form            data-wide.csv   a row for each person in a group
data.xlsx       both as a workbook             codebook.html   every column, for people
codebook.json   the same, a Data Package with Frictionless Table Schemas
read.sps        SPSS: reads both with labels, missing codes and scores
read.R          R: the same; needs no package

Cite: Laituri, export of ${day}, ${instrument.id} version ${instrument.version}${instrument.scoring ? `, scoring ${instrument.scoring.rule}` : ''}.
Source of the form: ${instrument.source}.`;

/**
 * The content of README.txt beside the data: what it is, from whom, under which rule.
 * @param day the day of the export
 */
export const readmeText = (instrument: Instrument, tally: ExportTally, day: string): string =>
  `${suomeksi(instrument, tally, day)}\n\n${inEnglish(instrument, tally, day)}\n`.replaceAll(
    '\n',
    '\r\n',
  );
