import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import type { FunctionName } from '../../infra/function-names.ts';
import { gatewayEvent } from '../../infra/local/gateway/gateway-event.ts';
import { router } from '../../infra/local/gateway/router.ts';
import type { LocalServer } from '../../infra/local/local-server.ts';
import { localAwsAccount } from '../../infra/local/template/intrinsics.ts';
import { type ResourceName, routesByName } from '../../shared/contract/api.ts';
import { requestTo } from '../access/requests.ts';
import { secretFor, thingsOf } from '../access/things.ts';
import { as, newId, newParticipant, newSessionBody, runningRun } from '../make.ts';
import { partnerThings } from '../partners.ts';

type FirstRequest = { route: keyof typeof routesByName; by: string | null };

/** The request that measures each function: a frequent one of its routes. */
const requests: Record<ResourceName, FirstRequest> = {
  accounts: { route: 'listAccounts', by: 'admin' },
  answer: { route: 'getAnswer', by: null },
  audits: { route: 'listAudit', by: 'admin' },
  calendars: { route: 'getCalendarFile', by: null },
  clientlinks: { route: 'getClientQuestions', by: null },
  own: { route: 'getOwn', by: null },
  erasures: { route: 'deleteParticipant', by: 'own-worker' },
  exports: { route: 'listExportRows', by: 'researcher' },
  forms: { route: 'putForm', by: 'leader' },
  handovers: { route: 'listRunHandOvers', by: 'leader' },
  holdings: { route: 'getRecord', by: 'own-worker' },
  instruments: { route: 'getInstrument', by: 'leader' },
  joins: { route: 'listSamePeople', by: 'own-worker' },
  labels: { route: 'getSealedLabels', by: 'leader' },
  links: { route: 'postLinks', by: 'leader' },
  partners: { route: 'getPartnerInvitation', by: null },
  members: { route: 'listMembers', by: 'leader' },
  meta: { route: 'getHealth', by: null },
  names: { route: 'getIdentity', by: 'own-worker' },
  organisations: { route: 'getOrganisation', by: 'admin' },
  outcomes: { route: 'getSummary', by: 'leader' },
  feedback: { route: 'getFeedback', by: 'leader' },
  participants: { route: 'getParticipant', by: 'own-worker' },
  plans: { route: 'getPlan', by: 'leader' },
  programmes: { route: 'listProgrammes', by: 'leader' },
  runs: { route: 'getRun', by: 'leader' },
  sessions: { route: 'patchAttendance', by: 'leader' },
  staff: { route: 'listStaff', by: 'leader' },
  substitutes: { route: 'putRunSubstitute', by: 'leader' },
};

const isResource = (name: FunctionName): name is ResourceName => name in requests;

/** Every claim reaches a function as text. */
const claimsOf = (token: string) =>
  Object.fromEntries(
    Object.entries(decodeJwt(token)).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
    ]),
  );

/** The events of functions that are not called through the gateway. */
function otherEvent(name: FunctionName, runId: string): object {
  if (name === 'sign-in-claims') {
    const place = { region: localAwsAccount.region, userPoolId: 'local' };
    return { ...place, request: { userAttributes: { sub: 'leader' }, groupConfiguration: {} } };
  }
  if (name === 'account-messages')
    return {
      triggerSource: 'CustomMessage_AdminCreateUser',
      request: { userAttributes: {}, codeParameter: '{####}', usernameParameter: '{username}' },
      response: {},
    };
  const Keys = { pk: { S: `ORG#kainuu#RUN#${runId}` }, sk: { S: 'RUN' } };
  return { Records: [{ eventID: '1', dynamodb: { Keys, SequenceNumber: '1' } }] };
}

/**
 * Makes the data for first requests.
 * @returns the event of the n-th first request of a function; where it writes, each is about
 * another person
 */
export async function firstRequests(server: LocalServer, most: number) {
  const staff = {
    leader: as(server, 'leader'),
    worker: as(server, 'own-worker'),
    researcher: as(server, 'researcher'),
  };
  const { secret, clientSecret, ownSecret, ...things } = await thingsOf(server, staff);
  const partner = await partnerThings(server);
  const { runId, members } = await runningRun(server, 2 * most, { capacity: 100 });
  const sessionId = newId('session');
  await staff.leader.putSession({ params: { runId, sessionId }, body: newSessionBody() });
  const strangers = await Promise.all(Array.from({ length: most }, () => newParticipant(server)));
  const find = router(server.description.routes);
  /** Whom the n-th request is about: a member without a form, or a person to be erased. */
  const changed: Partial<Record<FunctionName, (n: number) => object>> = {
    forms: (n) => ({ runId, participantId: members[n] }),
    // A member whose form has arrived cannot get a link to it, so these are others.
    links: (n) => ({ runId, participantId: members[most + n] }),
    sessions: (n) => ({ runId, sessionId, participantId: members[n] }),
    erasures: (n) => ({ participantId: strangers[n] }),
  };
  return async (name: FunctionName, n: number): Promise<object> => {
    if (!isResource(name)) return otherEvent(name, things.runId);
    const { route, by } = requests[name];
    const ids = { ...things, ...changed[name]?.(n) };
    const { method, path, body = '' } = requestTo(route, routesByName[route], ids);
    const [plain = '', query = ''] = path.split('?');
    const match = find(method, plain);
    if (!match) throw new Error(`The template has no route ${method} ${plain}`);
    const headers = {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(by
        ? {}
        : {
            authorization: `Link ${name === 'partners' ? partner.secret : secretFor(route, { secret, clientSecret, ownSecret })}`,
          }),
    };
    const incoming = { id: randomUUID(), method, path: plain, query, headers };
    const claims = by ? claimsOf(await server.tokenFor(by)) : undefined;
    const whole = { ...incoming, body: Buffer.from(body), sourceIp: '127.0.0.1' };
    return gatewayEvent(whole, match, claims);
  };
}
