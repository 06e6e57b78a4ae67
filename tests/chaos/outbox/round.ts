import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'playwright-core';
import type { Chance } from '../../../infra/local/demo/chance.ts';
import type { RawItems } from '../../../scripts/backup/all-tables.ts';
import type { TabletOp } from '../../../web/src/offline/tablet-op.ts';
import type { StormApi } from '../harness/clients.ts';
import type { StormGroup } from '../harness/groups.ts';
import { type BadLine, badLine, type FateCounts } from './bad-line.ts';
import { drainOutboxes } from './drain.ts';
import { type Draw, drawn, drawnApart, drawnAtLake, drawnMark } from './drawn.ts';
import type { OutboxFixtures } from './fixtures.ts';
import { OutboxLedger } from './outbox-ledger.ts';
import { papersIn } from './papers.ts';
import { type SeenByTablet, seenBy, sorted } from './seen.ts';
import { type Scripts, StormTablet } from './tablet.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** How far a tablet's clock is off; the first tablet's always is. */
const wrongOffsets = [-hourMs, hourMs, -dayMs, dayMs, 365 * dayMs] as const;
const offsets = [0, ...wrongOffsets] as const;

/** The shares of actions before which the disk becomes full, or has space again. */
const fillShare = 0.06;
const freeShare = 0.25;
/** How many marks are made on a page to which the browser gives no storage. */
const marksWithoutStorage = 3;

/** The shares of actions after which the page is reloaded, or is made to send. */
const reloadShare = 0.08;
const sendShare = 0.4;

/** Where the tablets are, and what they need. */
export type OutboxParts = {
  browser: Browser;
  url: string;
  scripts: Scripts;
  token: string;
  api: StormApi;
  /** Everything that is stored, read without the API. */
  raw: () => Promise<Pick<RawItems, 'records'>>;
  chance: Chance;
  leader: string;
};
/** What happened. */
export type OutboxTally = FateCounts &
  Record<TabletOp['kind'], number> & {
    rounds: number;
    reloads: number;
    backups: number;
    /**
     * Times at which a disk was full, actions done then, and reloads put off because the page
     * asked.
     */
    full: number;
    whileFull: number;
    putOff: number;
    /** Pages to which the browser gave no storage. */
    withoutStorage: number;
    /** Refused entries that the leader decided on. */
    decided: number;
  };

type OutboxRound = {
  group: StormGroup;
  fixtures: OutboxFixtures;
  actions: number;
  tally: OutboxTally;
};

/** Before an action the disk may become full, or have space again. */
async function turnDisk(tablet: StormTablet, chance: Chance, tally: OutboxTally, isTime: boolean) {
  if (tablet.isFull) {
    if (chance.next() < freeShare) await tablet.fill(false);
  } else if (isTime || chance.next() < fillShare) {
    tally.full += 1;
    await tablet.fill(true);
  }
}

/** Checks that the page says how much is stored nowhere else, and asks before it is closed. */
async function dishonesties(tablet: StormTablet, tally: OutboxTally): Promise<string[]> {
  if (!tablet.isFull) return [];
  tally.whileFull += 1;
  return (await tablet.call('isHonest'))
    ? []
    : ['a page does not say what did not fit on the disk'];
}

/**
 * Reloads the page, unless it asks to stay open because it has something that is stored nowhere
 * else.
 */
async function reload(tablet: StormTablet, tally: OutboxTally): Promise<void> {
  if (await tablet.call('asks')) tally.putOff += 1;
  else {
    tally.reloads += 1;
    await tablet.reload();
  }
}

/**
 * The browser gives the page no storage for a while. What is marked then is sent, or goes into the
 * backup file that the page offers, and from there into the earlier vault.
 */
async function markWithoutStorage(
  tablet: StormTablet,
  ledger: OutboxLedger,
  from: Draw,
  tally: OutboxTally,
) {
  if (await tablet.call('asks')) return [];
  tally.withoutStorage += 1;
  await tablet.reloadWithoutStorage();
  for (let n = 0; n < marksWithoutStorage; n++) ledger.noteAll(await tablet.does(drawnMark(from)));
  const [says, queue, asks] = [
    await tablet.call('storesNothing'),
    await tablet.call('queue'),
    await tablet.call('asks'),
  ];
  const backup = await tablet.call('backup');
  await tablet.reload();
  await tablet.call('load', backup);
  return says && (asks || queue.length === 0)
    ? []
    : ['a page does not say that the browser stores nothing'];
}

/**
 * The parts of a round. At first only the second tablet has a network; then both have a bad one. At
 * the lake there is none, and everything until then has been sent: the second tablet takes a roll
 * and makes changes, and the first changes and corrects the same things later. So both are in the
 * first tablet's outbox once it has taken in the backup, the newer ones before the older ones.
 */
const stages = { apart: 0.4, together: 0.75, lake: 1 } as const;

/** Which tablet does an action and what, by the part of the round. */
function nextOf(from: Omit<Draw, 'which'>, actions: number) {
  const { nth, chance } = from;
  const done = nth / actions;
  if (done < stages.together) {
    const which = chance.below(2) as 0 | 1;
    const isApart = done < stages.apart;
    const draw = (given: Draw) =>
      isApart ? drawnApart(given, done > stages.apart / 2) : drawn(given);
    return { which, action: () => draw({ ...from, which }) };
  }
  const quarter = Math.floor(((done - stages.together) / (stages.lake - stages.together)) * 4);
  const which = quarter < 2 ? 1 : 0;
  const isRoll = quarter === 0 || quarter === 3;
  return { which, action: () => drawnAtLake({ ...from, which }, isRoll) } as const;
}

/** Gives the tablets a network, or none, at the beginning of each part. */
async function moveTo(
  nth: number,
  actions: number,
  tablets: readonly [StormTablet, StormTablet],
  line: BadLine,
) {
  if (nth === 0) tablets[0].hasNetwork = false;
  if (nth === Math.ceil(stages.apart * actions)) tablets[0].hasNetwork = true;
  if (nth !== Math.ceil(stages.together * actions)) return;
  await line.mend();
  for (const tablet of tablets) {
    await tablet.fill(false);
    await tablet.sendAll();
    await tablet.call('refresh');
    tablet.hasNetwork = false;
  }
}

/**
 * Does actions on both tablets, on a bad line; some pages are reloaded, full, or without storage.
 */
async function work(
  tablets: readonly [StormTablet, StormTablet],
  ledger: OutboxLedger,
  { line, chance }: { line: BadLine; chance: Chance },
  { group, fixtures, actions, tally }: OutboxRound,
): Promise<string[]> {
  const broken: string[] = [];
  const fullAt = chance.below(actions);
  // Without storage a page begins with what it reads, so it needs a network.
  const together = Math.floor((stages.together - stages.apart) * actions);
  const withoutAt = Math.ceil(stages.apart * actions) + chance.below(together);
  for (let nth = 0; nth < actions; nth++) {
    await moveTo(nth, actions, tablets, line);
    const { which, action } = nextOf({ group, fixtures, nth, chance }, actions);
    const tablet = tablets[which];
    const from = { group, fixtures, which, nth, chance };
    await turnDisk(tablet, chance, tally, nth === fullAt);
    ledger.noteAll(await tablet.does(action()));
    broken.push(...(await dishonesties(tablet, tally)));
    if (nth === withoutAt) broken.push(...(await markWithoutStorage(tablet, ledger, from, tally)));
    else if (chance.next() < reloadShare) await reload(tablet, tally);
    else if (chance.next() < sendShare) void tablet.call('send').catch(() => {});
  }
  await tablets[0].fill(false);
  return [...new Set(broken)];
}

/** The second tablet is lost with everything unsent; the first loads its backup. */
async function loseSecond([first, second]: readonly [StormTablet, StormTablet]): Promise<number> {
  const backup = await second.call('backup');
  await second.sink();
  return first.call('load', backup);
}

/** Whether all tablets show what is stored. */
async function showTheSame(
  tablets: readonly StormTablet[],
  stored: SeenByTablet,
): Promise<boolean> {
  for (const tablet of tablets) await tablet.call('refresh');
  const shown = await Promise.all(tablets.map((one) => one.call('seen')));
  return shown.every((one) => isDeepStrictEqual(sorted(one), sorted(stored)));
}

const opener =
  ({ browser, url, scripts, token, leader }: OutboxParts, line: BadLine, runId: string) =>
  (offset = 0) =>
    StormTablet.open(browser, line, { url, scripts, token, ownerId: leader, runId, offset });

function add<Name extends string>(tally: Record<Name, number>, counts: Record<Name, number>): void {
  for (const name of Object.keys(counts) as Name[]) tally[name] += counts[name];
}

/** Plays one run from the first action to the comparison; returns how the expectation was broken. */
export async function playRound(parts: OutboxParts, given: OutboxRound): Promise<string[]> {
  const { group, fixtures, tally } = given;
  const look = () => seenBy(parts.api, group.runId);
  const line = badLine(parts.url, parts.chance);
  const ledger = new OutboxLedger(await look(), parts.leader);
  const open = opener(parts, line, group.runId);
  const { chance } = parts;
  const tablets = [await open(chance.of(wrongOffsets)), await open(chance.of(offsets))] as const;
  const dishonest = await work(tablets, ledger, { line, chance }, given);
  tally.backups += await loseSecond(tablets);
  // Only now: what it sent before would not be in the outbox beside the older changes.
  tablets[0].hasNetwork = true;
  await line.mend();
  const remaining = [tablets[0], await open()];
  const { left, decided } = await drainOutboxes({ tablet: tablets[0], ledger, fixtures, look });
  const stored = await look();
  const areAlike = await showTheSame(remaining, stored);
  for (const tablet of remaining) await tablet.sink();
  add<keyof FateCounts>(tally, line.counts);
  add<TabletOp['kind']>(tally, ledger.counts);
  tally.decided += decided;
  const broken = ledger.broken(stored, papersIn(await parts.raw(), group.runId));
  return [...dishonest, ...left, ...(areAlike ? [] : ['tablets show different things']), ...broken];
}
