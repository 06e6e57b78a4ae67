import type { Instrument } from '../instruments/instrument.ts';
import { missingCodes } from './missing.ts';
import type { ExportTally } from './tally.ts';

const forms = ({ forms: { start, end, follow_up } }: ExportTally) =>
  `${start} / ${end} / ${follow_up}`;

const suomeksi = (
  instrument: Instrument,
  tally: ExportTally,
  day: string,
) => `Vienti tutkimukseen ${day}
Lomake: ${instrument.title.fi} (${instrument.id}, versio ${instrument.version})
Henkilöitä ${tally.people.size}, ryhmiä ${tally.groups.size}; lomakkeita alussa / lopussa / seurannassa ${forms(tally)}
${tally.synthetic > 0 ? `HUOM. ${tally.synthetic} lomaketta on keksittyjä (sarake synthetic = 1): ne eivät ole kenenkään vastauksia.\n` : ''}
Mukana ovat vain ne, jotka olivat vientihetkellä antaneet suostumuksen tutkimukseen eivätkä
olleet kieltäneet mittaamista. Jos joku peruu suostumuksensa, tee uusi vienti ja hävitä tämä.
Numeroita, nimiä, päiviä, paikkoja ja vapaata tekstiä ei ole. Peitenimet ovat vain tämän viennin.
Puuttuvan koodit ${Object.values(missingCodes).join(', ')}: jätä ne pois laskuista (koodikirja kertoo, mikä on mikä).
Vertailuryhmää ei ole: luvut kertovat muutoksesta, eivät sen syystä.`;

const inEnglish = (
  instrument: Instrument,
  tally: ExportTally,
  day: string,
) => `Export for research ${day}
Questionnaire: ${instrument.title.en ?? instrument.title.fi} (${instrument.id}, version ${instrument.version})
${tally.people.size} people in ${tally.groups.size} groups; forms at start / end / follow-up ${forms(tally)}
${tally.synthetic > 0 ? `NOTE: ${tally.synthetic} forms are invented (column synthetic = 1) and are nobody's answers.\n` : ''}
Only people who consented to research when it was exported, and had not forbidden measuring, are
in it. If somebody withdraws, export again and destroy this one. There is no number, name, date,
place or free text in it. Its pseudonyms are of this export alone: no other export has them.
Missing codes ${Object.values(missingCodes).join(', ')}: leave them out of every figure (the codebook says which is which).
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
