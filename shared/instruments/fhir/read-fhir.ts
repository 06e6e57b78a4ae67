import { questionnaireLimits } from '../../configuration.ts';
import { decodedText, parseJsonText } from '../../json-file.ts';
import { Problem, pointer } from '../../problems.ts';
import { type InstrumentDraft, instrumentDraftOf } from './draft.ts';
import { isObject } from './element.ts';
import type { TextLanguage } from './languages.ts';

type FhirResource = Readonly<Record<string, unknown>>;
type Placed = { path: readonly PropertyKey[]; value: FhirResource };

const isQuestionnaire = ({ value }: Placed): boolean => value.resourceType === 'Questionnaire';

/** The resources of a file: itself, or the entries of a Bundle. */
function resourcesOf(file: unknown): Placed[] {
  if (!isObject(file)) return [];
  if (file.resourceType !== 'Bundle') return [{ path: [], value: file }];
  const entries: unknown[] = Array.isArray(file.entry) ? file.entry : [];
  return entries.flatMap((entry, i) =>
    isObject(entry) && isObject(entry.resource)
      ? [{ path: ['entry', i, 'resource'], value: entry.resource }]
      : [],
  );
}

/** The versions of FHIR that are read. R4B changed nothing of a Questionnaire. */
export const fhirVersions = ['STU3', 'R4', 'R4B', 'R5'] as const;

/** The names of the versions by the numbers in the addresses of their definitions. */
const namesOfVersions: Readonly<Record<string, string>> = {
  '1.0': 'DSTU2',
  '3.0': 'STU3',
  '4.0': 'R4',
  '4.3': 'R4B',
  '5.0': 'R5',
  '6.0': 'R6',
};

/** The version that a file names in its profiles, or that only it has the fields of. */
function versionOf({ meta, group }: FhirResource): string | undefined {
  const profiles = isObject(meta) && Array.isArray(meta.profile) ? meta.profile : [];
  for (const profile of profiles) {
    const number = /^https?:\/\/hl7\.org\/fhir\/(\d\.\d)\//.exec(String(profile))?.[1];
    if (number) return namesOfVersions[number] ?? number;
  }
  // The questions of DSTU2 are in groups that are no items.
  return isObject(group) ? 'DSTU2' : undefined;
}

/** Refuses a Questionnaire of a version that is not read: each of its questions would be lost. */
function checkVersion({ path, value }: Placed): void {
  const version = versionOf(value);
  if (version === undefined || fhirVersions.some((one) => one === version)) return;
  throw new Problem('questionnaire.version', {
    allowed: fhirVersions,
    errors: [{ pointer: pointer(path), message: `is FHIR ${version}` }],
  });
}

/** The items at any depth. Not recursive, because a file may be deeper than the stack. */
function countItems(questionnaire: FhirResource): number {
  const open: unknown[] = [questionnaire];
  let count = -1;
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    count++;
    if (isObject(one) && Array.isArray(one.item))
      for (const item of one.item) open.push(item ?? {});
  }
  return count;
}

/**
 * The draft of the one Questionnaire in a parsed file, which may be a Bundle with the value sets
 * that its items name.
 * @param chosen the language of its texts, for a file that does not declare one
 * @throws Problem questionnaire.none, questionnaire.several, questionnaire.version,
 * questionnaire.too_long
 */
export function draftOfFile(file: unknown, chosen?: TextLanguage): InstrumentDraft {
  const resources = resourcesOf(file);
  const [questionnaire, ...further] = resources.filter(isQuestionnaire);
  if (!questionnaire) throw new Problem('questionnaire.none');
  if (further.length > 0)
    throw new Problem('questionnaire.several', {
      errors: [questionnaire, ...further].map(({ path }) => ({
        pointer: pointer(path),
        message: 'is a Questionnaire',
      })),
    });
  checkVersion(questionnaire);
  if (countItems(questionnaire.value) > questionnaireLimits.items)
    throw new Problem('questionnaire.too_long');
  const beside = resources.filter((one) => one !== questionnaire);
  return instrumentDraftOf(questionnaire.value, {
    path: questionnaire.path,
    beside,
    language: chosen,
  });
}

/**
 * A FHIR file as a draft instrument, with a line for each thing that is not in the draft, or not as
 * it was.
 * @param file its text, or its bytes in UTF-8 or UTF-16
 * @throws JsonFault, and Problem as `draftOfFile`
 * @example readFhir('{"resourceType":"Questionnaire","name":"Short"}').draft.id // 'short'
 */
export function readFhir(
  file: string | Uint8Array,
  chosen?: TextLanguage,
): {
  draft: InstrumentDraft['instrument'];
  lines: InstrumentDraft['lines'];
  language: string | null;
} {
  const text = typeof file === 'string' ? file.replace(/^\uFEFF/, '') : decodedText(file);
  const { instrument, lines, language } = draftOfFile(parseJsonText(text), chosen);
  return { draft: instrument, lines, language };
}
