import type { Text } from '../instrument.ts';

/** The languages of our texts besides Finnish. */
export const otherLanguages = ['sv', 'en'] as const;

const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const own = 'urn:laituri:fhir:';

/** HL7's extensions where there is one, and our own for what FHIR R4 does not define. */
export const extensionUrls = {
  translation: `${hl7}translation`,
  ordinalValue: `${hl7}ordinalValue`,
  optionExclusive: `${hl7}questionnaire-optionExclusive`,
  minValue: `${hl7}minValue`,
  maxValue: `${hl7}maxValue`,
  unit: `${hl7}questionnaire-unit`,
  unitOption: `${hl7}questionnaire-unitOption`,
  hidden: `${hl7}questionnaire-hidden`,
  itemControl: `${hl7}questionnaire-itemControl`,
  calculated: `${hl7}questionnaire-calculatedExpression`,
  sdcCalculated: `${sdc}calculatedExpression`,
  sdcEnableWhen: `${sdc}enableWhenExpression`,
  kind: `${own}kind`,
  respondent: `${own}respondent`,
  unofficialLanguage: `${own}unofficial-language`,
  ours: `${own}ours`,
  handOut: `${own}hand-out`,
  source: `${own}source`,
  scoring: `${own}scoring`,
  reversed: `${own}reversed`,
  year: `${own}year`,
  note: `${own}note`,
  filledBy: `${own}filled-by`,
} as const;

/** The canonical url of an instrument begins with this. */
export const instrumentUrl = 'urn:laituri:instrument:';

/** The link id under which an instrument's instruction is shown before its items. */
export const instructionLinkId = 'instruction';

type ExtensionValue = {
  valueString?: string;
  valueCode?: string;
  valueBoolean?: boolean;
  valueInteger?: number;
  valueDecimal?: number;
};
export type Extension = ExtensionValue & {
  url: string;
  extension?: Extension[];
  _valueString?: Translations;
};
export type Translations = { extension: Extension[] };

/** A text's other languages, as HL7's translation extension; without other languages, nothing. */
function translationsOf(text: Text): Translations | undefined {
  const extension = otherLanguages.flatMap((lang): Extension[] => {
    const content = text[lang];
    if (content === undefined) return [];
    return [
      {
        url: extensionUrls.translation,
        extension: [
          { url: 'lang', valueCode: lang },
          { url: 'content', valueString: content },
        ],
      },
    ];
  });
  return extension.length > 0 ? { extension } : undefined;
}

/**
 * A text in FHIR's form: Finnish in the element, the rest beside it under `_element`.
 * @example translated('title', { fi: 'Otsikko' }) // { title: 'Otsikko' }
 */
export function translated<const Name extends string>(
  name: Name,
  text: Text,
): { [N in Name]: string } & { [N in `_${Name}`]?: Translations } {
  const translations = translationsOf(text);
  return {
    [name]: text.fi,
    ...(translations ? { [`_${name}`]: translations } : {}),
  } as { [N in Name]: string } & { [N in `_${Name}`]?: Translations };
}

/** The `extension` of an element, unless there is none: FHIR has no empty lists. */
export const extended = (extension: readonly Extension[]): { extension?: readonly Extension[] } =>
  extension.length > 0 ? { extension } : {};
