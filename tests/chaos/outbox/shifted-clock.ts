import type { BrowserContext } from 'playwright-core';

/** Makes every page of the context see a clock that is `offset` milliseconds ahead, or behind. */
export const shiftClock = (context: BrowserContext, offset: number) =>
  context.addInitScript((ms) => {
    const { now } = Date;
    const Shifted = class extends Date {
      constructor(...given: ConstructorParameters<typeof Date> | []) {
        super(...((given.length === 0 ? [now() + ms] : given) as [number]));
      }
      static override now = () => now() + ms;
    };
    globalThis.Date = Shifted as DateConstructor;
  }, offset);
