import type * as z from 'zod';
import type { programmeBody } from '../domain/groups/programme.ts';
import type { TemplateBody } from '../domain/groups/template.ts';

/** A text in the languages of the pages. */
export type TemplateText = { fi: string; sv: string; en: string };
export type TemplateLanguage = keyof TemplateText;

type ProductSession = TemplateBody['sessions'][number];
type Texts = 'theme' | 'material' | 'preparation';

/**
 * A programme that the product knows from the published reports. An organisation that uses it for
 * the first time gets its own copy, which it may change.
 */
export type ProductTemplate = {
  /** The id of the programme in every organisation that uses it. */
  programmeId: string;
  kind: z.infer<typeof programmeBody>['kind'];
  name: TemplateText;
  description: TemplateText;
  eligibility: TemplateText;
  isFor: TemplateText;
  isNotFor: TemplateText;
  referralQuestions: readonly TemplateText[];
  sessions: readonly (Omit<ProductSession, Texts> & Record<Texts, TemplateText>)[];
  /** Where it was described. */
  source: string;
} & Pick<TemplateBody, 'pattern' | 'members' | 'instruments'>;

/**
 * A product template as an organisation stores it, in one language.
 * @returns the bodies of `putProgramme` and `putTemplate`
 */
export function organisationCopy(
  product: ProductTemplate,
  language: TemplateLanguage,
): { programme: z.infer<typeof programmeBody>; template: TemplateBody } {
  const { kind, pattern, members, instruments } = product;
  const programme = {
    name: product.name[language],
    kind,
    description: product.description[language],
    eligibility: product.eligibility[language],
  };
  const sessions = product.sessions.map(({ theme, material, preparation, ...rest }) => ({
    ...rest,
    theme: theme[language],
    material: material[language],
    preparation: preparation[language],
  }));
  const template = {
    ...{ sessions, pattern, members, instruments },
    isFor: product.isFor[language],
    isNotFor: product.isNotFor[language],
    referralQuestions: product.referralQuestions.map((question) => question[language]),
  };
  return { programme, template };
}
