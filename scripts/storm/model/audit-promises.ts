import { routesByName } from '../../../shared/contract/api.ts';
import type { Route } from '../../../shared/contract/route.ts';
import type { Person } from './people.ts';
import type { Picture, SeenLink } from './picture.ts';
import { Among, type Asked, only, type Promises, type RouteName } from './promise.ts';
import { client } from './whose.ts';

type Deed = { name: RouteName; by: Person; link: SeenLink | undefined; number: string };

/**
 * Writes down a request about one person, whatever became of it: of staff by the number in the
 * address, of who holds a link by where that leads. Of all the group, the audit tells beside.
 */
export function keepDeed(picture: Picture, { name, by, link, number }: Deed, code?: string): void {
  const route: Route = routesByName[name];
  const outcome = code ?? 'done';
  if (route.roles === 'link') {
    // A link that opens nothing leads to nobody.
    if (!link || code === 'link.unknown') return;
    const of = link.place.split(' ').at(-1) ?? '';
    picture.deeds.push({ number: of, route: name, by: { kind: 'participant' }, outcome });
  } else if (route.about === 'participant' && by.organisation === 'kainuu')
    picture.deeds.push({ number, route: name, by: { kind: 'staff', userId: by.id }, outcome });
}

function mayAsk(picture: Picture, { by, query }: Pick<Asked<'listAudit'>, 'by' | 'query'>): void {
  only({ by }, 'admin', 'own_worker');
  const isAdmin = by.roles.some((role) => role === 'admin');
  if (!isAdmin) client(picture, by, query.participant);
}

export const auditPromises = {
  listAudit: (picture, asked) => {
    mayAsk(picture, asked);
    const { by, query } = asked;
    const all = by.organisation === 'kainuu' ? picture.deeds : [];
    const hers = all.filter(({ number }) => number === query.participant).toReversed();
    return { items: new Among(hers.map(({ number: _, ...deed }) => deed)) };
  },

  getAuditLetter: (picture, asked) => {
    mayAsk(picture, asked);
    return { file: 'text/html; charset=utf-8' };
  },
} satisfies Promises;
