import { readFhir } from '../../shared/instruments/fhir/read-fhir.ts';
import type { InstrumentItem } from '../../shared/instruments/instrument.ts';

const hl7 = 'http://hl7.org/fhir/StructureDefinition/';

/** A Finnish Questionnaire with some items. */
export const foreignForm = (item: readonly object[], rest: object = {}) => ({
  ...{ resourceType: 'Questionnaire', status: 'draft', language: 'fi', name: 'Koelomake' },
  ...{ title: 'Koelomake', item, ...rest },
});

/** An item of a Questionnaire. */
export const foreignItem = (linkId: string, text: string, type: string, rest: object = {}) => ({
  ...{ linkId, text, type },
  ...rest,
});

/** An answer with a code and a text, and perhaps its value. */
export const foreignOption = (
  code: string,
  display: string,
  value?: number,
  name = 'ordinalValue',
) => ({
  valueCoding: { code, display },
  ...(value === undefined ? {} : { extension: [{ url: hl7 + name, valueDecimal: value }] }),
});

/** An extension with one value. */
export const extensionOf = (url: string, value: object) => ({
  url: url.includes(':') ? url : hl7 + url,
  ...value,
});

/** The draft of a file, its lines as `kind path`, and its items by id. */
export function read(file: object, ...chosen: [language: 'fi' | 'sv' | 'en'] | []) {
  const { draft, lines, language } = readFhir(JSON.stringify(file), ...chosen);
  return {
    ...{ draft, lines, language },
    said: lines.map(({ kind, path }) => `${kind} ${path}`),
    items: new Map<string, InstrumentItem>(draft.items.map((item) => [item.id, item])),
  };
}

/** The codes of an item's choices. */
export const choiceCodes = (item: InstrumentItem | undefined): string[] =>
  item && 'choices' in item ? item.choices.map(({ code }) => code) : [];
