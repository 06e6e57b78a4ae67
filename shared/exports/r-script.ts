import type { Instrument } from '../instruments/instrument.ts';
import { type CodedValue, type LabelLanguage, labelInLanguage, labelLanguages } from './column.ts';
import { missingCodes } from './missing.ts';
import { type ScoringRule, scoringOf } from './scoring.ts';
import type { ExportTable } from './tables.ts';
import { type ValueSets, valueSetsOf } from './value-sets.ts';

/**
 * A text in R. Letters beyond ASCII are written as their codes, so that the script reads the same
 * whatever encoding R was started in.
 * @example inR('a "ä"') // '"a \\"\\u00e4\\""'
 */
export const inR = (text: string): string =>
  `"${text
    .replace(/[\\"]/g, (sign) => `\\${sign}`)
    .replace(/\s/g, ' ')
    .replace(/[^ -~]/gu, (letter) => {
      const code = (letter.codePointAt(0) ?? 0).toString(16);
      return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
    })}"`;

const list = (opening: string, entries: readonly string[]) =>
  entries.length === 0 ? `${opening})` : `${opening}\n  ${entries.join(',\n  ')}\n)`;

const typesOf = ({ name, columns }: ExportTable) =>
  list(
    `types_${name} <- c(`,
    columns.map(
      (column) => `${column.name} = "${column.type === 'text' ? 'character' : 'numeric'}"`,
    ),
  );

const labelsOf = ({ columns }: ExportTable, language: LabelLanguage) =>
  list(
    'c(',
    columns.map((column) => `${column.name} = ${inR(labelInLanguage(column.label, language))}`),
  );

/** Values as `c("label" = code)`, which is how R's packages keep them. */
function valuesOf(name: string, values: readonly CodedValue[], language: LabelLanguage): string {
  const pairs = values.map(({ code, text }) => {
    const value = typeof code === 'string' ? inR(code) : String(code);
    return `${inR(labelInLanguage(text, language))} = ${value}`;
  });
  return `${name} = c(${pairs.join(', ')})`;
}

const setsIn = ({ sets }: ValueSets, language: LabelLanguage) =>
  list(
    'list(',
    [...sets].map(([name, values]) => valuesOf(name, values, language)),
  );

const inEach = (of: (language: LabelLanguage) => string) =>
  labelLanguages.map((language) => `${language} = ${of(language)}`);

const setNames = ({ name, columns }: ExportTable, { setOf }: ValueSets) =>
  list(
    `sets_${name} <- c(`,
    columns.flatMap((column) => {
      const set = setOf(column);
      return set ? [`${column.name} = "${set}"`] : [];
    }),
  );

const tablePart = (table: ExportTable, sets: ValueSets) =>
  [
    typesOf(table),
    setNames(table, sets),
    list(
      `labels_${table.name} <- list(`,
      inEach((language) => labelsOf(table, language)),
    ),
    `# With the codes of missing answers, and with NA in their place.
${table.name}_codes <- read_table("${table.file}", types_${table.name})
${table.name} <- labelled(without_codes(${table.name}_codes), labels_${table.name}[[language]], sets_${table.name})`,
  ].join('\n\n');

const reading = `missing_codes <- c(${Object.entries(missingCodes)
  .map(([reason, code]) => `${reason} = ${code}`)
  .join(', ')})

read_table <- function(file, types) {
  read.csv(file, fileEncoding = "UTF-8-BOM", colClasses = types, na.strings = character(0))
}

without_codes <- function(data) {
  # Weeks and counts have no missing codes; none of their values is one either.
  data[] <- lapply(data, function(column) replace(column, column %in% missing_codes, NA))
  data
}

# Choices become factors of their codes; numbers stay numbers and carry their labels.
labelled <- function(data, labels, sets) {
  for (name in names(data)) {
    of <- if (name %in% names(sets)) value_sets[[language]][[sets[[name]]]]
    if (is.character(data[[name]]) && length(of) > 0) {
      data[[name]] <- factor(data[[name]], levels = unname(of))
    }
    attr(data[[name]], "label") <- unname(labels[[name]])
    if (length(of) > 0) attr(data[[name]], "labels") <- of
  }
  data
}`;

const names = (all: readonly string[]) => `c(${all.map((name) => `"${name}"`).join(', ')})`;

const scoring = (rule: ScoringRule) => `# Rule ${rule.rule}: the mean of the answered keyed items,
# when at least ${rule.leastAnswered} are answered. Nothing is filled in.
scored_items <- ${names(rule.items)}
reversed_items <- ${names(rule.reversed)}

keyed_of <- function(data, prefix = "") {
  keyed <- as.matrix(data[paste0(prefix, scored_items)])
  colnames(keyed) <- scored_items
  keyed[, reversed_items] <- ${rule.turnedFrom} - keyed[, reversed_items]
  keyed
}

score_of <- function(data, prefix = "") {
  keyed <- keyed_of(data, prefix)
  score <- rowMeans(keyed, na.rm = TRUE)
  score[rowSums(!is.na(keyed)) < ${rule.leastAnswered}] <- NA
  unname(score)
}

# Scores computed again from the raw answers, beside those of the file.
long$score_again <- score_of(long)
stopifnot(identical(is.na(long$score), is.na(long$score_again)))
message(sum(!is.na(long$score)), " scores computed again; largest difference from the file: ",
        format(max(0, abs(long$score - long$score_again), na.rm = TRUE)))`;

/**
 * An R script that reads the tables into `long` and `wide`, with labels, missing codes and the
 * score computed again. It needs no package. Setting `language <- "en"` before it chooses the
 * labels.
 */
export function rScript(instrument: Instrument, tables: readonly ExportTable[]): string {
  const rule = scoringOf(instrument);
  const sets = valueSetsOf(tables.flatMap(({ columns }) => columns));
  return `# ${instrument.id}, version ${instrument.version}: reads the CSV files of the working folder.
# In R: setwd("the/folder"); source("read.R"). For other labels set language <- "sv" or "en" before.
if (!exists("language")) language <- "fi"

${reading}

# Codes and their labels, named after the first column that has them.
${list(
  'value_sets <- list(',
  inEach((language) => setsIn(sets, language)),
)}

${tables.map((table) => tablePart(table, sets)).join('\n\n')}
${rule ? `\n${scoring(rule)}\n` : ''}`;
}
