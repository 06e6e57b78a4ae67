import type {
  Instrument,
  InstrumentItem,
  InstrumentKind,
  Respondent,
  Scoring,
  Text,
} from '../instrument.ts';
import { unknownLicence } from '../own.ts';
import { draftItem, type FhirReading, itemIdOf, takeId } from './draft-item.ts';
import { Element, type NotCarried } from './element.ts';
import {
  instructionLinkId,
  instrumentUrl,
  otherLanguages,
  extensionUrls as url,
} from './extensions.ts';

/** A draft, and the parts of the Questionnaire that are not in it. */
export type InstrumentDraft = { instrument: Instrument; notCarried: NotCarried[] };

/** Fields without content for the instrument; a draft is a draft whatever the status was. */
const ignored = ['resourceType', 'id', 'meta', 'status'];

type ItemGroups = { id: string; text: Text }[];
type ReadItems = { groups: ItemGroups; items: InstrumentItem[]; instruction: Text | null };

function itemsOf(root: Element, reading: FhirReading): ReadItems {
  const groups: ItemGroups = [];
  let instruction: Text | null = null;
  const items = root.children('item').flatMap((element) => {
    const { main, languages } = reading;
    const type = element.take('type', 'string');
    if (type === 'display' && element.take('linkId', 'string') === instructionLinkId) {
      instruction = element.text('text', main, languages) ?? null;
      element.leftBehind();
      return [];
    }
    if (type !== 'group') return draftItem(element, reading, undefined);
    const id = takeId(element, reading);
    if (id === undefined) return [];
    groups.push({ id, text: element.text('text', main, languages) ?? { fi: id } });
    const children = element.children('item').flatMap((child) => draftItem(child, reading, id));
    element.leftBehind(['prefix']);
    return children;
  });
  const numbered = items.map((item, index) => ({ ...item, number: index + 1 }) as InstrumentItem);
  return { groups, items: numbered, instruction };
}

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

function kindOf(root: Element, items: readonly InstrumentItem[]): InstrumentKind {
  const onlyNames = items.length > 0 && items.every(({ type }) => type === 'theme');
  const kinds = ['answered', 'recorded', 'themes'] as const;
  return oneOf(kinds, codeOf(root, url.kind), onlyNames ? 'themes' : 'answered');
}

function identityOf(root: Element): { id: string; version: string; origin: string | undefined } {
  const origin = root.take('url', 'string');
  const name = root.take('name', 'string');
  const id = origin?.startsWith(instrumentUrl) ? origin.slice(instrumentUrl.length) : name;
  const version = root.take('version', 'string') ?? '1';
  if (version.length > 16) root.lose('Cut to 16 characters', 'version');
  return { id: itemIdOf(id ?? '') || 'draft', version: version.slice(0, 16), origin };
}

function provenanceOf(root: Element, origin: string | undefined) {
  const publisher = root.take('publisher', 'string');
  const source = root.extensions(url.source)[0]?.take('valueString', 'string');
  return {
    source: source ?? ([publisher, origin].filter(Boolean).join(', ') || 'Not stated'),
    licence: root.take('copyright', 'string') ?? unknownLicence,
  };
}

/** Languages, and those of them that are not on the form: unless given, all but its main one. */
function languagesOf(root: Element, { languages, main }: FhirReading) {
  const all = ['fi', ...otherLanguages.filter((lang) => languages.has(lang))];
  const declared = root
    .extensions(url.unofficialLanguage)
    .map((one) => one.take('valueCode', 'string'));
  const unofficial = declared.length > 0 ? declared : all.filter((lang) => lang !== main);
  return { languages: all, unofficial: all.filter((lang) => unofficial.includes(lang)) };
}

function textsOf(root: Element, { main, languages }: FhirReading, id: string) {
  const text = (field: string) => root.text(field, main, languages);
  return {
    ours: root.extensions(url.ours).flatMap((one) => one.take('valueString', 'string') ?? []),
    title: text('title') ?? { fi: id },
    purpose: text('purpose') ?? { fi: '' },
    handOut: root.extensions(url.handOut)[0]?.text('valueString', main, languages) ?? { fi: '' },
    intro: text('description') ?? null,
  };
}

const respondents: readonly Respondent[] = ['participant', 'participant_with_worker', 'leader'];

/**
 * A FHIR R4 Questionnaire as a draft instrument, with a list of all that could not be converted:
 * the path of each, and the reason. The input is not trusted: values of a wrong type are listed
 * too.
 * @example instrumentDraftOf({ resourceType: 'Questionnaire', name: 'Short' }).instrument.id // 'short'
 */
export function instrumentDraftOf(questionnaire: unknown): InstrumentDraft {
  const notCarried: NotCarried[] = [];
  const root = new Element(questionnaire, [], notCarried);
  const main = root.take('language', 'string')?.slice(0, 2) ?? 'fi';
  const reading: FhirReading = {
    main,
    languages: new Set(),
    ids: new Set(),
    linkIds: new Set(),
    scale: [],
  };
  const { id, version, origin } = identityOf(root);
  const texts = textsOf(root, reading, id);
  const { groups, items, instruction } = itemsOf(root, reading);
  const kind = kindOf(root, items);
  const instrument: Instrument = {
    id,
    version,
    kind,
    respondent: oneOf(respondents, codeOf(root, url.respondent), 'participant'),
    ...languagesOf(root, reading),
    ...texts,
    instruction,
    options: reading.scale,
    groups,
    // The fields of a recorded instrument are defined by us, the same for all.
    items: kind === 'recorded' ? [] : items,
    scoring: scoringOf(root),
    ...provenanceOf(root, origin),
  };
  root.leftBehind(ignored);
  return { instrument, notCarried };
}
