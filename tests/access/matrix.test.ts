import { afterAll, describe, expect, it } from 'vitest';
import { allRoutes, routesByName } from '../../shared/contract/api.ts';
import { createClient } from '../../shared/contract/client.ts';
import { type Role, role } from '../../shared/domain/people/access.ts';
import { as, type TestApi } from '../make.ts';
import { groupNow, ownPage } from '../own-page.ts';
import { partnerThings } from '../partners.ts';
import { testServer } from '../server.ts';
import { type AccessExpectation, accessExpectations } from './expectations.ts';
import { wrongNumbers } from './number-rules.ts';
import { type Ids, namesSomething, requestTo } from './requests.ts';
import { handClientToAndFro, missing, newClientOf, secretFor, thingsOf } from './things.ts';
import { forged, unsigned } from './tokens.ts';

const server = await testServer();

/** A colleague of the demo user, with the same role in the same organisation. */
const colleague = (user: string): TestApi =>
  createClient(routesByName, {
    url: server.url,
    token: () => server.tokenFor(user, { sub: `second-${user}` }),
  });

const demo = { leader: 'leader', worker: 'own-worker', researcher: 'researcher' } as const;
const staff = (user: (id: string) => TestApi) => ({
  leader: user(demo.leader),
  worker: user(demo.worker),
  researcher: user(demo.researcher),
});
const mine = await thingsOf(
  server,
  staff((id) => as(server, id)),
);
const theirs = await thingsOf(server, staff(colleague), 'second-');
/** This client has no own worker yet. */
const registered = { ...mine, participantId: await newClientOf(as(server, 'leader'), null) };
await handClientToAndFro(server, registered.participantId, {
  owner: as(server, 'leader'),
  from: 'leader',
  handOverId: mine.handOverId,
});

/** Two clients of partners, one of whom the worker has taken, and one a colleague. */
const [partnered, partneredElsewhere] = [await partnerThings(server), await partnerThings(server)];
for (const [{ participantId }, worker] of [
  [partnered, as(server, 'own-worker')],
  [partneredElsewhere, colleague('own-worker')],
] as const)
  await worker.postTaking({ params: { participantId }, body: {} });
/** What the routes of partners name, whose run is another than that of all other things. */
const idsOfPartner = (of: typeof partnered, path: string): Partial<Ids> => {
  if (path.includes('/partner-links')) return { runId: of.runId, linkId: of.linkId };
  return path.endsWith('/taking') ? { participantId: of.participantId } : {};
};
/** A session to which somebody may still come, and the page of a member. */
const { runId: currentRun, members, sessionIds } = await groupNow(server, 1);
const { secret: memberSecret } = await ownPage(server, members[0] ?? '');
const toCome = {
  ids: { ...mine, runId: currentRun, sessionId: sessionIds[0] ?? '' },
  secret: memberSecret,
};
/** This one never gets one: a coordinator names own workers only of such clients. */
const unnamed = { ...mine, participantId: await newClientOf(as(server, 'leader'), null) };

type Object = 'own' | 'foreign' | 'missing';
const objects: readonly Object[] = ['own', 'foreign', 'missing'];
const idsOf = (object: Object, actor: Role, path: string): Ids => {
  if (object === 'missing') return missing();
  if (object === 'foreign') return { ...theirs, ...idsOfPartner(partneredElsewhere, path) };
  // What somebody does is their own, and nobody is named who has it for them.
  if (path.startsWith('/workers')) return { ...mine, userId: userOf[actor] };
  // Only a client's worker refers them: for a leader a client without an own worker.
  if (actor === 'coordinator' && path === routesByName.putClientHandOver.path) return unnamed;
  const isOfClient = path.startsWith('/participants') || path === routesByName.putReferral.path;
  return actor === 'leader' && isOfClient
    ? registered
    : { ...mine, ...idsOfPartner(partnered, path) };
};

const everyRole = { 'cognito:groups': role.options };
const whole = () => server.tokenFor('leader', everyRole);
const past = Math.floor(Date.now() / 1000) - 1;

/** Credentials that must not work, although their user would have every role. */
const broken: Readonly<Record<string, () => Promise<string | undefined>>> = {
  nobody: async () => undefined,
  'an expired token': async () =>
    `Bearer ${await server.tokenFor('leader', { ...everyRole, exp: past })}`,
  'a wrongly signed token': async () => `Bearer ${await forged(await whole())}`,
  'an unsigned token (alg: none)': async () => `Bearer ${unsigned(await whole())}`,
  'a token for another audience': async () =>
    `Bearer ${await server.tokenFor('leader', { ...everyRole, client_id: 'another-app' })}`,
  'a link': async () => `Link ${mine.secret}`,
};

const userOf: Record<Role, string> = {
  leader: 'leader',
  own_worker: 'own-worker',
  coordinator: 'coordinator',
  researcher: 'researcher',
  admin: 'admin',
};
/**
 * Each route is requested from an organisation of its own, where no other route has created
 * anything.
 */
const strangerTo = (name: string) => ({
  sub: 'stranger',
  org: `elsewhere-${name.toLowerCase()}`,
  ...everyRole,
});

/** FHIR resources are open records: a published questionnaire, and answers that a client shares. */
const isFhir = (name: string) => ['getQuestionnaire', 'getResponse'].includes(name);

type MatrixRoute = (typeof allRoutes)[number];
type MatrixRequest = {
  name: string;
  route: MatrixRoute['route'];
  ids: Ids;
  authorization: string | undefined;
  /** A version that nothing has, so that the request changes nothing that it names. */
  ifMatch?: string;
};

/**
 * Let in, or the status of the refusal. Faults in the request itself do not count as a refusal
 * here.
 */
type MatrixVerdict = 'in' | 401 | 403 | 404;

async function ask({ name, route, ids, authorization, ifMatch }: MatrixRequest) {
  const { method, path, body } = requestTo(name, route, ids);
  const answer = await fetch(server.url + path, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(ifMatch && route.versioned ? { 'If-Match': ifMatch } : {}),
      ...(authorization ? { Authorization: authorization } : {}),
    },
    ...(body === undefined ? {} : { body }),
  });
  return { status: answer.status, text: await answer.text() };
}

/**
 * Was the request refused for the role, rather than for a fault that only callers let in are shown?
 */
const isForRole = (text: string) => text.includes('"role.missing"');
const isIn = (status: number, text: string) =>
  status < 300 || [409, 412, 422, 428].includes(status) || (status === 403 && !isForRole(text));
const verdictOn = ({ status, text }: { status: number; text: string }): MatrixVerdict | number =>
  isIn(status, text) ? 'in' : status;

/** Does the role get a reply about something that does not exist, or may it create it? */
const reachesMissing = ({ missing: without }: AccessExpectation, actor: Role) =>
  Boolean(typeof without === 'object' ? without[actor] : without);

function expectedOf(expectation: AccessExpectation, actor: Role, object: Object): MatrixVerdict {
  const reach = expectation.roles[actor];
  if (!reach) return 403;
  if (object === 'missing') return reachesMissing(expectation, actor) ? 'in' : 404;
  return object === 'own' || reach === 'organisation' ? 'in' : 404;
}

/** What a caller from another organisation, who has every role there, should get. */
function expectedElsewhere(
  name: string,
  route: MatrixRoute['route'],
  object: Object,
): MatrixVerdict {
  const expectation = accessExpectations[
    name as keyof typeof accessExpectations
  ] as AccessExpectation;
  if (!namesSomething(name, route)) return 'in';
  if (expectation.everywhere && object !== 'missing') return 'in';
  return role.options.some((one) => reachesMissing(expectation, one)) ? 'in' : 404;
}

const every = allRoutes.map(({ name, route }) => ({
  name: name as keyof typeof accessExpectations,
  route,
}));
/** Routes that delete something come last, and the deletion of the person is the very last. */
const order = (name: string) =>
  name === 'deleteParticipant'
    ? 3
    : name === 'deleteIdentity'
      ? 2
      : name.startsWith('delete')
        ? 1
        : 0;
const staffed = every
  .filter(({ name }) => typeof accessExpectations[name] === 'object')
  .sort((a, b) => order(a.name) - order(b.name));

let cells = 0;
afterAll(() => {
  const actors = role.options.length + Object.keys(broken).length + 1;
  console.info(
    `Access matrix: ${every.length} routes × ${actors} kinds of caller × ${objects.length} kinds of object: ${cells} requests`,
  );
});

const objectsOf = (name: string, route: MatrixRoute['route']) =>
  namesSomething(name, route) ? objects : (['own'] as const);

describe('A route that needs no sign-in', () => {
  const credentials = {
    ...broken,
    ...Object.fromEntries(
      role.options.map((one) => [one, async () => `Bearer ${await server.tokenFor(userOf[one])}`]),
    ),
  };
  const [byLink, byPartner, byAddress, open] = (
    ['link', 'partner', 'calendar', 'anyone'] as const
  ).map((kind) => every.filter(({ name }) => accessExpectations[name] === kind));

  // After logging out a page is let in nowhere else.
  const logsOut = ({ name }: { name: string }) => Number(name === 'deleteOwnSession');
  it.each(byLink?.toSorted((a, b) => logsOut(a) - logsOut(b)) ?? [])(
    '$name is for people who hold the link, and for nobody else',
    async (requested) => {
      const isAbsence = requested.name === 'postOwnAbsence';
      const { ids, secret } = isAbsence
        ? toCome
        : { ids: mine, secret: secretFor(requested.name, mine) };
      const answer = await ask({ ...requested, ids, authorization: `Link ${secret}` });
      expect(verdictOn(answer)).toBe('in');
      for (const [who, credential] of Object.entries(credentials)) {
        if (who === 'a link') continue;
        const refused = await ask({ ...requested, ids: mine, authorization: await credential() });
        cells++;
        // Each request is a guess at a link, and after so many guesses the server stops checking.
        expect([404, 429], who).toContain(refused.status);
      }
    },
  );

  it.each(byPartner ?? [])(
    '$name is for partners who hold the link or the receipt, and for nobody else',
    async (requested) => {
      const { secret, receipt } = partnered;
      const own = requested.name === 'getPartnerReceipt' ? receipt : secret;
      const answer = await ask({ ...requested, ids: mine, authorization: `Link ${own}` });
      expect(verdictOn(answer)).toBe('in');
      for (const [who, credential] of Object.entries(credentials)) {
        const refused = await ask({ ...requested, ids: mine, authorization: await credential() });
        cells++;
        expect([404, 429], who).toContain(refused.status);
      }
    },
  );

  it.each(byAddress ?? [])(
    '$name is for anyone who has the address, whatever credentials they send, and for nobody else',
    async (requested) => {
      for (const [who, credential] of Object.entries(credentials)) {
        const authorization = await credential();
        const { status } = await ask({ ...requested, ids: mine, authorization });
        const wrong = await ask({ ...requested, ids: missing(), authorization });
        cells += 2;
        expect(status, who).toBe(200);
        // A wrong address counts as a guess, as a wrong link does.
        expect([404, 429], who).toContain(wrong.status);
      }
    },
  );

  it.each(open ?? [])('$name is for anyone, whatever credentials they send', async (requested) => {
    for (const [who, credential] of Object.entries(credentials)) {
      const { status } = await ask({ ...requested, ids: mine, authorization: await credential() });
      cells++;
      expect(status, who).toBe(200);
    }
  });
});

describe.each(staffed)('$name', ({ name, route }) => {
  const expectation: AccessExpectation = accessExpectations[name] as AccessExpectation;

  it('lets each role reach what it should, and nothing else', async () => {
    const [found, expected]: Record<string, unknown>[] = [{}, {}];
    for (const actor of role.options)
      for (const object of objectsOf(name, route)) {
        const ids = idsOf(object, actor, route.path);
        const authorization = `Bearer ${await server.tokenFor(userOf[actor])}`;
        const ifMatch = object === 'missing' ? '' : '"999"';
        const answer = await ask({ name, route, ids, authorization, ifMatch });
        cells++;
        // Every number in a reply must be allowed by its rule for this caller.
        const asking = { roles: [actor], isOwn: actor === 'leader' };
        if (answer.status < 300 && !route.file && !isFhir(name))
          expect(wrongNumbers(route, JSON.parse(answer.text), asking)).toEqual([]);
        // A list shows nobody else's things to a role that reaches only its own.
        if (object === 'own' && expectation.roles[actor] === 'own')
          for (const id of [theirs.runId, theirs.participantId])
            expect(answer.text).not.toContain(id);
        Object.assign(found ?? {}, { [`${actor}, ${object}`]: verdictOn(answer) });
        Object.assign(expected ?? {}, {
          [`${actor}, ${object}`]: expectedOf(expectation, actor, object),
        });
      }
    expect(found).toEqual(expected);
  });

  it('is for nobody who does not prove who they are', async () => {
    const requested = Object.entries(broken).flatMap(([who, credentials]) =>
      objectsOf(name, route).map(async (object) => {
        const ids = idsOf(object, 'leader', route.path);
        const { status } = await ask({ name, route, ids, authorization: await credentials() });
        cells++;
        return [`${who}, ${object}`, status] as const;
      }),
    );
    for (const [who, status] of await Promise.all(requested)) expect(status, who).toBe(401);
  });

  it('answers another organisation the same for what exists here as for what exists nowhere', async () => {
    const authorization = `Bearer ${await server.tokenFor('other-leader', strangerTo(name))}`;
    for (const object of objectsOf(name, route)) {
      const answer = await ask({
        name,
        route,
        ids: idsOf(object, 'leader', route.path),
        authorization,
      });
      cells++;
      expect(verdictOn(answer), object).toBe(expectedElsewhere(name, route, object));
    }
  });
});
