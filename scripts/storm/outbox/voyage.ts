import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'playwright-core';
import type { Chance } from '../../chance.ts';
import type { Api } from '../crew.ts';
import type { Group } from '../groups.ts';
import { type BadLine, badLine, type FateCounts } from './bad-line.ts';
import { LogBook, type Seen } from './log-book.ts';
import { Tablet } from './tablet.ts';
import type { Doing } from './tablet-page.ts';

/** After a deed: the share of those at which the page is loaded anew, or is told to send. */
const reloadShare = 0.08;
const sendShare = 0.4;
/** For so long at most it is sent again, on a line that is good, before something counts as left. */
const patienceMs = 60_000;
/** Somebody who sends while it is sending is not made to wait. */
const pauseMs = 50;

/** Draws what is done; each note is another, so that one sees which of them stands. */
function drawn(group: Group, which: number, nth: number, chance: Chance): Doing {
  const [shared = '', ...others] = group.sessionIds;
  const participantId = chance.of(group.members);
  const note = `deed ${nth}`;
  const kind = chance.next();
  if (kind < 0.5) {
    const attendance = chance.of(['present', 'absent', 'absent_notified', 'part'] as const);
    return {
      kind: 'mark',
      sessionId: chance.of([shared, others[0] ?? '']),
      participantId,
      attendance,
    };
  }
  if (kind < 0.6)
    return { kind: 'new session', sessionId: `new-${which}-${nth}`, note, date: group.endsOn };
  // One session is changed by both tablets, any other by one.
  if (kind < 0.8)
    return {
      kind: 'session',
      sessionId: chance.next() < 0.2 ? shared : (others[which + 1] ?? ''),
      note,
    };
  const own = group.members.filter((_, n) => n % 2 === which);
  const nextStep = chance.of(['another_group', 'individual_work', 'none_wanted'] as const);
  return { kind: 'member', participantId: chance.of(own), informed: chance.next() < 0.5, nextStep };
}

async function seenBy(api: Api, runId: string): Promise<Seen> {
  const params = { runId };
  const [sessions, members] = await Promise.all([
    api.listSessions({ params }),
    api.listMembers({ params }),
  ]);
  return { sessions: sessions.items, members: members.items };
}

const sorted = ({ sessions, members }: Seen): Seen => ({
  sessions: sessions.toSorted((a, b) => a.sessionId.localeCompare(b.sessionId)),
  members: members.toSorted((a, b) => a.participantId.localeCompare(b.participantId)),
});

/**
 * Sends until nothing is left; of what is refused the leader decides, as she would on the page.
 * @returns what is left nevertheless, by its kind and why it is refused
 */
async function drain(tablet: Tablet, book: LogBook, look: () => Promise<Seen>): Promise<string[]> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    await tablet.call('send');
    const queue = await tablet.call('queue');
    if (queue.length === 0) return [];
    await pause(pauseMs);
    const refused = queue.find((one) => one.refused);
    // She decides once nothing is on its way: what is sent meanwhile might be later than this.
    if (!refused || queue.some((one) => !one.refused)) continue;
    if (book.isPast(refused.op, await look())) await tablet.call('takeBack', refused.seq);
    else {
      book.noteAgain(refused.op);
      await tablet.call('again', refused.seq);
    }
  }
  const left = await tablet.call('queue');
  return left.map(({ op, refused }) => `left in the outbox: ${op.kind} ${refused?.code ?? ''}`);
}

/** Where the tablets are, and what they are given. */
export type Sea = {
  browser: Browser;
  url: string;
  script: string;
  token: string;
  api: Api;
  chance: Chance;
  leader: string;
};
/** What happened. */
export type Tally = FateCounts & {
  rounds: number;
  deeds: number;
  reloads: number;
  backups: number;
};

/** Deeds on both tablets, on a bad line, now and then loaded anew. */
async function work(tablets: readonly [Tablet, Tablet], { sea, book, group, deeds, tally }: Work) {
  const { chance } = sea;
  for (let nth = 0; nth < deeds; nth++) {
    const which = chance.below(2);
    const tablet = tablets[which as 0 | 1];
    book.note(await tablet.call('does', drawn(group, which, nth, chance)));
    if (chance.next() < reloadShare) {
      tally.reloads += 1;
      await tablet.reload();
    } else if (chance.next() < sendShare) void tablet.call('send').catch(() => {});
  }
}
type Work = { sea: Sea; book: LogBook; group: Group; deeds: number; tally: Tally };

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
  ({ browser, url, script, token, leader }: Sea, line: BadLine, runId: string) =>
  () =>
    Tablet.open(browser, line, { url, script, token, ownerId: leader, runId });

/** One run from the first deed to the comparison; gives how the promise was broken. */
export async function voyage(
  sea: Sea,
  group: Group,
  deeds: number,
  tally: Tally,
): Promise<string[]> {
  const look = () => seenBy(sea.api, group.runId);
  const line = badLine(sea.url, sea.chance);
  const book = new LogBook(await look(), sea.leader);
  const open = opener(sea, line, group.runId);
  const tablets = [await open(), await open()] as const;
  await work(tablets, { sea, book, group, deeds, tally });
  tally.backups += await sinkSecond(tablets);
  await line.mend();
  const standing = [tablets[0], await open()];
  const left = await drain(tablets[0], book, look);
  const kept = await look();
  const areAlike = await showTheSame(standing, kept);
  for (const tablet of standing) await tablet.sink();
  for (const fate of Object.keys(line.counts) as (keyof FateCounts)[])
    tally[fate] += line.counts[fate];
  tally.deeds += book.count;
  return [...left, ...(areAlike ? [] : ['tablets show different things']), ...book.broken(kept)];
}
