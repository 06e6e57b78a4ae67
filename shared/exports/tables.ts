import type { Occasion } from '../domain/occasion.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { xlsOccasions as occasionChoices } from '../instruments/xlsform.ts';
import { bandColumns } from './band-columns.ts';
import { withheldBands } from './bands.ts';
import { type Cell, type Column, type TableOfRows, textOf } from './column.ts';
import type { ExportedPerson, ExportKind } from './export.ts';
import { type FormColumn, formColumns } from './form-columns.ts';
import { missingCodes } from './missing.ts';

export type ExportTable = TableOfRows<ExportedPerson>;

type PersonColumn = Column & { of: (person: ExportedPerson) => Cell };

const pseudonymColumn = (name: 'person' | 'run', letter: string, label: Column['label']) => ({
  name,
  type: 'text' as const,
  label,
  values: [],
  missing: [],
  pattern: `^${letter}[0-9A-Z]{12}$`,
  of: (person: ExportedPerson) => person[name] ?? '',
});

const programme: PersonColumn = {
  name: 'programme',
  type: 'text',
  label: { fi: 'Ryhmämuoto', sv: 'Gruppform', en: 'Programme' },
  values: [],
  missing: [],
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  of: (person) => person.programme,
};

/** The columns that describe a person, by kind of export. */
const personColumns: Readonly<Record<ExportKind, readonly PersonColumn[]>> = {
  groups: [
    pseudonymColumn('person', 'P', {
      fi: 'Henkilö: peitenimi vain tässä viennissä',
      sv: 'Person: täcknamn bara i denna export',
      en: 'Person: a pseudonym of this export alone',
    }),
    pseudonymColumn('run', 'R', {
      fi: 'Ryhmä: peitenimi vain tässä viennissä',
      sv: 'Grupp: täcknamn bara i denna export',
      en: 'Group: a pseudonym of this export alone',
    }),
    programme,
  ],
  background: [
    pseudonymColumn('person', 'P', {
      fi: 'Henkilö yhdessä ryhmässä: peitenimi vain tässä viennissä',
      sv: 'Person i en grupp: täcknamn bara i denna export',
      en: 'Person in one group: a pseudonym of this export alone',
    }),
    programme,
    ...bandColumns.map((column) => ({
      ...column,
      of: ({ bands }: ExportedPerson) => column.of(bands ?? withheldBands),
    })),
  ],
};

const keyOf = { groups: ['person', 'run'], background: ['person'] } as const;

/** What the tables of an export are made for. */
type TablesRequest = {
  kind: ExportKind;
  columns: readonly FormColumn[];
  occasions: readonly Occasion[];
};

const textOfOccasion = (occasion: Occasion) =>
  occasionChoices.find(({ code }) => code === occasion)?.text ?? { fi: occasion };

const occasionColumn = (occasions: readonly Occasion[]): Column => ({
  name: 'occasion',
  type: 'text',
  label: { fi: 'Mittaus', sv: 'Mätning', en: 'Occasion' },
  values: occasions.map((code) => ({ code, text: textOfOccasion(code) })),
  missing: [],
});

function longTable({ kind, columns, occasions }: TablesRequest): ExportTable {
  const own = personColumns[kind];
  return {
    name: 'long',
    file: 'data-long.csv',
    about: {
      fi: 'Rivi on yksi lomake: henkilö, ryhmä ja mittaus',
      sv: 'En rad är en blankett: person, grupp och mätning',
      en: 'A row is one form: of a person in a group on an occasion',
    },
    key: [...keyOf[kind], 'occasion'],
    columns: [...own, occasionColumn(occasions), ...columns],
    rowsOf: (person) =>
      occasions.flatMap((occasion) =>
        person.forms
          .filter((form) => form.occasion === occasion)
          .map((form) => [
            ...own.map(({ of }) => of(person)),
            occasion,
            ...columns.map(({ of }) => of(form)),
          ]),
      ),
  };
}

/**
 * A form's column as one of the columns of a person; where the form is missing, it has a code of
 * its own.
 */
const ofOccasion = (occasion: Occasion, column: FormColumn): PersonColumn => ({
  ...column,
  name: `${occasion}_${column.name}`,
  label: textOf((text) => `${text(textOfOccasion(occasion))}: ${text(column.label)}`),
  missing: [...column.missing, 'noForm'],
  of: ({ forms }) => {
    const form = forms.find((one) => one.occasion === occasion);
    return form ? column.of(form) : missingCodes.noForm;
  },
});

function wideTable({ kind, columns, occasions }: TablesRequest): ExportTable {
  const all = [
    ...personColumns[kind],
    ...occasions.flatMap((occasion) => columns.map((column) => ofOccasion(occasion, column))),
  ];
  return {
    name: 'wide',
    file: 'data-wide.csv',
    about: {
      fi: 'Rivi on yksi henkilö yhdessä ryhmässä; myös se, jolta ei ole lomaketta',
      sv: 'En rad är en person i en grupp; också den som saknar blankett',
      en: 'A row is one person in one group, those without a form as well',
    },
    key: keyOf[kind],
    columns: all,
    rowsOf: (person) => [all.map(({ of }) => of(person))],
  };
}

/** The two tables of an export of a questionnaire, of its kind. */
export function tablesOf(
  instrument: Instrument,
  requested: readonly Occasion[],
  kind: ExportKind = 'groups',
): { long: ExportTable; wide: ExportTable } {
  const columns = formColumns(instrument, kind);
  // In the order of time, in whatever order they were requested.
  const inOrder = occasionChoices.map(({ code }) => code as Occasion);
  const occasions = inOrder.filter((occasion) => requested.includes(occasion));
  const request = { kind, columns, occasions };
  return { long: longTable(request), wide: wideTable(request) };
}
