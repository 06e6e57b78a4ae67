import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import {
  builtFiles,
  unsupportedInBuild,
  unsupportedInScripts,
  unsupportedInStyle,
} from '../../scripts/checks/compatibility.ts';
import {
  browserQueries,
  buildTargets,
  supportedBrowsers,
} from '../../scripts/tools/supported-browsers.ts';

await buildWeb();

const audiences = ['participant', 'staff'] as const;
const inScript = (audience: (typeof audiences)[number], text: string) =>
  unsupportedInScripts(audience, [{ name: 'assets/tried.js', text }]);
const inStyle = (text: string) =>
  unsupportedInStyle('participant', { name: 'assets/tried.css', text });

describe('The built pages use only what their browsers support:', () => {
  it.each(audiences)('those of the %s', async (audience) => {
    expect(await unsupportedInBuild(audience)).toEqual([]);
  });

  it('all scripts and style sheets of the build are looked through, and no script is shared', async () => {
    const [ofParticipant = [], ofStaff = []] = await Promise.all(
      audiences.map(async (audience) => (await builtFiles(audience)).map(({ name }) => name)),
    );
    expect(ofParticipant.some((name) => /a-[^/]+\.js$/.test(name))).toBe(true);
    // The two pages without a sign-in share their styles.
    expect(ofParticipant.some((name) => /\.css$/.test(name))).toBe(true);
    expect(ofParticipant).toContain('k.html');
    expect(ofStaff).toContain('service-worker.js');
    const both = ofStaff.filter((name) => ofParticipant.includes(name));
    expect(both).toEqual([expect.stringMatching(/old-browser-/)]);
  });

  it('the script for browsers of any age is ES5', async () => {
    const [script] = (await builtFiles('participant')).filter(({ name }) => /old-b/.test(name));
    expect(script?.text).toMatch(/^\(function/);
    expect(script?.text).not.toMatch(/=>|`|\b(?:let|const|class)\b|\?\.|\?\?/);
  });
});

describe('In the participant’s pages the check finds', () => {
  it.each([
    'export const last = (list) => list.at(-1);',
    'export const copy = (list) => list.toSorted();',
    'export const last = (list) => list.findLast(Boolean);',
    'export const all = (text) => text.replaceAll("a", "b");',
    'export const has = (one) => Object.hasOwn(one, "a");',
    'export const copy = (one) => structuredClone(one);',
    'export const id = () => crypto.randomUUID();',
    'export const first = (all) => Promise.any(all);',
    'export const signal = () => AbortSignal.timeout(5);',
    'export const words = new Intl.Segmenter("fi");',
    'export const lock = (work) => navigator.locks.request("a", work);',
    'export const zipped = new CompressionStream("gzip");',
    'export const empty = (element) => element.replaceChildren();',
    'export const open = (element) => element.showModal();',
    'export const names = () => indexedDB.databases();',
    'export const channel = new BroadcastChannel("a");',
    'export const a = (one) => one?.b;',
    'export const a = (one) => one ?? 1;',
    'export const a = (one) => { one ??= 1; return one; };',
    'export class A { #b = 1; c() { return this.#b; } }',
    'export class A { b = 1 }',
    'export const a = 1n;',
    'export const a = await fetch("/");',
    'export const a = /(?<=b)c/;',
    'export * as a from "./a.js";',
  ])('%s', async (text) => {
    expect(await inScript('participant', text)).not.toEqual([]);
  });

  it.each([
    '.a { display: flex; gap: 1rem }',
    '.a { aspect-ratio: 1 }',
    '.a { width: clamp(1rem, 2vw, 3rem) }',
    '.a { height: 100dvh }',
    '.a { color: color-mix(in srgb, red, blue) }',
    '.a { border-start-start-radius: 1px }',
    '.a { & b { color: red } }',
    '.a:is(.b, .c) { color: red }',
    '@container (min-width: 1px) { .a { color: red } }',
    '@layer a { .a { color: red } }',
  ])('%s', async (text) => {
    expect(await inStyle(text)).not.toEqual([]);
  });

  it('nothing in what all of these browsers have', async () => {
    const plain = `
      export const a = (list) => Object.fromEntries(list.flat().map((one) => [one, { ...one }]));
      export const b = async (all) => Promise.allSettled(all.filter(Boolean));
      export const c = (element, form) => element.closest('a').append(new FormData(form));
      export const d = () => import('./d.js');
    `;
    expect(await inScript('participant', plain)).toEqual([]);
    expect(await inStyle('.a { display: grid; gap: 1rem; margin: calc(1rem + 2vw) }')).toEqual([]);
  });

  it('no call of a method that the page defines itself', async () => {
    const own = 'export const a = { forget() {} }; a.forget();';
    expect(await inScript('participant', own)).toEqual([]);
    const browsers = 'export const a = { forget: 1 }; a.moveBefore(); a.checkVisibility();';
    expect(await inScript('participant', browsers)).toEqual([
      'assets/tried.js:1:50 .checkVisibility() is not in all supported browsers',
    ]);
  });
});

describe('In the staff’s pages the check finds', () => {
  it.each([
    'export const a = (one) => Promise.try(one);',
    'export const a = (text) => RegExp.escape(text);',
    'export const a = Math.sumPrecise([1]);',
  ])('%s', async (text) => {
    expect(await inScript('staff', text)).not.toEqual([]);
  });

  it('nothing in what participants’ browsers lack and theirs have', async () => {
    const text = 'export const a = (list) => structuredClone(list)?.toSorted().at(-1) ?? null;';
    expect(await inScript('staff', text)).toEqual([]);
    expect(await inScript('participant', text)).not.toEqual([]);
  });
});

describe('The list of browsers', () => {
  it('is written for the build and for the check in their own words', () => {
    expect(buildTargets('participant')).toEqual([
      'chrome80',
      'edge80',
      'firefox78',
      'safari13',
      'ios13',
    ]);
    expect(browserQueries('staff')).toContain('firefox >= 132');
  });

  it.each(audiences)('is the one in docs/browsers.md for the %s', async (audience) => {
    const document = await readFile('docs/browsers.md', 'utf8');
    const { chrome, edge, firefox, safari, ios } = supportedBrowsers[audience];
    const cells = [chrome, edge, firefox, safari, ios].map((version) => ` ${version} `).join('|');
    expect(document).toContain(`|${cells}|`);
  });
});
