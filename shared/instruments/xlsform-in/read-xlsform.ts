import { type DraftLine, draftLine } from '../draft-line.ts';
import { type InstrumentDraft, instrumentDraftOf } from '../fhir/draft.ts';
import type { TextLanguage } from '../fhir/languages.ts';
import { questionnaireOfWorkbook, type WorkbookFault } from './questionnaire-of-workbook.ts';
import type { Workbook } from './sheet.ts';

/** The cell of the part of a Questionnaire, or of the nearest part that has one. */
function cellOf(path: string, cells: ReadonlyMap<string, string>): string {
  for (let part = path; part !== ''; part = part.slice(0, part.lastIndexOf('/'))) {
    const cell = cells.get(part);
    if (cell !== undefined) return cell;
  }
  return 'settings';
}

/** The line as somebody who has the workbook open reads it. */
function withCell(line: DraftLine, cells: ReadonlyMap<string, string>): DraftLine {
  const { kind, linkId, question, detail } = line;
  const path = cellOf(line.path, cells);
  if (kind === 'extension' && detail?.startsWith('urn:xlsform:'))
    return draftLine({ kind: 'field', path, linkId, question, detail: detail.slice(12) });
  return { ...line, path };
}

/**
 * An XLSForm as a draft instrument, with a line for each thing that is not in the draft, or not as
 * it was; the place of a line is its cell, such as `survey!C7`. It is read as a FHIR Questionnaire,
 * so that what Laituri carries, and what it says of the rest, is the same for both.
 * Source: https://xlsform.org/en/
 * @param workbook its sheets by name, as `read-excel-file` reads them
 * @example readXlsForm({ survey: [['type', 'name', 'label'], ['text', 'a', 'Mitä?']] }).instrument?.items.length // 1
 */
export function readXlsForm(
  workbook: Workbook,
  chosen?: TextLanguage,
): (InstrumentDraft & { fault?: never }) | { fault: WorkbookFault; instrument?: never } {
  const read = questionnaireOfWorkbook(workbook);
  if ('code' in read) return { fault: read };
  const draft = instrumentDraftOf(read.questionnaire, { language: chosen });
  return {
    ...draft,
    lines: [...draft.lines.map((line) => withCell(line, read.cells)), ...read.lines],
  };
}
