import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'playwright-core';
import type { Op } from '../../../web/src/leader/op.ts';
import type { Chance } from '../../chance.ts';
import type { Api } from '../crew.ts';
import type { Group } from '../groups.ts';
import type { RawItems } from '../raw-items.ts';
import { type BadLine, badLine, type FateCounts } from './bad-line.ts';
import type { Cargo } from './cargo.ts';
import { drain } from './drain.ts';
import { drawn } from './drawn.ts';
import { LogBook } from './log-book.ts';
import { papersIn } from './papers.ts';
import { type Seen, seenBy, sorted } from './seen.ts';
import { type Scripts, Tablet } from './tablet.ts';

/** After a deed: the share of those at which the page is loaded anew, or is told to send. */
const reloadShare = 0.08;
const sendShare = 0.4;

/** Where the tablets are, and what they are given. */
export type Sea = {
  browser: Browser;
  url: string;
  scripts: Scripts;
  token: string;
  api: Api;
  /** All that is kept, past the API. */
  raw: () => Promise<Pick<RawItems, 'records'>>;
  chance: Chance;
  leader: string;
};
/** What happened. */
export type Tally = FateCounts &
  Record<Op['kind'], number> & {
    rounds: number;
    reloads: number;
    backups: number;
    /** Refused ops of which the leader decided. */
    decided: number;
  };

type Voyage = { group: Group; cargo: Cargo; deeds: number; tally: Tally };

/** Deeds on both tablets, on a bad line, now and then loaded anew. */
async function work(
  tablets: readonly [Tablet, Tablet],
  book: LogBook,
  { chance }: Sea,
  { group, cargo, deeds, tally }: Voyage,
) {
  for (let nth = 0; nth < deeds; nth++) {
    const which = chance.below(2);
    const tablet = tablets[which as 0 | 1];
    book.noteAll(await tablet.does(drawn({ group, cargo, which, nth, chance })));
    if (chance.next() < reloadShare) {
      tally.reloads += 1;
      await tablet.reload();
    } else if (chance.next() < sendShare) void tablet.call('send').catch(() => {});
  }
}

/** The second tablet sinks with what it has not sent; the first takes in its backup. */
async function sinkSecond([first, second]: readonly [Tablet, Tablet]): Promise<number> {
  const backup = await second.call('backup');
  await second.sink();
  return first.call('load', backup);
}

/** Do all show what is kept? */
async function showTheSame(tablets: readonly Tablet[], kept: Seen): Promise<boolean> {
  for (const tablet of tablets) await tablet.call('refresh');
  const shown = await Promise.all(tablets.map((one) => one.call('seen')));
  return shown.every((one) => isDeepStrictEqual(sorted(one), sorted(kept)));
}

const opener =
  ({ browser, url, scripts, token, leader }: Sea, line: BadLine, runId: string) =>
  () =>
    Tablet.open(browser, line, { url, scripts, token, ownerId: leader, runId });

function add<Name extends string>(tally: Record<Name, number>, counts: Record<Name, number>): void {
  for (const name of Object.keys(counts) as Name[]) tally[name] += counts[name];
}

/** One run from the first deed to the comparison; gives how the promise was broken. */
export async function voyage(sea: Sea, given: Voyage): Promise<string[]> {
  const { group, cargo, tally } = given;
  const look = () => seenBy(sea.api, group.runId);
  const line = badLine(sea.url, sea.chance);
  const book = new LogBook(await look(), sea.leader);
  const open = opener(sea, line, group.runId);
  const tablets = [await open(), await open()] as const;
  await work(tablets, book, sea, given);
  tally.backups += await sinkSecond(tablets);
  await line.mend();
  const standing = [tablets[0], await open()];
  const { left, decided } = await drain({ tablet: tablets[0], book, cargo, look });
  const kept = await look();
  const areAlike = await showTheSame(standing, kept);
  for (const tablet of standing) await tablet.sink();
  add<keyof FateCounts>(tally, line.counts);
  add<Op['kind']>(tally, book.counts);
  tally.decided += decided;
  const broken = book.broken(kept, papersIn(await sea.raw(), group.runId));
  return [...left, ...(areAlike ? [] : ['tablets show different things']), ...broken];
}
