/** The web: what a participant's phone loads until the first statement can be answered. */
import { daysAfter } from '../../shared/model/form-window.ts';
import { as, pinned, runningRun } from '../../tests/make.ts';
import { openBrowser } from '../browser.ts';
import { buildWeb } from '../build-web.ts';
import { freshDynamodb, startDesk, untilEnd } from './desk.ts';
import { rounded, type Section } from './figures.ts';
import { type Loaded, loadedUntilAnswerable } from './page-weight.ts';

const [mostKb, mostRequests] = [30, 5];
const kb = (bytes: number) => rounded(bytes / 1024);
const sum = (loaded: readonly Loaded[]) => loaded.reduce((all, { bytes }) => all + bytes, 0);

/** What it is, without the hash in its name. */
const nameOf = ({ url }: Loaded) => new URL(url).pathname.replace(/-[\w-]{8}\.(js|css)$/, '.$1');

export const web: Section = async () => {
  await buildWeb();
  const stand = await startDesk(await freshDynamodb(), 'bundles');
  const today = new Date().toISOString().slice(0, 10);
  const dates = { startsOn: today, endsOn: daysAfter(today, 60) };
  const { runId } = await runningRun(stand, 1, dates);
  const body = { occasion: 'start' as const, instrumentId: pinned.instrumentId };
  const { items } = await as(stand, 'leader').postLinks({ params: { runId }, body });
  const browser = await openBrowser();
  untilEnd(() => browser.close());
  const loaded = await loadedUntilAnswerable(browser, items[0]?.address ?? '');
  const rows = loaded.map((one) => ({ loaded: nameOf(one), 'KB gzipped': kb(one.bytes) }));
  const all = { loaded: `all ${loaded.length} requests`, 'KB gzipped': kb(sum(loaded)) };
  return {
    about: 'What a participant’s phone loads until the first statement can be answered',
    goal: `At most ${mostKb} KB in ${mostRequests} requests`,
    holds: sum(loaded) <= mostKb * 1024 && loaded.length <= mostRequests,
    rows: [...rows, all],
  };
};
