import { questionnaireLimits } from '../../../../shared/configuration.ts';
import { Refusal } from '../../../../shared/contract/client.ts';
import type { DraftContent } from '../../../../shared/domain/forms/instrument-draft.ts';
import { contentOf } from '../../../../shared/domain/forms/instrument-draft.ts';
import type { DraftLine } from '../../../../shared/instruments/draft-line.ts';
import type { TextLanguage } from '../../../../shared/instruments/fhir/languages.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { unknownSource } from '../../../../shared/instruments/own.ts';
import type { WorkbookFault } from '../../../../shared/instruments/xlsform-in/questionnaire-of-workbook.ts';
import type { Workbook } from '../../../../shared/instruments/xlsform-in/sheet.ts';
import { decodedText, JsonFault, parseJsonText } from '../../../../shared/json-file.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { ownTexts } from '../../texts/own-instruments.ts';
import { texts } from '../../texts/staff.ts';
import { cleaned } from './edited-draft.ts';

const words = ownTexts.import.faults;

/** A form template as it was read from a file; nothing of it is stored yet. */
export type ReadTemplate = {
  content: DraftContent;
  /** The language that the file declares; null: a person must choose it. */
  language: string | null;
  lines: readonly DraftLine[];
};

/** A file, to be read again where the language of its texts is chosen. */
export type TemplateFile = { read: (language?: TextLanguage) => Promise<ReadTemplate> };

/** Why a file is no form template, in words that say what to do. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
}

function templateOf(
  instrument: Instrument,
  language: string | null,
  lines: readonly DraftLine[],
): ReadTemplate {
  const content = contentOf(instrument);
  const source = content.source === unknownSource ? '' : content.source;
  return { content: cleaned({ ...content, source }), language, lines };
}

function jsonFaultText({ reason, found }: JsonFault): string {
  return reason === 'number'
    ? words.json.number(found?.number ?? '', found?.line ?? 0)
    : words.json[reason];
}

/** A fault of a workbook: its place is the name of the sheet, `!` and the cell. */
function faultInSheet({ code, cell: place }: WorkbookFault): string {
  const [sheet = '', cell = ''] = place.split('!');
  return words.cell[code](cell, sheet);
}

/** The content of a JSON file, which must be a Questionnaire or a Bundle with one. */
function jsonIn(bytes: Uint8Array): { resourceType: 'Questionnaire' | 'Bundle' } {
  let content: unknown;
  try {
    content = parseJsonText(decodedText(bytes));
  } catch (fault) {
    throw fault instanceof JsonFault ? new FileFault(jsonFaultText(fault)) : fault;
  }
  const type = (content as { resourceType?: unknown } | null)?.resourceType;
  if (type !== 'Questionnaire' && type !== 'Bundle') throw new FileFault(words.notQuestionnaire);
  return content as { resourceType: 'Questionnaire' | 'Bundle' };
}

function fhirFile(api: Pick<StaffApi, 'postQuestionnaire'>, bytes: Uint8Array): TemplateFile {
  const body = jsonIn(bytes);
  return {
    read: async (language) => {
      try {
        const query = language ? { language } : {};
        const draft = await api.postQuestionnaire({ query, body });
        return templateOf(draft.instrument as Instrument, draft.language, draft.notCarried);
      } catch (error) {
        // The file parses here; what the server's own parser refuses is broken all the same.
        if (error instanceof Refusal && error.problem.code === 'body.malformed')
          throw new FileFault(words.json.invalid);
        throw error;
      }
    },
  };
}

async function workbookIn(file: File): Promise<Workbook> {
  const [{ default: readExcelFile }, { isWorkbookTooLarge }] = await Promise.all([
    import('read-excel-file/browser'),
    import('./workbook-size.ts'),
  ]);
  try {
    if (isWorkbookTooLarge(new Uint8Array(await file.arrayBuffer())))
      throw new FileFault(words.workbookLarge);
    const sheets = await readExcelFile(file);
    return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data])) as Workbook;
  } catch (fault) {
    throw fault instanceof FileFault ? fault : new FileFault(words.workbook);
  }
}

async function xlsFormFile(file: File): Promise<TemplateFile> {
  const [workbook, { readXlsForm }] = await Promise.all([
    workbookIn(file),
    import('../../../../shared/instruments/xlsform-in/read-xlsform.ts'),
  ]);
  return {
    read: async (language) => {
      const read = readXlsForm(workbook, language);
      if (read.fault) throw new FileFault(faultInSheet(read.fault));
      return templateOf(read.instrument, read.language, read.lines);
    },
  };
}

/**
 * Opens a file that somebody has chosen: FHIR by its end `.json`, an XLSForm by `.xlsx`.
 * @throws FileFault
 */
export async function openFile(
  api: Pick<StaffApi, 'postQuestionnaire'>,
  file: File,
): Promise<TemplateFile> {
  const name = file.name.toLowerCase();
  if (!name.endsWith('.json') && !name.endsWith('.xlsx')) throw new FileFault(words.kind);
  if (file.size === 0) throw new FileFault(words.empty);
  if (file.size > questionnaireLimits.bytes)
    throw new FileFault(texts.problems['questionnaire.too_large']);
  if (name.endsWith('.xlsx')) return xlsFormFile(file);
  return fhirFile(api, new Uint8Array(await file.arrayBuffer()));
}
