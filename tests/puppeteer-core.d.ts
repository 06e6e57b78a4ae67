// Puppeteer of Chromium 80 has no types of its own; this is what the tests use.
declare module 'puppeteer-core' {
  export type OldElement = { click: () => Promise<void> };
  export type OldHandle = { asElement: () => OldElement | null };
  export type OldRequest = {
    url: () => string;
    abort: () => Promise<void>;
    continue: () => Promise<void>;
  };
  export type OldPage = {
    waitForSelector: (selector: string) => Promise<unknown>;
    select: (selector: string, value: string) => Promise<unknown>;
    type: (selector: string, text: string) => Promise<void>;
    goto: (url: string) => Promise<unknown>;
    reload: () => Promise<unknown>;
    close: () => Promise<void>;
    on(event: 'request', hear: (request: OldRequest) => void): void;
    on(event: 'pageerror', hear: (error: Error) => void): void;
    setRequestInterception: (isOn: boolean) => Promise<void>;
    setDefaultTimeout: (ms: number) => void;
    setViewport: (size: { width: number; height: number }) => Promise<void>;
    evaluate: <A extends unknown[], R>(inPage: (...given: A) => R, ...given: A) => Promise<R>;
    evaluateHandle: <A extends unknown[]>(
      inPage: (...given: A) => unknown,
      ...given: A
    ) => Promise<OldHandle>;
    waitForFunction: <A extends unknown[]>(
      inPage: (...given: A) => unknown,
      options: object,
      ...given: A
    ) => Promise<OldHandle>;
  };
  export type OldContext = { newPage: () => Promise<OldPage>; close: () => Promise<void> };
  export type OldBrowser = {
    version: () => Promise<string>;
    createIncognitoBrowserContext: () => Promise<OldContext>;
    close: () => Promise<void>;
  };
  const puppeteer: {
    launch: (options: { executablePath: string; args: readonly string[] }) => Promise<OldBrowser>;
  };
  export default puppeteer;
}
