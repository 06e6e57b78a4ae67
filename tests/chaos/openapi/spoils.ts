import fc from 'fast-check';
import type { MadeRequest, OpenapiRequest } from './request.ts';

type Spoilt = Partial<OpenapiRequest> & { spoilt: string };
type Spoil = (made: MadeRequest) => fc.Arbitrary<Spoilt>;

/** Texts that have broken programs before. */
const strange = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202eabc',
  'e\u0301'.repeat(50),
  '𝒜'.repeat(40),
  '../../etc',
  "' OR 1=1 --",
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(5_000),
  'x'.repeat(70_000),
];
const wrongNumbers = [-1, 0, 1.5, 2 ** 53 + 2, 1e308, -1e308, 5e-324];
const wrongValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, [], {}, [[[]]], ...wrongNumbers, ...strange),
  fc.jsonValue(),
);

/** Every place in a JSON value: the keys that lead to it. */
function placesIn(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...at, key]))];
}

/** The same value with one place replaced; `undefined` removes it. */
function withAt(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const entries = Object.entries(value as object);
  const changed = entries
    .map(([name, one]) => [name, name === key ? withAt(one, rest, put) : one] as const)
    .filter(([, one]) => one !== undefined);
  // Made from entries, so that `__proto__` is a field like any other.
  return Array.isArray(value) ? changed.map(([, one]) => one) : Object.fromEntries(changed);
}

function withField(value: unknown, at: readonly string[], name: string): unknown {
  const found = at.reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], value);
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return { [name]: found };
  const grown = Object.fromEntries([...Object.entries(found), [name, {}]]);
  return withAt(value, at, grown);
}

/** A body that is JSON but does not match the schema. */
const wrongContent: Spoil = ({ body }) => {
  const content: unknown = JSON.parse(body ?? 'null');
  const place = fc.constantFrom(...placesIn(content));
  const spoiltBy = (what: string) => (changed: unknown) => ({
    body: JSON.stringify(changed) ?? '',
    spoilt: what,
  });
  return fc.oneof(
    fc.tuple(place, wrongValue).map(([at, put]) => spoiltBy('value')(withAt(content, at, put))),
    place.map((at) => spoiltBy('missing field')(withAt(content, at, undefined))),
    fc
      .tuple(place, fc.constantFrom(...strange.filter((one) => one.length < 100), 'extra'))
      .map(([at, name]) => spoiltBy('extra field')(withField(content, at, name))),
  );
};

/** A body that is not JSON, or is not labelled as JSON. */
const wrongForm: Spoil = ({ body = '', headers }) => {
  const said = (type: string) => ({
    headers: { ...headers, 'Content-Type': type },
    spoilt: 'content type',
  });
  const { 'Content-Type': _, ...unsaid } = headers;
  return fc.oneof(
    fc.nat(body.length).map((to) => ({ body: body.slice(0, to), spoilt: 'cut' })),
    fc.constantFrom(
      ...['', 'null', 'NaN', '[]', '"x"', '{"a":1e999}', `${body},`].map((one) => ({
        body: one,
        spoilt: 'not JSON of the contract',
      })),
      { body: `${'['.repeat(20_000)}${']'.repeat(20_000)}`, spoilt: 'deep' },
      { body: `{"a":"${'y'.repeat(70_000)}"}`, spoilt: 'too large' },
      ...['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'x'].map(said),
      ...['application/json; charset=utf-16', 'application/octet-stream', 'APPLICATION/JSON'].map(
        said,
      ),
      { headers: unsaid, spoilt: 'content type' },
    ),
  );
};

export const spoilBody: Spoil = (made) => fc.oneof(wrongContent(made), wrongForm(made));

/** Replaces a parameter of the path; never with an empty one, which would be another route. */
export const spoilPath: Spoil = ({ path, params }) => {
  const parts = path.split('/');
  const wrong = fc.oneof(
    fc
      .constantFrom(...strange, '.hidden', 'a b', 'ä', '%')
      .filter((one) => one.trim() !== '' && one !== '\ud800' && one.length < 6_000)
      .map(encodeURIComponent),
    fc.constantFrom('%00', '%ff', '%', '%2e%2e%2f', '%E0%A4%A'),
  );
  return fc.tuple(fc.constantFrom(...params), wrong).map(([at, put]) => ({
    path: parts.with(at, put).join('/'),
    spoilt: 'path',
  }));
};

export const spoilQuery: Spoil = ({ query }) =>
  fc
    .constantFrom(
      ...['unknown=1', '__proto__=1', 'limit=0', 'limit=1e9', 'cursor=%00', 'cursor=e30'],
      ...[`cursor=${'z'.repeat(3_000)}`, 'from=2026-13-45', '%ff=%fe', '&&==', 'limit=1&limit=2'],
      ...['cursor=eyJwayI6Ik9SRyJ9', 'programme=%2525', 'language=xx', 'constructor[a]=b'],
    )
    .map((more) => ({ query: query ? `${query}&${more}` : more, spoilt: 'query' }));

export const spoilHeaders: Spoil = ({ headers }) =>
  fc
    .constantFrom<Readonly<Record<string, string>>>(
      ...['', 'Bearer', 'Bearer a.b.c', 'Basic eDp5', 'Link', 'Link x', 'Link \u00e4'].map(
        (one) => ({
          Authorization: one,
        }),
      ),
      ...['*', '"0"', 'W/"1"', '"99999999999"', 'x'.repeat(3_000), '-1'].map((one) => ({
        'If-Match': one,
      })),
      ...['curiosity', '__proto__', '\u00e4\u00f6'].map((one) => ({ 'X-Reason': one })),
    )
    .map((wrong) => ({ headers: { ...headers, ...wrong }, spoilt: 'headers' }));
