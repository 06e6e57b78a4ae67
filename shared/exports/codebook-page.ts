import type { Instrument } from '../instruments/instrument.ts';
import { type Column, labelInLanguage, labelLanguages } from './column.ts';
import { type MissingReason, missingCodes, missingTexts } from './missing.ts';
import { type ScoringRule, scoringOf } from './scoring.ts';
import type { ExportTable } from './tables.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const style = `body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem}
.table{overflow-x:auto}table{border-collapse:collapse}
th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}
code{font-size:1rem}`;

/** A cell for each language, marked with it for screen readers. */
const inEach = (textIn: (language: (typeof labelLanguages)[number]) => string) =>
  labelLanguages.map((language) => `<td lang="${language}">${textIn(language)}</td>`).join('');

const reasonsOf = (column: Column) =>
  column.missing.map((reason) => `<code>${missingCodes[reason]}</code>`).join(' ');

const spanOf = ({ least, most }: Column) =>
  least === undefined || most === undefined ? '' : `<br>${least}–${most}`;

function columnRow(column: Column): string {
  const cells = inEach((language) => {
    const values = column.values.map(
      ({ code, text }) => `<br><code>${code}</code> ${escaped(labelInLanguage(text, language))}`,
    );
    return escaped(labelInLanguage(column.label, language)) + values.join('');
  });
  const name = `<th scope="row"><code>${escaped(column.name)}</code></th>`;
  return `<tr>${name}<td>${column.type}${spanOf(column)}</td>${cells}<td>${reasonsOf(column)}</td></tr>`;
}

const heads = ['Column', 'Type', 'Suomeksi', 'På svenska', 'In English', 'Missing'];
const head = `<tr>${heads.map((text) => `<th scope="col">${text}</th>`).join('')}</tr>`;

const tableOf = ({ file, about, columns }: ExportTable) => `<h2><code>${file}</code></h2>
<p>${labelLanguages.map((language) => escaped(labelInLanguage(about, language))).join(' · ')}.</p>
<div class="table"><table><thead>${head}</thead>
<tbody>${columns.map(columnRow).join('\n')}</tbody></table></div>`;

const missingTable = () => `<h2>Missing codes</h2>
<div class="table"><table><tbody>${(Object.keys(missingCodes) as MissingReason[])
  .map(
    (reason) =>
      `<tr><th scope="row"><code>${missingCodes[reason]}</code></th>${inEach((language) =>
        escaped(labelInLanguage(missingTexts[reason], language)),
      )}</tr>`,
  )
  .join('\n')}</tbody></table></div>`;

const scoringPart = (scoring: ScoringRule | null) =>
  scoring
    ? `<h2>Scoring</h2>
<p>Rule <code>${escaped(scoring.rule)}</code>: <code>score</code> is the mean of the answered columns
<code>_keyed</code>, when at least ${scoring.leastAnswered} of ${scoring.items.length} are answered; otherwise there is
none. Missing answers are not filled in. Reversed (${scoring.turnedFrom} less the raw answer):
${scoring.reversed.map((name) => `<code>${name}</code>`).join(', ') || 'none'}.</p>`
    : '<p>This form has no score.</p>';

/** The codebook for people: every column of every table, in each language. */
export function codebookPage(instrument: Instrument, tables: readonly ExportTable[]): string {
  const title = escaped(instrument.title.fi);
  const unofficial = instrument.unofficial.join(', ');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Codebook: ${title}</title><style>${style}</style></head><body><main>
<h1>Codebook: <span lang="fi">${title}</span></h1>
<p><code>${instrument.id}</code>, version ${escaped(instrument.version)}. Source: ${escaped(instrument.source)}.
${unofficial ? `The texts in ${unofficial} are unofficial translations.` : ''}</p>
<p>${escaped(instrument.licence)}</p>
${scoringPart(scoringOf(instrument))}
${missingTable()}
${tables.map(tableOf).join('\n')}
</main></body></html>
`;
}
