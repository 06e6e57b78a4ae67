import { type DraftLine, DraftLines, draftLine } from '../draft-line.ts';
import type {
  Instrument,
  InstrumentItem,
  InstrumentKind,
  Respondent,
  Scoring,
  Text,
} from '../instrument.ts';
import { unknownLicence, unknownSource } from '../own.ts';
import { Element } from './element.ts';
import { instrumentUrl, otherLanguages, extensionUrls as url } from './extensions.ts';
import { readItems } from './items.ts';
import { type FileLanguages, readLanguage, type TextLanguage, takeText } from './languages.ts';
import { type FhirReading, itemIdOf } from './reading.ts';
import { EnclosedValueSets } from './value-sets.ts';

/** A draft, and a line for each thing that it does not have as the file has it. */
export type InstrumentDraft = {
  instrument: Instrument;
  /** The declared language, without its country; null where somebody must choose it. */
  language: string | null;
  lines: DraftLine[];
};

type PlacedResource = { path: readonly PropertyKey[]; value: unknown };

/** Where a Questionnaire is in its file, what is beside it there, and what somebody chose. */
export type DraftOptions = {
  path?: readonly PropertyKey[];
  beside?: readonly PlacedResource[];
  language?: TextLanguage | undefined;
};

/**
 * Fields without content for the instrument: a draft is a draft whatever the status was, and the
 * narrative only repeats the form.
 */
const ignored = ['resourceType', 'id', 'meta', 'status', 'text'];

/** The most lines about parts of items; every question that is not carried has its line. */
const mostLines = 2000;

function scoringOf(root: Element): Scoring | null {
  const [scoring] = root.extensions(url.scoring);
  const part = (name: string) => scoring?.extensions(name)[0];
  const rule = part('rule')?.take('valueString', 'string');
  const leastAnswered = part('leastAnswered')?.take('valueInteger', 'integer');
  const higherIsBetter = part('higherIsBetter')?.take('valueBoolean', 'boolean');
  const missing = part('missing')?.take('valueCode', 'string');
  if (!rule || !leastAnswered || higherIsBetter === undefined || missing !== 'left_out')
    return null;
  return { rule, leastAnswered, missing, higherIsBetter };
}

const oneOf = <const T extends string>(
  all: readonly T[],
  value: string | undefined,
  otherwise: T,
): T => all.find((one) => one === value) ?? otherwise;

const codeOf = (root: Element, extension: string) =>
  root.extensions(extension)[0]?.take('valueCode', 'string');

function kindOf(
  code: string | undefined,
  items: readonly Pick<InstrumentItem, 'type'>[],
): InstrumentKind {
  const onlyNames = items.length > 0 && items.every(({ type }) => type === 'theme');
  const kinds = ['answered', 'recorded', 'themes'] as const;
  return oneOf(kinds, code, onlyNames ? 'themes' : 'answered');
}

function identityOf(root: Element): { id: string; version: string; origin: string | undefined } {
  const origin = root.take('url', 'string');
  const name = root.take('name', 'string');
  const id = origin?.startsWith(instrumentUrl) ? origin.slice(instrumentUrl.length) : name;
  const version = root.take('version', 'string') ?? '1';
  if (version.length > 16) root.note('cut', { field: 'version', detail: '16' });
  return { id: itemIdOf(id ?? '') || 'draft', version: version.slice(0, 16), origin };
}

function provenanceOf(root: Element, origin: string | undefined) {
  const publisher = root.take('publisher', 'string');
  const source = root.extensions(url.source)[0]?.take('valueString', 'string');
  return {
    source: source ?? ([publisher, origin].filter(Boolean).join(', ') || unknownSource),
    licence: root.take('copyright', 'string') ?? unknownLicence,
  };
}

type DraftTexts = Pick<
  Instrument,
  'title' | 'purpose' | 'handOut' | 'intro' | 'instruction' | 'options' | 'groups' | 'items'
>;

/** Every text of a draft. */
function allTexts({ title, purpose, handOut, intro, instruction, ...rest }: DraftTexts): Text[] {
  const own = [title, purpose, handOut, intro, instruction].filter((text) => text !== null);
  const listed = [...rest.options, ...rest.groups, ...rest.items].map(({ text }) => text);
  const within = rest.items.flatMap((item) => [
    ...(item.note ? [item.note] : []),
    ...('choices' in item ? item.choices.map(({ text }) => text) : []),
  ]);
  return [...own, ...listed, ...within];
}

/** Languages, and those of them that are not on the form: unless declared, all but its main one. */
function languagesOf(root: Element, texts: readonly Text[], official: string | undefined) {
  const others = otherLanguages.filter((one) => texts.some((text) => text[one] !== undefined));
  const languages = ['fi', ...others];
  const declared = root
    .extensions(url.unofficialLanguage)
    .map((one) => one.take('valueCode', 'string'));
  const unofficial = declared.length > 0 ? declared : languages.filter((one) => one !== official);
  return { languages, unofficial: languages.filter((one) => unofficial.includes(one)) };
}

function textsOf(root: Element, languages: FileLanguages, id: string) {
  const text = (field: string) => takeText(root, field, languages);
  const [handOut] = root.extensions(url.handOut);
  return {
    ours: root.extensions(url.ours).flatMap((one) => one.take('valueString', 'string') ?? []),
    title: text('title') ?? { fi: id },
    purpose: text('purpose') ?? { fi: '' },
    handOut: (handOut && takeText(handOut, 'valueString', languages)) ?? { fi: '' },
    intro: text('description') ?? null,
  };
}

/** One line instead of many, where no text of the file is Finnish. */
function withOneLanguageLine(lines: readonly DraftLine[], languages: FileLanguages): DraftLine[] {
  const detail = languages.main;
  const first = lines.findIndex(({ kind }) => kind === 'no_finnish');
  if (first < 0 || languages.hasFinnish) return [...lines];
  const one = draftLine({ kind: 'no_finnish_at_all', path: '/language', detail });
  return [one, ...lines.filter(({ kind }) => kind !== 'no_finnish')];
}

/** The lines, of which those that lose no question may be too many to read. */
function withoutExcess(lines: readonly DraftLine[]): DraftLine[] {
  let left = mostLines;
  const shown = lines.filter(({ loses }) => loses === 'question' || left-- > 0);
  const more = lines.length - shown.length;
  return more === 0
    ? shown
    : [...shown, draftLine({ kind: 'more', path: '', detail: String(more) })];
}

const respondents: readonly Respondent[] = ['participant', 'participant_with_worker', 'leader'];

/**
 * A FHIR Questionnaire (STU3, R4, R4B or R5) as a draft instrument, with a line for each thing that
 * is not in the draft, or not as it was. The input is not trusted: values of a wrong type have lines
 * too.
 * @example instrumentDraftOf({ resourceType: 'Questionnaire', name: 'Short' }).instrument.id // 'short'
 */
export function instrumentDraftOf(
  questionnaire: unknown,
  { path = [], beside = [], language }: DraftOptions = {},
): InstrumentDraft {
  const lines = new DraftLines();
  const root = new Element(questionnaire, path, lines);
  const languages = readLanguage(root, language);
  const others = beside.map((one) => new Element(one.value, one.path, lines));
  const valueSets = new EnclosedValueSets(root.children('contained'), others, languages);
  const kindCode = codeOf(root, url.kind);
  const reading: FhirReading = {
    languages,
    valueSets,
    ids: new Set(),
    linkIds: new Set(),
    questions: new Map(),
    scale: [],
    answers: 0,
    hasThemes: kindCode === 'themes',
    isRenumbered: false,
  };
  const { id, version, origin } = identityOf(root);
  const texts = textsOf(root, languages, id);
  const { headings, items: read, instruction } = readItems(root, reading);
  const kind = kindOf(kindCode, read);
  const numbered = read.map((item, index) => ({ ...item, number: index + 1 }) as InstrumentItem);
  // The fields of a recorded instrument are defined by us, the same for all.
  const items = kind === 'recorded' ? [] : numbered;
  const content = { ...texts, instruction, options: reading.scale, groups: headings, items };
  const isKnown = languages.declared !== null || language !== undefined;
  const instrument: Instrument = {
    id,
    version,
    kind,
    respondent: oneOf(respondents, codeOf(root, url.respondent), 'participant'),
    ...languagesOf(root, allTexts(content), isKnown ? languages.main : undefined),
    ...content,
    scoring: scoringOf(root),
    ...provenanceOf(root, origin),
  };
  valueSets.leftBehind();
  root.leftBehind(ignored);
  return {
    instrument,
    language: languages.declared,
    lines: withoutExcess(withOneLanguageLine(lines.all, languages)),
  };
}
