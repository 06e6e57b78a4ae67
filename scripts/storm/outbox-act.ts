import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import type { Act, Findings, Size, Weather } from './act.ts';
import { openBerth } from './berth.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type Api, tokenOf } from './crew.ts';
import { type Group, openGroups } from './groups.ts';
import { badLine, type FateCounts, noFates } from './outbox/bad-line.ts';
import { LogBook, type Seen } from './outbox/log-book.ts';
import { bundleTablet, Tablet } from './outbox/tablet.ts';
import type { Doing } from './outbox/tablet-page.ts';

/** Each round is a run of its own, on two tablets; one of them sinks at the end. */
const sizes: Record<Size, { rounds: number; deeds: number }> = {
  small: { rounds: 1, deeds: 40 },
  long: { rounds: 6, deeds: 150 },
};
const ownerId = 'leader';
/** After a deed: the share of those at which the page is loaded anew, or is told to send. */
const reloadShare = 0.08;
const sendShare = 0.4;
/** Rounds of sending again after which nothing may be left. */
const patience = 40;

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

/** Sends until nothing is left; of what is refused the leader decides, as she would on the page. */
async function drain(tablet: Tablet, book: LogBook, look: () => Promise<Seen>): Promise<boolean> {
  for (let round = 0; round < patience; round++) {
    await tablet.call('send');
    const queue = await tablet.call('queue');
    if (queue.length === 0) return true;
    for (const { seq, op } of queue.filter(({ refused }) => refused)) {
      if (book.isPast(op, await look())) {
        await tablet.call('takeBack', seq);
        continue;
      }
      book.noteAgain(op);
      await tablet.call('again', seq);
    }
  }
  return false;
}

type Sea = {
  browser: Browser;
  url: string;
  script: string;
  token: string;
  api: Api;
  chance: Chance;
};
type Tally = FateCounts & { deeds: number; reloads: number; backups: number };

async function round(sea: Sea, group: Group, deeds: number, tally: Tally): Promise<string[]> {
  const { browser, url, script, token, api, chance } = sea;
  const { runId } = group;
  const line = badLine(url, chance);
  const book = new LogBook(await seenBy(api, runId), ownerId);
  const open = () => Tablet.open(browser, line, { url, script, token, ownerId, runId });
  const tablets = [await open(), await open()] as const;
  for (let nth = 0; nth < deeds; nth++) {
    const which = chance.below(2);
    const tablet = tablets[which as 0 | 1];
    book.note(await tablet.call('does', drawn(group, which, nth, chance)));
    if (chance.next() < reloadShare) {
      tally.reloads += 1;
      await tablet.reload();
    } else if (chance.next() < sendShare) void tablet.call('send').catch(() => {});
  }
  // The second tablet sinks with what it has not sent; the first takes in its backup.
  const backup = await tablets[1].call('backup');
  await tablets[1].sink();
  tally.backups += await tablets[0].call('load', backup);
  await line.mend();
  const third = await open();
  const look = () => seenBy(api, runId);
  const isDone = await drain(tablets[0], book, look);
  for (const tablet of [tablets[0], third]) await tablet.call('refresh');
  const kept = sorted(await look());
  const shown = await Promise.all([tablets[0], third].map((one) => one.call('seen')));
  await Promise.all([tablets[0].sink(), third.sink()]);
  for (const fate of Object.keys(line.counts) as (keyof FateCounts)[])
    tally[fate] += line.counts[fate];
  tally.deeds += book.count;
  return [
    ...(isDone ? [] : ['something is left in the outbox']),
    ...(shown.every((one) => isDeepStrictEqual(sorted(one), kept))
      ? []
      : ['tablets show different things']),
    ...book.broken(kept),
  ];
}

async function play(weather: Weather): Promise<Findings> {
  const { rounds, deeds } = sizes[weather.size];
  const berth = await openBerth(weather, { seed: weather.seed });
  const { url } = berth.server;
  const groups = await openGroups(berth.crew, rounds);
  const browser = await openBrowser();
  weather.endAfter(() => browser.close());
  const tally: Tally = { deeds: 0, reloads: 0, backups: 0, ...noFates() };
  const broken: string[] = [];
  const script = await bundleTablet();
  for (const [n, group] of groups.entries()) {
    weather.report(`round ${n + 1} of ${rounds}`);
    const token = await tokenOf(url, ownerId);
    const chance = chanceOf(weather.seed + n);
    const sea = { browser, url, script, token, api: berth.crew.as(ownerId), chance };
    const wrong = await round(sea, group, deeds, tally);
    broken.push(...wrong.map((what) => `round ${n + 1}: ${what}`));
  }
  return { figures: { rounds, ...tally }, broken };
}

export const outboxAct: Act = {
  name: 'outbox',
  promise:
    'Two tablets of a leader on a line that loses, doubles and reorders, loaded anew amid their work, one lost but for its backup: all that was done arrives, once.',
  mostSeconds: { small: 280, long: 240 },
  play,
};
