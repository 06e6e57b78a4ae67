import type { Element } from './element.ts';

const hl7 = 'http://hl7.org/fhir/StructureDefinition/';

/** Where the versions of FHIR write the value of an answer; the first that is there counts. */
const addresses = [
  'ordinalValue',
  'itemWeight',
  'questionnaire-ordinalValue',
  'valueset-ordinalValue',
  'codesystem-ordinalValue',
  'iso21090-CO-value',
].map((name) => hl7 + name);

/** The value of an answer or a concept: its ordinal value, or what newer versions call its weight. */
export function takeOrdinal(element: Element): number | undefined {
  const values = addresses.flatMap((address) =>
    element
      .extensions(address)
      .map((one) => one.take('valueDecimal', 'number') ?? one.take('valueInteger', 'number')),
  );
  return values.find((value) => value !== undefined);
}
