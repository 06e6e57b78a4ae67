import { routesByName } from '../../../shared/contract/api.ts';
import type { Route } from '../../../shared/contract/route.ts';
import {
  Among,
  type Expectations,
  type ExpectedRequest,
  type ModelRouteName,
  only,
} from './expectation.ts';
import type { ModelPerson } from './people.ts';
import type { Picture, SeenLink } from './picture.ts';
import { client } from './whose.ts';

type AuditedAction = {
  name: ModelRouteName;
  by: ModelPerson;
  link: SeenLink | undefined;
  number: string;
};

/**
 * Records a request about one person, whatever its outcome: for staff by the number in the address,
 * for the holder of a link by the link's form. The audit lists requests about a whole group
 * separately.
 */
export function noteAction(
  picture: Picture,
  { name, by, link, number }: AuditedAction,
  code?: string,
): void {
  const route: Route = routesByName[name];
  const outcome = code ?? 'done';
  if (route.roles === 'link') {
    // A link that opens nothing is about nobody.
    if (!link || code === 'link.unknown') return;
    const of = link.place.split(' ').at(-1) ?? '';
    picture.actions.push({ number: of, route: name, by: { kind: 'participant' }, outcome });
  } else if (route.about === 'participant' && by.organisation === 'kainuu')
    picture.actions.push({ number, route: name, by: { kind: 'staff', userId: by.id }, outcome });
}

function mayRequest(
  picture: Picture,
  { by, query }: Pick<ExpectedRequest<'listAudit'>, 'by' | 'query'>,
): void {
  only({ by }, 'admin', 'own_worker');
  const isAdmin = by.roles.some((role) => role === 'admin');
  if (!isAdmin) client(picture, by, query.participant);
}

export const auditExpectations = {
  listAudit: (picture, request) => {
    mayRequest(picture, request);
    const { by, query } = request;
    const all = by.organisation === 'kainuu' ? picture.actions : [];
    const hers = all.filter(({ number }) => number === query.participant).toReversed();
    return { items: new Among(hers.map(({ number: _, ...action }) => action)) };
  },

  getAuditLetter: (picture, request) => {
    mayRequest(picture, request);
    return { file: 'text/html; charset=utf-8' };
  },
} satisfies Expectations;
