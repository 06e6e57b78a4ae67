import type { PageAudience } from '../tools/supported-browsers.ts';

/**
 * What the pages use although some supported browsers lack it, because they ask for it first. A
 * name with a dot before it is a method of any object.
 */
export const acceptedApis: Record<PageAudience, Readonly<Record<string, string>>> = {
  participant: {
    'navigator.storage': 'without it the browser may delete what it stores when its space runs out',
    '.getVoices': 'without it there is no button that reads aloud (WebView)',
    '.speak': 'without it there is no button that reads aloud (WebView)',
    '.moveBefore': 'Preact then moves elements by `insertBefore`',
    'navigator.clipboard': 'the address is then selected, to be copied by hand (partner’s page)',
    '.writeText': 'see above',
  },
  staff: {
    '.getVoices': 'as for participants, whose form is tried on a page of the staff',
    '.speak': 'see above',
    '.moveBefore': 'Preact then moves elements by `insertBefore`',
    '.toBase64': 'jose then uses `btoa`',
    '.fromBase64': 'jose then uses `atob`',
    '.captureStackTrace': 'errors then have no shortened stack',
    '.isUserVerifyingPlatformAuthenticatorAvailable':
      'only WebView lacks it; then there is no screen lock to choose',
    '.getClientExtensionResults': 'only WebView lacks it, see above',
    '.createPolicy': 'the address of the worker is then passed as it is',
    '.share': 'the button is shown where the browser has it; copying works everywhere',
    '.when': 'zod calls a function that it was given',
  },
};

/** A CSS feature or property that may be used: where, and what happens without it. */
type AcceptedStyle = { only: RegExp; without: string };

const inEveryEngine: AcceptedStyle = {
  only: /^/,
  without: 'nothing: MDN’s data have a wrong version for WebView, see Chrome 69',
};

export const acceptedStyles: Record<PageAudience, Readonly<Record<string, AcceptedStyle>>> = {
  participant: {
    'font-family-system-ui': {
      only: /^font-family:/,
      without: 'the next font of the list is used',
    },
    'css-logical-props': {
      only: /^(?:(?:margin|padding)-(?:inline|block)|border-inline)-(?:start|end):|^text-align:/,
      without:
        'nothing: all supported browsers have these; the build makes them of the short forms',
    },
    'css-focus-visible': {
      only: /:focus-visible/,
      without: 'the browser’s own focus ring is shown',
    },
    'css-math-functions': {
      only: /^(?!.*clamp\()/,
      without:
        'nothing: all supported browsers have min() and max(); the build makes clamp() of them',
    },
    'css-hyphens': { only: /^(?:-webkit-)?hyphens:/, without: 'long words break without a hyphen' },
    'text-decoration': { only: /^text-decoration/, without: 'a line has its usual thickness' },
    'css-sticky': { only: /^position:/, without: 'nothing: only table parts do not stick' },
    'margin-inline-start': inEveryEngine,
    'margin-inline-end': inEveryEngine,
    'padding-inline-start': inEveryEngine,
    'padding-inline-end': inEveryEngine,
    'color-scheme': { only: /^/, without: 'fields are light on a dark page' },
    'accent-color': { only: /^/, without: 'radio buttons have the browser’s own colour' },
    'text-wrap': { only: /^/, without: 'headings break as they come' },
    outline: { only: /^/, without: 'the focus ring has square corners' },
    '-webkit-text-security': {
      only: /^/,
      without: 'the digits of a personal code are shown while they are typed (Firefox)',
    },
    'text-underline-offset': { only: /^/, without: 'underlines are closer to the text' },
    'text-decoration-thickness': { only: /^/, without: 'a line has its usual thickness' },
    cursor: { only: /^/, without: 'nothing: only iPhones lack it, which have no pointer' },
    'scroll-padding-block': { only: /^/, without: 'the bar in view may cover part of a question' },
    hyphens: { only: /^/, without: 'long words break without a hyphen' },
    'css-has': { only: /^\.choice:has\(/, without: 'only the radio button shows what is chosen' },
  },
  staff: {
    'css-clip-path': { only: /^clip-path:/, without: 'nothing: only shapes from SVG are lacking' },
    'text-decoration': { only: /^text-decoration/, without: 'a line has its usual thickness' },
    'intrinsic-width': {
      only: /^(?:max-|min-)?width:/,
      without: 'nothing: only heights are lacking',
    },
    'css-paged-media': { only: /^@page/, without: 'prints have the browser’s own margins' },
    multicolumn: { only: /^(?:break|column)/, without: 'a part may be divided between two pages' },
    'print-color-adjust': {
      only: /^/,
      without: 'prints save ink; the build adds the prefixed name',
    },
    'forced-color-adjust': { only: /^/, without: 'nothing: Safari has no forced colours' },
    'css-touch-action': {
      only: /^touch-action:/,
      without: 'nothing: computers with Safari have no touch screen',
    },
  },
};
