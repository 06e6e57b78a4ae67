import { buildWeb } from '../../scripts/build-web.ts';
import { openBrowser } from '../../scripts/tools/browser.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { as, pinned, runningRun } from '../make.ts';
import { type LoadedPage, loadedUntilAnswerable } from '../page-weight.ts';
import { type BenchSection, rounded } from './figures.ts';
import { freshDynamodb, startBenchServer, untilEnd } from './server.ts';

const [mostKb, mostRequests] = [30, 5];
const kb = (bytes: number) => rounded(bytes / 1024);
const sum = (loaded: readonly LoadedPage[]) => loaded.reduce((all, { bytes }) => all + bytes, 0);

/** The file's name without its hash. */
const nameOf = ({ url }: LoadedPage) =>
  new URL(url).pathname.replace(/-[\w-]{8}\.(js|css)$/, '.$1');

export const web: BenchSection = async () => {
  await buildWeb();
  const server = await startBenchServer(await freshDynamodb(), 'bundles');
  const today = dayOf(new Date().toISOString());
  const dates = { startsOn: today, endsOn: daysAfter(today, 60) };
  const { runId } = await runningRun(server, 1, dates);
  const body = { occasion: 'start' as const, instrumentId: pinned.instrumentId };
  const { items } = await as(server, 'leader').postLinks({ params: { runId }, body });
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
