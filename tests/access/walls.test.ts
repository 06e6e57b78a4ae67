import { describe, expect, it } from 'vitest';
import { allRoutes } from '../../shared/contract/api.ts';
import type { Route } from '../../shared/contract/route.ts';
import { role } from '../../shared/domain/people/access.ts';
import { as, enrolled, pinned } from '../make.ts';
import { testServer } from '../server.ts';
import { type Ids, namesSomething, requestTo } from './requests.ts';
import { missing, thingsOf } from './things.ts';

const server = await testServer();
const leader = as(server, 'leader');
const { secret: _, ...real } = await thingsOf(server, {
  leader,
  worker: as(server, 'own-worker'),
  researcher: as(server, 'researcher'),
});
const { runId, participantId } = real;
/** Questionnaires are the same in every organisation. */
const unknown = { ...missing(), instrumentId: pinned.instrumentId };

/** Somebody from another organisation who has every role there. */
const stranger = await server.tokenFor('other-leader', {
  sub: 'stranger',
  'cognito:groups': role.options,
});

/** Removes ids, moments and random names: replies must not differ in anything else. */
function withoutIds(text: string, ids: Ids): string {
  // First those of requests: one may have the letters of a short id, such as `esy`, in it.
  const ofNoRequest = text
    .replace(/urn:laituri:request:[\w+/=-]+/g, '…')
    .replace(/"requestId":"[\w+/=-]+"/g, '…');
  // A version is no id: both have the same.
  const { templateVersion: _, ...random } = ids;
  const named = Object.values(random).reduce(
    (masked, id) => masked.replaceAll(id, '…'),
    ofNoRequest,
  );
  return (
    named
      // A client of the stranger's own, with the same number there, gets a link of its own.
      .replace(/"(secret|code|word)":"\w+"|(luvat|oma)#\w+/g, '…')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…')
      // A letter has the minute at which it was made.
      .replace(/\d{1,2}\.\d{1,2}\.\d{4}(\D{1,12}\d{1,2}\.\d{2}(–\d{1,2}\.\d{2})?)?/g, '…')
  );
}

/**
 * A different name for each number, because a worker who gives two clients the same name is shown
 * that they know the person.
 */
const namedAs = (ids: Ids) => (ids === real ? 'Joku Ensimmäinen' : 'Joku Toinen');

async function answerTo(name: string, route: Route, ids: Ids) {
  const { method, path, body: fixed } = requestTo(name, route, ids);
  const body = fixed?.replaceAll('Joku Muu', namedAs(ids));
  const answer = await fetch(server.url + path, {
    method,
    headers: { Authorization: `Bearer ${stranger}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body }),
  });
  const text = (await answer.text()).replaceAll(namedAs(ids), '…');
  return { status: answer.status, body: withoutIds(text, ids) };
}

const routes = allRoutes.filter(({ route }) => Array.isArray(route.roles));
const named = routes.filter(({ route, name }) => namesSomething(name, route));

describe('Somebody of another organisation, with every role there', () => {
  it.each(named)('gets from $name a reply as if nothing of it existed', async ({ name, route }) => {
    const both = async () => [
      await answerTo(name, route, real),
      await answerTo(name, route, unknown),
    ];
    let [asReal, asUnknown] = await both();
    // A file may state the minute or the second, which may have changed between the two requests.
    if (route.file && asReal?.body !== asUnknown?.body) [asReal, asUnknown] = await both();
    expect(asReal).toEqual(asUnknown);
    expect(asReal?.status).not.toBe(400);
  });

  it.each(routes.filter(({ route }) => route.method === 'GET'))(
    'sees through $name nothing that the first organisation has',
    async ({ name, route }) => {
      const { body } = await answerTo(name, route, real);
      expect(body).not.toContain(participantId);
      expect(body).not.toContain('Kokeiluryhmä');
    },
  );

  it('has changed nothing of it', async () => {
    const { name, leaders } = await leader.getRun({ params: { runId } });
    expect({ name, leaders }).toEqual({ name: 'Kokeiluryhmä', leaders: ['leader'] });
    const { items } = await leader.listForms({ params: { runId } });
    expect(items.find((place) => place.participantId === participantId)?.status).toBe('received');
    expect(await enrolled(server, runId)).toBeTruthy();
  });
});
