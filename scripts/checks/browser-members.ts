import browserData from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import {
  type BrowserEngine,
  type PageAudience,
  supportedBrowsers,
} from '../tools/supported-browsers.ts';

/** The browsers in MDN's data that have an engine's version. */
const browsersOf = {
  chrome: ['chrome', 'chrome_android', 'webview_android'],
  edge: ['edge'],
  // Firefox for Android went from 68 to 79; its engine is the same.
  firefox: ['firefox'],
  safari: ['safari'],
  ios: ['safari_ios'],
} as const satisfies Record<BrowserEngine, readonly string[]>;

const { api, css, javascript } = browserData;
const { __compat: _, ...ofIntl } = javascript.builtins?.Intl ?? {};
/** The objects of browsers and of JavaScript itself, each with its members. */
const objects: Record<string, Identifier> = { ...api, ...javascript.builtins, ...ofIntl };

const numbersOf = (version: string) => version.replace('≤', '').split('.').map(Number);

function isAtMost(version: string, limit: string): boolean {
  const [one, other] = [numbersOf(version), numbersOf(limit)];
  const differing = [0, 1, 2].find((part) => (one[part] ?? 0) !== (other[part] ?? 0));
  return differing === undefined || (one[differing] ?? 0) < (other[differing] ?? 0);
}

/** Support in one browser, without a flag or under another name, and never taken out again. */
const isSince = (limit: string) => (statement: SimpleSupportStatement) =>
  typeof statement.version_added === 'string' &&
  !statement.flags &&
  !statement.prefix &&
  !statement.alternative_name &&
  !statement.version_removed &&
  isAtMost(statement.version_added, limit);

function isSupported({ support }: CompatStatement, audience: PageAudience): boolean {
  return Object.entries(supportedBrowsers[audience]).every(([engine, limit]) =>
    browsersOf[engine as BrowserEngine].every((browser) =>
      [support[browser] ?? []].flat().some(isSince(limit)),
    ),
  );
}

/** What is known of all members that have one name, whatever object has them. */
const membersNamed = new Map<string, CompatStatement[]>();
for (const object of Object.values(objects))
  for (const [key, member] of Object.entries(object)) {
    const name = key.replace(/_static$/, '');
    if (key === '__compat' || !('__compat' in member) || !member.__compat) continue;
    membersNamed.set(name, [...(membersNamed.get(name) ?? []), member.__compat]);
  }

/**
 * Whether the audience's browsers may have this method. Without types only its name is known, so it
 * passes if any object has had a member of that name for long enough; a static method
 * (`AbortSignal.timeout`) is known exactly. A name that no browser knows is a method of our own.
 */
export function mayHaveMethod(
  audience: PageAudience,
  object: string | null,
  name: string,
): boolean {
  const members = object === null ? undefined : objects[object];
  const exact = (members?.[`${name}_static`] ?? members?.[name])?.__compat;
  if (exact) return isSupported(exact, audience);
  const all = membersNamed.get(name) ?? [];
  return all.length === 0 || all.some((one) => isSupported(one, audience));
}

/**
 * What in a declaration of a style sheet the audience's browsers do not have: its property, or a
 * function that makes a colour (`color-mix`). `doiuse` does not know all of them.
 */
export function unsupportedStyleNames(audience: PageAudience, property: string, value: string) {
  const colours = css.types?.color ?? {};
  const functions = [...value.matchAll(/([a-z-]+)\(/g)].map(([, name = '']) => name);
  const known = [
    { name: property, compat: css.properties?.[property]?.__compat },
    ...functions.map((name) => ({
      name,
      compat: name in colours ? (colours as Identifier)[name]?.__compat : undefined,
    })),
  ];
  return known.flatMap(({ name, compat }) =>
    compat && !isSupported(compat, audience) ? [name] : [],
  );
}
