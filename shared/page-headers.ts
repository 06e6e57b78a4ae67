/**
 * The security headers of all that Laituri answers, once: the local server and CloudFront send
 * those of the pages, the functions those of the API and of the files.
 */
import { printedStyleSources } from './printed-styles.ts';

export type Headers = Readonly<Record<string, string>>;

const none = "'none'";
const self = "'self'";

/** Every policy begins closed: only what is named is loaded, sent to or framed. */
const closed = {
  'default-src': none,
  'base-uri': none,
  'form-action': none,
  'frame-ancestors': none,
};

const policyText = (policy: Record<string, string>) =>
  Object.entries(policy)
    .map((directive) => directive.join(' ').trim())
    .join('; ');

/** For every answer, page or not. */
const common = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Two years of TLS only. Not for pages of the local server, which has no TLS. */
export const transportSeconds = 63_072_000;
const transport = {
  'Strict-Transport-Security': `max-age=${transportSeconds}; includeSubDomains`,
};

/** The staff page opens a leader's vault by the device's own lock (`screen-lock.ts`). */
const byStaff = ['publickey-credentials-create', 'publickey-credentials-get'];

/** The pages ask for no capability of the device; listening to a form needs no permission. */
const unused = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  ...byStaff,
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** What our pages need: their own scripts, styles and pictures, and the API beside them. */
const ours = {
  ...closed,
  'script-src': self,
  'style-src': self,
  'img-src': self,
  'connect-src': self,
  // No text ever becomes markup or code, from any author.
  'require-trusted-types-for': "'script'",
  'trusted-types': none,
};

const permissions = (allowed: readonly string[]) =>
  unused.map((feature) => `${feature}=${allowed.includes(feature) ? '(self)' : '()'}`).join(', ');

const ofPage = (policy: Record<string, string>, allowed: readonly string[] = []) => ({
  ...common,
  'Content-Security-Policy': policyText(policy),
  'Permissions-Policy': permissions(allowed),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
});

/** Files with a hash in their name never change. */
const assets = {
  ...common,
  'Content-Security-Policy': policyText(closed),
  'Cache-Control': 'public, max-age=31536000, immutable',
};

/**
 * The one policy by which the staff page names its service worker: browsers take the address of a
 * worker from nothing else. It gives one fixed address (`web/src/offline/offline-page.ts`).
 */
const offlinePolicy = 'laituri-offline';

/** The staff page shows what it prints as a `blob:` that inherits the page's policy. */
const staffPolicy = (connectTo: readonly string[]) => ({
  ...ours,
  'style-src': [self, ...printedStyleSources].join(' '),
  'connect-src': [self, ...connectTo].join(' '),
  'frame-src': 'blob:',
  'worker-src': self,
  'manifest-src': self,
  'trusted-types': offlinePolicy,
});

/** A part of the web app: its addresses, which may end in `*`, and the headers of its files. */
export type WebPart = {
  name: string;
  patterns: readonly string[];
  headers: Headers;
  /** Do its files never change under their names? */
  isLasting: boolean;
};

/**
 * The parts of the web app; the first that fits counts, and the last fits all.
 * @param connectTo origins besides our own that the staff page may call, such as the sign-in's
 * @example webParts().at(-1)?.patterns // ['*']
 */
export function webParts(connectTo: readonly string[] = []): readonly WebPart[] {
  return [
    { name: 'Asset', patterns: ['/assets/*'], headers: assets, isLasting: true },
    // The pages of participants, clients and partners send requests only to us. A form may be heard.
    {
      name: 'Answer',
      patterns: ['/a', '/k', '/luvat', '/oma'].flatMap((path) => [path, `${path}.html`]),
      headers: ofPage({ ...ours, 'media-src': self }),
      isLasting: false,
    },
    {
      name: 'Staff',
      patterns: ['*'],
      headers: ofPage(staffPolicy(connectTo), byStaff),
      isLasting: false,
    },
  ];
}

const fits = (path: string) => (pattern: string) =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/**
 * The headers for a path of the web app.
 * @example webHeaders('/assets/app-1a2b.js')['Cache-Control']
 * // 'public, max-age=31536000, immutable'
 */
export function webHeaders(path: string, connectTo: readonly string[] = []): Headers {
  const part = webParts(connectTo).find(({ patterns }) => patterns.some(fits(path)));
  return part?.headers ?? {};
}

const ofAnswer = (policy: Record<string, string>) => ({
  ...common,
  ...transport,
  'Content-Security-Policy': policyText(policy),
  'Cache-Control': 'no-store',
});

/** For every answer of the API that is not a file: it is never shown as a page, or cached. */
export const apiHeaders: Headers = ofAnswer({ ...closed, sandbox: '' });

/** For a file: if it is shown, with the styles that it prints with and nothing else. */
export const fileHeaders: Headers = ofAnswer({
  ...closed,
  'style-src': printedStyleSources.join(' '),
});
