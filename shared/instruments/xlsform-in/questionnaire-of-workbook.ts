import { type DraftLine, draftLine } from '../draft-line.ts';
import { instructionLinkId, extensionUrls as url } from '../fhir/extensions.ts';
import { listsOf, scaleList, written } from './choices.ts';
import { constraintOf } from './constraint.ts';
import { mainLanguage, textsIn } from './languages.ts';
import { fhirType, type QuestionnairePart, type RowType, rowType } from './question-types.ts';
import { relevantOf } from './relevant.ts';
import { cellAt, type Sheet, type SheetRow, sheetOf, type Workbook } from './sheet.ts';

/** Why a workbook is no XLSForm, and the cell that shows it. */
export type WorkbookFault = {
  code: 'no_survey' | 'no_type' | 'end_without_begin' | 'not_ended' | 'name_missing';
  cell: string;
};

/** A workbook as a FHIR Questionnaire, and the cell of each of its parts, by JSON pointer. */
export type ReadWorkbook = {
  questionnaire: QuestionnairePart;
  cells: ReadonlyMap<string, string>;
  /** What a Questionnaire has no place for. */
  lines: DraftLine[];
};

/** Columns that are read, or that say only how a question looks. */
const known = [
  ...['type', 'name', 'label', 'hint', 'required', 'relevant', 'constraint', 'read_only'],
  ...['readonly', 'default', 'parameters', 'constraint_message', 'required_message'],
  ...['appearance', 'calculation', 'guidance_hint', 'bind::type'],
];

/** The rows that our own XLSForms begin with, which ask for what Laituri knows. */
const ownHead = ['laituri_run', 'laituri_participant', 'laituri_occasion', 'laituri_answered_on'];
const ownYesNo = 'laituri_yes_no';
const ownInstruction = 'laituri_instruction';

const isYes = (cell: string | undefined): boolean => /^(yes|true|true\(\)|1)$/i.test(cell ?? '');

type OpenGroup = {
  item: QuestionnairePart;
  pointer: string;
  items: QuestionnairePart[];
  row: SheetRow;
};

class SurveyReader {
  readonly cells = new Map<string, string>();
  readonly lines: DraftLine[] = [];
  readonly #survey: Sheet;
  readonly #choices: Sheet | undefined;
  readonly #lists: ReadonlyMap<string, SheetRow[]>;
  readonly #scale: string | undefined;
  readonly #main: string;
  readonly #top: QuestionnairePart[] = [];
  readonly #open: OpenGroup[] = [];

  constructor(survey: Sheet, choices: Sheet | undefined, main: string) {
    this.#survey = survey;
    this.#choices = choices;
    this.#lists = listsOf(choices);
    this.#scale = scaleList(survey, this.#lists);
    this.#main = main;
  }

  /** The items of the survey, or the fault that makes it none. */
  read(): QuestionnairePart[] | WorkbookFault {
    for (const row of this.#survey.rows) {
      const cell = row.cells.get('type');
      if (cell === undefined) continue;
      const type = rowType(cell);
      if (type.type.startsWith('begin_')) this.#begin(row, type.type === 'begin_repeat');
      else if (type.type.startsWith('end_')) {
        if (!this.#open.pop()) return { code: 'end_without_begin', cell: this.#cell(row, 'type') };
      } else if (!row.cells.has('name') && type.type !== 'display')
        return { code: 'name_missing', cell: this.#cell(row, 'name') };
      else if (!ownHead.includes(row.cells.get('name') ?? '')) this.#question(row, type);
    }
    const open = this.#open.at(-1);
    return open ? { code: 'not_ended', cell: this.#cell(open.row, 'type') } : this.#top;
  }

  #cell(row: SheetRow, column: string): string {
    return cellAt(this.#survey, row.row, column);
  }

  /** Puts an item where the survey is, and notes the cells that its parts come from. */
  #add(item: QuestionnairePart, row: SheetRow): string {
    const parent = this.#open.at(-1);
    const items = parent?.items ?? this.#top;
    items.push(item);
    const pointer = `${parent?.pointer ?? ''}/item/${items.length - 1}`;
    this.cells.set(pointer, this.#cell(row, 'name'));
    const columns = { text: 'label', type: 'type', required: 'required', enableWhen: 'relevant' };
    const further = { maxLength: 'constraint', extension: 'constraint', linkId: 'name' };
    for (const [field, column] of Object.entries({ ...columns, ...further }))
      this.cells.set(`${pointer}/${field}`, this.#cell(row, column));
    return pointer;
  }

  #texts(row: SheetRow, column: string, field: string): QuestionnairePart {
    return written(field, textsIn(row.cells, column, this.#main), this.#main);
  }

  #begin(row: SheetRow, isRepeated: boolean): void {
    const items: QuestionnairePart[] = [];
    const item: QuestionnairePart = {
      ...{ type: 'group', linkId: row.cells.get('name') ?? `group_${row.row}`, item: items },
      ...this.#texts(row, 'label', 'text'),
      ...(isRepeated ? { repeats: true } : {}),
      ...this.#condition(row),
    };
    const pointer = this.#add(item, row);
    this.#open.push({ item, pointer, items, row });
    this.#unknownColumns(row);
  }

  #question(row: SheetRow, type: RowType): void {
    const name = row.cells.get('name') ?? `note_${row.row}`;
    const isOwnYesNo = type.list === ownYesNo;
    const base = isOwnYesNo ? { type: 'boolean' } : fhirType(type, row);
    const item: QuestionnairePart = {
      ...base,
      linkId: name === ownInstruction ? instructionLinkId : name,
      ...this.#texts(row, 'label', 'text'),
      ...(isYes(row.cells.get('required')) ? { required: true } : {}),
      ...(isYes(row.cells.get('read_only') ?? row.cells.get('readonly')) ? { readOnly: true } : {}),
      ...(row.cells.has('default') ? { initial: [{ valueString: row.cells.get('default') }] } : {}),
      ...this.#hint(row, name),
    };
    const condition = this.#condition(row);
    const extension = [base.extension, condition.extension].flatMap((all) => all ?? []);
    const pointer = this.#add({ ...item, ...condition, extension }, row);
    if (condition.extension)
      this.cells.set(`${pointer}/extension/${extension.length - 1}`, this.#cell(row, 'relevant'));
    if (!isOwnYesNo) this.#answers(this.#last(), pointer, type, row);
    this.#unknownColumns(row);
  }

  #last(): QuestionnairePart {
    return (this.#open.at(-1)?.items ?? this.#top).at(-1) ?? {};
  }

  /** A hint is a text beside its question. */
  #hint(row: SheetRow, name: string): QuestionnairePart {
    const hint = this.#texts(row, 'hint', 'text');
    if (Object.keys(hint).length === 0) return {};
    const control = { coding: [{ code: 'help' }] };
    const extension = [{ url: url.itemControl, valueCodeableConcept: control }];
    return { item: [{ type: 'display', linkId: `${name}_hint`, ...hint, extension }] };
  }

  #condition(row: SheetRow): QuestionnairePart {
    const expression = row.cells.get('relevant');
    if (expression === undefined) return {};
    const relevant = relevantOf(expression);
    if (!relevant) return { extension: [{ url: url.sdcEnableWhen, valueString: expression }] };
    return {
      enableBehavior: relevant.behavior,
      enableWhen: relevant.parts.map(({ question, operator, answer }) => ({
        ...{ question, operator },
        ...this.#answer(question, answer),
      })),
    };
  }

  /** The answer that a condition names, in the field of its question's type. */
  #answer(name: string, answer: string | number | boolean): QuestionnairePart {
    if (typeof answer === 'boolean') return { answerBoolean: answer };
    const row = this.#survey.rows.find(({ cells }) => cells.get('name') === name);
    const { type, list } = rowType(row?.cells.get('type') ?? '');
    if (list === ownYesNo) return { answerBoolean: String(answer) === 'true' };
    if (type.startsWith('select_')) return { answerCoding: { code: String(answer) } };
    if (type === 'date') return { answerDate: String(answer) };
    if (type === 'boolean') return { answerBoolean: answer !== '' };
    return typeof answer === 'number' ? { answerDecimal: answer } : { answerString: answer };
  }

  #answers(item: QuestionnairePart, pointer: string, { type, list }: RowType, row: SheetRow): void {
    if (type !== 'select_one' && type !== 'select_multiple') return;
    const alone = constraintOf(row.cells.get('constraint') ?? '').exclusive;
    const choices = this.#lists.get(list ?? '') ?? [];
    if (choices.length === 0) return;
    item.answerOption = choices.map((choice, at) => {
      const code = choice.cells.get('name') ?? choice.cells.get('value') ?? '';
      if (this.#choices)
        this.cells.set(`${pointer}/answerOption/${at}`, cellAt(this.#choices, choice.row, 'name'));
      return {
        extension: [
          ...(list === this.#scale && type === 'select_one'
            ? [{ url: url.ordinalValue, valueDecimal: Number(code) }]
            : []),
          ...(alone.includes(code) ? [{ url: url.optionExclusive, valueBoolean: true }] : []),
        ],
        valueCoding: {
          code,
          ...written('display', textsIn(choice.cells, 'label', this.#main), this.#main),
        },
      };
    });
  }

  #unknownColumns(row: SheetRow): void {
    for (const header of row.cells.keys()) {
      const [column = ''] = header.split('::');
      if (known.includes(column) || known.includes(header)) continue;
      this.lines.push(
        draftLine({
          ...{ kind: 'field', path: this.#cell(row, header), detail: header },
          linkId: row.cells.get('name') ?? null,
          question: textsIn(row.cells, 'label', this.#main).get(this.#main) ?? null,
        }),
      );
    }
  }
}

/** A workbook as a Questionnaire, or the fault that makes it no XLSForm. */
export function questionnaireOfWorkbook(workbook: Workbook): ReadWorkbook | WorkbookFault {
  const survey = sheetOf(workbook, 'survey');
  if (!survey) return { code: 'no_survey', cell: Object.keys(workbook)[0] ?? '' };
  if (!survey.letters.has('type')) return { code: 'no_type', cell: `${survey.name}!A1` };
  const settings = sheetOf(workbook, 'settings')?.rows[0]?.cells ?? new Map<string, string>();
  const declared = mainLanguage(survey.letters.keys(), settings.get('default_language'));
  const main = declared ?? 'fi';
  const reader = new SurveyReader(survey, sheetOf(workbook, 'choices'), main);
  const items = reader.read();
  if (!Array.isArray(items)) return items;
  const title = settings.get('form_title') ?? settings.get('title');
  return {
    questionnaire: {
      resourceType: 'Questionnaire',
      ...(declared === undefined ? {} : { language: declared }),
      ...(settings.has('form_id') ? { name: settings.get('form_id') } : {}),
      ...(settings.has('version') ? { version: settings.get('version') } : {}),
      ...(title === undefined ? {} : { title }),
      item: items,
    },
    cells: reader.cells,
    lines: reader.lines,
  };
}
