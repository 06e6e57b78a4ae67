import * as z from 'zod';
import {
  account,
  accountBody,
  accountReset,
  disablingBody,
  foundFault,
  invitation,
  invitationsAtOnce,
} from '../domain/people/account.ts';
import { rules } from './numbers.ts';
import { page, pageQuery, route } from './route.ts';

const disabling = z
  .strictObject({
    account,
    /** Handed over by this request. */
    runs: z.int().min(0),
    clients: z.int().min(0),
    /** Whether something is left: repeat the request. */
    more: z.boolean(),
  })
  .meta({ id: 'Disabling' });

/** The accounts of the staff, for the administrator alone. */
export const accounts = {
  listAccounts: route({
    method: 'GET',
    path: '/accounts',
    summary: 'The directory of the staff with e-mail address, status and invitation, by id',
    roles: ['admin'],
    about: null,
    query: z.strictObject(pageQuery),
    reply: page(account),
    numbers: { items: rules.version },
    problems: ['cursor.invalid'],
  }),
  postAccounts: route({
    method: 'POST',
    path: '/accounts',
    summary:
      'Invites up to fifty people, all or none; with `dryRun` it only names the faults of the list',
    roles: ['admin'],
    about: 'reported',
    body: z.strictObject({
      people: z.array(invitation).min(1).max(invitationsAtOnce),
      dryRun: z.boolean().default(false),
    }),
    reply: z.strictObject({
      /** The people of the list who are in the directory now, in its order. */
      accounts: z.array(account),
      faults: z.array(foundFault),
    }),
    numbers: { accounts: rules.version },
    problems: ['account.not_invited'],
  }),
  patchAccount: route({
    method: 'PATCH',
    path: '/accounts/{userId}',
    summary:
      'Changes name, roles, municipality or way of signing in of a member of the staff: what is named',
    roles: ['admin'],
    about: 'staff',
    body: accountBody,
    reply: account,
    numbers: rules.version,
    problems: [
      'account.unknown',
      'account.own',
      'account.county',
      'account.none',
      'municipality.unknown',
      'version.conflict',
      'version.required',
    ],
    versioned: true,
  }),
  postAccountInvitation: route({
    method: 'POST',
    path: '/accounts/{userId}/invitation',
    summary: 'Sends the invitation again, with another temporary password',
    roles: ['admin'],
    about: 'staff',
    reply: account,
    numbers: rules.version,
    problems: [
      'account.unknown',
      'account.disabled',
      'account.county',
      'account.used',
      'account.none',
    ],
  }),
  postAccountReset: route({
    method: 'POST',
    path: '/accounts/{userId}/reset',
    summary: 'Lets somebody choose another password, or set up another second factor',
    roles: ['admin'],
    about: 'staff',
    body: accountReset,
    reply: account,
    numbers: rules.version,
    problems: [
      'account.unknown',
      'account.disabled',
      'account.county',
      'account.not_used',
      'account.none',
    ],
  }),
  postAccountDisabling: route({
    method: 'POST',
    path: '/accounts/{userId}/disabling',
    summary:
      'Ends the access of somebody and hands their work over, some at a time: repeat it while there is more',
    roles: ['admin'],
    about: 'staff',
    states: 'reason',
    body: disablingBody,
    reply: disabling,
    numbers: { account: rules.version, runs: 'plan', clients: 'plan' },
    problems: [
      'account.unknown',
      'account.own',
      'account.successor_missing',
      'account.successor_unfit',
      'staff.self_appointed',
    ],
  }),
  postAccountEnabling: route({
    method: 'POST',
    path: '/accounts/{userId}/enabling',
    summary: 'Gives access back to somebody who was disabled; their former work stays with others',
    roles: ['admin'],
    about: 'staff',
    reply: account,
    numbers: rules.version,
    problems: ['account.unknown'],
  }),
};
