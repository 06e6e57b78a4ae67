import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { allRoutes } from '../../shared/contract/api.ts';
import { pathOf } from '../../shared/contract/client.ts';
import type { Route } from '../../shared/contract/route.ts';
import { isWhole } from '../../shared/contract/sent-body.ts';
import { raw } from '../make.ts';
import { testServer } from '../server.ts';
import { type Body, changing, making, neededByOthers, type PutScene } from './put-scenes.ts';

const server = await testServer();

/** A field of a body, at any depth of its objects. */
type Field = { path: readonly string[]; isRequired: boolean; unsaid: unknown; isStored: boolean };

function unwrapped(field: z.ZodType): z.ZodType {
  const isWrapped =
    field instanceof z.ZodDefault ||
    field instanceof z.ZodNullable ||
    field instanceof z.ZodOptional;
  return isWrapped ? unwrapped(field.unwrap() as z.ZodType) : field;
}

/** Every field of a body, read from the contract. */
function fieldsOf(body: z.ZodType, at: readonly string[] = []): Field[] {
  const core = unwrapped(body);
  if (!(core instanceof z.ZodObject)) return [];
  return Object.entries(core.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
    const path = [...at, name];
    const unsaid = field.safeParse(undefined);
    const isCleared = field.safeParse(null);
    return [
      {
        path,
        isRequired: !unsaid.success,
        // What null turns the field into: null where that is a value, otherwise its value when the
        // field is absent.
        unsaid: isCleared.success ? null : unsaid.data,
        isStored: !(field instanceof z.ZodOptional),
      },
      ...fieldsOf(field, path),
    ];
  });
}

const canBeCleared = ({ isRequired, unsaid }: Field) => unsaid === null || !isRequired;
const pointerOf = ({ path }: Pick<Field, 'path'>) => `/${path.join('/')}`;
const at = (value: unknown, path: readonly string[]) =>
  path.reduce<unknown>((one, name) => (one as Body | null | undefined)?.[name], value);

/** The same body with another value at a path; `undefined` removes the field. */
function withAt(body: Body, [name = '', ...rest]: readonly string[], value: unknown): Body {
  const { [name]: there, ...others } = body;
  const put = rest.length > 0 ? withAt((there ?? {}) as Body, rest, value) : value;
  return put === undefined ? others : { ...others, [name]: put };
}

/** The part of what is stored that comes from the body. */
const saidOf = (body: Body, stored: unknown): unknown =>
  Object.fromEntries(Object.keys(body).map((name) => [name, (stored as Body)[name]]));

/** Puts bodies to one slot, over what was put there before. */
function putter(route: Route, scene: Pick<PutScene, 'userId' | 'params'>) {
  const path = pathOf(route.path, { params: scene.params });
  let version: string | null = null;
  return async (body: Body) => {
    const over: Record<string, string> = version ? { 'If-Match': version } : {};
    const answer = await raw(server, scene.userId, 'PUT', path, JSON.stringify(body), over);
    if (answer.status === 200) version = answer.etag;
    return answer;
  };
}

/** What is stored after a complete body was put, and how to put more over it. */
async function whole(route: Route, scene: PutScene) {
  const put = putter(route, scene);
  if (scene.first) expect(await put(scene.first)).toMatchObject({ status: 200 });
  const settled = async (body: Body) => {
    const answer = await put(body);
    expect(answer, JSON.stringify(answer.body.errors ?? answer.body.code)).toMatchObject({
      status: 200,
    });
    return saidOf(scene.body, scene.stored ? await scene.stored() : answer.body);
  };
  expect(await settled(scene.body)).toEqual(scene.body);
  return { put, settled };
}

const puts = allRoutes.filter(({ route }) => route.method === 'PUT');
const sceneOf = <Of>(scenes: Record<string, Of>, name: string): Of => {
  const scene = scenes[name];
  if (!scene) throw new Error(`${name} needs a scene in tests/contract/put-scenes.ts`);
  return scene;
};

describe.each(puts.filter(({ route }) => !route.makes))('$name', ({ name, route }) => {
  const body = route.body as z.ZodObject;
  const fields = fieldsOf(body);
  const scene = () => sceneOf(changing, name)(server);

  it('has a body here that gives a value for every field', async () => {
    const { body: said } = await scene();
    expect(isWhole(body, said)).toBe(true);
    for (const { path, unsaid, isStored, isRequired } of fields)
      if (isStored && !isRequired) expect(at(said, path), path.join('/')).not.toEqual(unsaid);
  });

  it('stores no optional field: every stored field has a default, so that older bytes can be read', () => {
    const stored = fieldsOf(route.reply).map(pointerOf);
    const optional = fields.filter(({ isStored }) => !isStored).map(pointerOf);
    expect(optional.filter((one) => stored.includes(one))).toEqual([]);
  });

  it('says which field is missing in a body that creates something', async () => {
    const { first, body: later, ...where } = await scene();
    const put = putter(route, where);
    const said = first ?? later;
    const required = fields.filter(
      ({ path, isRequired }) => isRequired && at(said, path.slice(0, -1)) !== null,
    );
    for (const field of required) {
      const answer = await put(withAt(said, field.path, undefined));
      expect(answer).toMatchObject({
        status: 400,
        body: { code: 'body.invalid', errors: [{ pointer: pointerOf(field) }] },
      });
    }
  });

  it('leaves every field unchanged that a body does not name', async () => {
    const where = await scene();
    const { settled } = await whole(route, where);
    expect(await settled({})).toEqual(where.body);
    for (const { path } of fields.filter(({ isStored }) => isStored))
      expect(await settled(withAt(where.body, path, undefined))).toEqual(where.body);
  });

  it('clears with null what can be cleared, and nothing else', async () => {
    const where = await scene();
    const { put, settled } = await whole(route, where);
    const needed: string[] = [];
    for (const field of fields.filter(({ isStored }) => isStored)) {
      const only = withAt({}, field.path, null);
      const answer = await put(only);
      if (answer.status === 200) {
        const stored = where.stored ? await where.stored() : answer.body;
        const meant = withAt(where.body, field.path, field.unsaid);
        expect(saidOf(where.body, stored)).toEqual(meant);
        expect(await settled(where.body)).toEqual(where.body);
        expect(canBeCleared(field)).toBe(true);
      } else {
        expect(answer.body).toMatchObject({ code: 'body.invalid' });
        expect(answer.body.errors).toMatchObject([{ pointer: pointerOf(field) }]);
        if (canBeCleared(field)) needed.push(pointerOf(field));
      }
    }
    expect(needed).toEqual(neededByOthers[name] ?? []);
  });
});

describe.each(puts.filter(({ route }) => route.makes))('$name', ({ name, route }) => {
  const fields = fieldsOf(route.body as z.ZodType).filter(
    (field) => canBeCleared(field) || field.path.length > 1,
  );

  it('leaves earlier values unchanged, whatever fields a later body lacks', async () => {
    const scene = await sceneOf(making[route.makes ?? 'one'], name)(server);
    const version = { 'If-Match': '"1"' };
    const path = pathOf(route.path, { params: scene.params });
    const put = (body: Body, headers = {}) =>
      raw(server, scene.userId, 'PUT', path, JSON.stringify(body), {
        ...scene.headers,
        ...headers,
      });
    const isOver = name === 'putFormCorrection';
    expect(await put(scene.body, isOver ? version : {})).toMatchObject({ status: 200 });
    const before = await scene.stored();
    expect(before).toBeDefined();
    for (const field of fields) {
      const lacking = withAt(scene.body, field.path, undefined);
      const answer = await put(lacking, { 'If-Match': isOver ? '"2"' : '"1"' });
      expect(answer.status).toBeLessThan(500);
      expect(await scene.stored()).toEqual(before);
    }
  });
});
