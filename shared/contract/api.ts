import { accounts } from './accounts.ts';
import { answer } from './answer.ts';
import { audits } from './audits.ts';
import { calendars } from './calendars.ts';
import { clientLinkRoutes, clientlinks } from './client-links.ts';
import { clients } from './clients.ts';
import { erasures } from './erasures.ts';
import { exports } from './exports.ts';
import { feedback } from './feedback.ts';
import { forms } from './forms.ts';
import { handovers } from './hand-overs.ts';
import { holdings } from './holdings.ts';
import { instruments } from './instruments.ts';
import { joins } from './joins.ts';
import { labels } from './labels.ts';
import { links } from './links.ts';
import { members } from './members.ts';
import { meta } from './meta.ts';
import { meters } from './meters.ts';
import { names } from './names.ts';
import { organisations } from './organisations.ts';
import { outcomes } from './outcomes.ts';
import { own, ownpages } from './own-pages.ts';
import { participants } from './participants.ts';
import { partnerLinks } from './partner-links.ts';
import { partners } from './partners.ts';
import { plans } from './plans.ts';
import { programmes } from './programmes.ts';
import { referrals } from './referrals.ts';
import { clientReminders, runReminders } from './reminders.ts';
import type { Route } from './route.ts';
import { runs } from './runs.ts';
import { sessions } from './sessions.ts';
import { staff } from './staff.ts';
import { substitutes } from './substitutes.ts';

/** The whole API: resource by resource, each route under the name of its endpoint. */
export const api = {
  organisations,
  programmes,
  runs,
  /**
   * Referrals become memberships, and a function more is a dozen resources of the stack. Meters
   * are here because this function deletes notes beside a client too.
   */
  members: { ...members, ...referrals, ...partnerLinks, ...meters, ...runReminders },
  participants: {
    ...participants,
    ...clients,
    ...clientLinkRoutes,
    ...clientReminders,
    ...ownpages,
  },
  names,
  holdings,
  erasures,
  joins,
  handovers,
  substitutes,
  sessions,
  plans,
  calendars,
  labels,
  instruments,
  forms,
  links,
  answer,
  /** A function of its own: what anybody's browser may send stores names, and reads none. */
  partners,
  clientlinks,
  /** The bearer of a link to their own page. */
  own,
  outcomes,
  feedback,
  exports,
  staff,
  accounts,
  audits,
  meta,
};
export type Api = typeof api;
export type ResourceName = keyof Api;

/** Every route with its resource and name, in the order of the contract. */
export const allRoutes: readonly { resource: ResourceName; name: string; route: Route }[] =
  Object.entries(api).flatMap(([resource, routes]) =>
    Object.entries(routes).map(([name, route]) => ({
      resource: resource as ResourceName,
      name,
      route: route as Route,
    })),
  );

/** Every route under its name, for a client of the whole API. */
export const routesByName = {
  ...organisations,
  ...programmes,
  ...runs,
  ...members,
  ...referrals,
  ...partnerLinks,
  ...meters,
  ...runReminders,
  ...participants,
  ...clients,
  ...clientReminders,
  ...clientLinkRoutes,
  ...ownpages,
  ...names,
  ...holdings,
  ...erasures,
  ...joins,
  ...handovers,
  ...substitutes,
  ...sessions,
  ...plans,
  ...calendars,
  ...labels,
  ...instruments,
  ...forms,
  ...links,
  ...answer,
  ...partners,
  ...clientlinks,
  ...own,
  ...outcomes,
  ...feedback,
  ...exports,
  ...staff,
  ...accounts,
  ...audits,
  ...meta,
};
