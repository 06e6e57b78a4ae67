import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { organisationCopy } from '../../../../shared/templates/product-template.ts';
import { productTemplates } from '../../../../shared/templates/product-templates.ts';
import { failureOf } from '../../api/failure.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { mayPlan } from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { language } from '../../texts/page-language.ts';
import type { Offered } from './draft.ts';

/** A programme from which a group can be opened. */
export type ProgrammeOffer = {
  programmeId: string;
  name: string;
  about: string;
  /** Whether it is the product's: the organisation has not used it yet. */
  isProduct: boolean;
};

const productWith = (programmeId: string) =>
  productTemplates.find((one) => one.programmeId === programmeId);

/**
 * The organisation's programmes and, for those who may add programmes, the product's that it does
 * not have.
 */
export function programmeOffers(
  programmes: readonly Programme[],
  viewer: Pick<StaffViewer, 'roles'>,
): ProgrammeOffer[] {
  const own = programmes.map(({ programmeId, name, description }) => ({
    ...{ programmeId, name, about: description, isProduct: false },
  }));
  const isThere = (id: string) => programmes.some(({ programmeId }) => programmeId === id);
  const others = productTemplates
    .filter(({ programmeId }) => mayPlan(viewer) && !isThere(programmeId))
    .map(({ programmeId, name, description }) => ({
      ...{ programmeId, name: name[language], about: description[language], isProduct: true },
    }));
  return [...own, ...others];
}

type Chosen = { offer: ProgrammeOffer; viewer: Pick<StaffViewer, 'roles'> };

/**
 * A programme with the template that a group is opened from: the organisation's own or, where it
 * has none and the viewer may save one, the product's.
 */
export async function offeredFor(
  api: Pick<StaffApi, 'getTemplate'>,
  { offer: { programmeId, name, isProduct }, viewer }: Chosen,
): Promise<Offered> {
  const product = mayPlan(viewer) ? productWith(programmeId) : undefined;
  const ofProduct = product && organisationCopy(product, language).template;
  if (isProduct && ofProduct)
    return { programmeId, name, template: ofProduct, templateVersion: null, copies: 'programme' };
  try {
    const template = await api.getTemplate({ params: { programmeId } });
    return { programmeId, name, template, templateVersion: template.version, copies: 'nothing' };
  } catch (error) {
    if (failureOf(error).code !== 'template.unknown') throw error;
    const copies = ofProduct ? 'template' : 'nothing';
    return { programmeId, name, template: ofProduct ?? null, templateVersion: null, copies };
  }
}
