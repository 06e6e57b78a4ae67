import { expect, it } from 'vitest';
import { testBrowser } from '../browser.ts';
import { violationsOn } from './violations.ts';

const browser = await testBrowser();

it('An accessibility violation is found, also after the page has changed, and in a part of the page alone', async () => {
  const page = await browser.newPage();
  await page.setContent(
    '<html lang="fi"><title>T</title><main><h1>T</h1><p style="color:#aaa">vaalea</p><input></main>',
  );
  const both = await violationsOn(page);
  expect(both).toEqual([
    expect.stringMatching(/^color-contrast: <p/),
    expect.stringMatching(/^label: <input/),
  ]);
  expect(await violationsOn(page, 'p')).toEqual(both.slice(0, 1));
  await page.evaluate(() => document.querySelector('p')?.remove());
  expect(await violationsOn(page)).toEqual(both.slice(1));
  // A page that is reloaded has lost what was put there.
  await page.goto('about:blank');
  await page.setContent('<html lang="fi"><title>T</title><main><h1>T</h1><img src=""></main>');
  expect(await violationsOn(page)).toEqual([expect.stringMatching(/^image-alt: <img/)]);
});
