import { setTimeout as pause } from 'node:timers/promises';
import { type Chance, chanceOf } from '../../infra/local/demo/chance.ts';
import type { MessageState } from '../../shared/domain/people/reminder.ts';
import type { Findings, PlayOptions, Size, StormAct } from './harness/act.ts';
import { type Environment, openEnvironment } from './harness/environment.ts';
import { readRaw } from './harness/raw-items.ts';
import { type FaultyCarrier, openFaultyCarrier } from './reminders/faulty-carrier.ts';
import {
  type RemindedPerson,
  remindedDay,
  remindedOrg,
  storePeople,
} from './reminders/reminded-people.ts';

/** How many people are reminded, and how often the server is killed while it sends. */
const sizes: Record<Size, { people: number; kills: number }> = {
  small: { people: 500, kills: 4 },
  long: { people: 5000, kills: 25 },
};
const faultShare = 0.1;

/** The hours of sending, in UTC in March; a message that was refused is tried again the next hour. */
const hours = ['07', '08', '09', '10', '11'];
const roundsOfHour = 8;

type StoredReminder = { participantId: string; state: MessageState };

/** What is stored of the messages, bypassing the functions. */
async function storedReminders({ database, server }: Environment): Promise<StoredReminder[]> {
  const { records } = await readRaw(database.endpoint, server.tables);
  return records
    .filter(({ sk }) => String(sk).startsWith('MESSAGE#'))
    .map(({ participantId, state }) => ({ participantId, state }) as StoredReminder);
}

const isOpen = ({ state }: StoredReminder) => state === 'waiting' || state === 'claimed';

/** Sends what waits, and kills the server at some moment of it while kills are left. */
async function deliver(
  environment: Environment,
  time: string,
  { chance, kills }: { chance: Chance; kills: { left: number } },
): Promise<void> {
  const sending = environment.server.call('Deliver', time);
  if (kills.left > 0) {
    kills.left -= 1;
    await Promise.race([sending, pause(100 + chance.below(1_500))]);
    await environment.killServer();
  }
  await sending;
}

/** Every hour once, with a part of the kills in each, until nothing waits. */
async function playHours(
  environment: Environment,
  { size, seed, report, until }: PlayOptions,
): Promise<number> {
  const chance = chanceOf(seed + 1);
  const kills = { left: sizes[size].kills };
  for (const hour of hours) {
    const at = (minute: number) =>
      `${remindedDay}T${hour}:${String(minute).padStart(2, '0')}:00.000Z`;
    await environment.server.call('Remind', at(0));
    for (let round = 1; round <= roundsOfHour; round++) {
      await deliver(environment, at(round * 6), { chance, kills });
      const open = (await storedReminders(environment)).filter(isOpen).length;
      report(`${hour}.${round * 6}: ${open} wait`);
      if (open === 0) break;
    }
    if (Date.now() > until) break;
  }
  return sizes[size].kills - kills.left;
}

type StormOutcome = {
  people: readonly RemindedPerson[];
  stored: readonly StoredReminder[];
  carrier: FaultyCarrier;
  kills: number;
};

function findingsOf({ people, stored, carrier, kills }: StormOutcome): Findings {
  const stateOf = new Map(stored.map(({ participantId, state }) => [participantId, state]));
  const judged = people.map(({ participantId, to }) => ({
    state: stateOf.get(participantId),
    taken: carrier.taken.get(to) ?? 0,
  }));
  const count = (wrong: (one: (typeof judged)[number]) => boolean) => judged.filter(wrong).length;
  const inState = (state: MessageState) => count((one) => one.state === state);
  const wrongs: [string, number][] = [
    ['were sent twice', count(({ taken }) => taken > 1)],
    ['are in nobody’s list', count(({ state }) => state === undefined)],
    ['still wait or are being sent', stored.filter(isOpen).length],
    ['are listed as sent and were not', count(({ state, taken }) => state === 'sent' && !taken)],
    [
      'went out and are listed as not sent',
      count(({ state, taken }) => taken > 0 && (state === 'refused' || state === 'not_sent')),
    ],
    ['are stored twice', stored.length - stateOf.size],
  ];
  return {
    figures: {
      ...{ people: people.length, kills },
      ...{ sent: inState('sent'), refused: inState('refused'), unknown: inState('unknown') },
      carrier_faults: Object.values(carrier.counts).reduce((sum, one) => sum + one, 0),
    },
    broken: wrongs.flatMap(([what, found]) => (found > 0 ? [`${found} messages ${what}.`] : [])),
  };
}

async function play(options: PlayOptions): Promise<Findings> {
  const { seed, size, endAfter } = options;
  const carrier = await openFaultyCarrier(seed, faultShare);
  endAfter(carrier.stop);
  const around = { seed, carrier: carrier.url, followsStreams: false };
  const environment = await openEnvironment(options, around);
  options.report(`storing people of ${remindedOrg}`);
  const { database, server } = environment;
  const place = { endpoint: database.endpoint, tables: server.tables };
  const people = await storePeople(place, sizes[size].people);
  const kills = await playHours(environment, options);
  const stored = await storedReminders(environment);
  await environment.end();
  return findingsOf({ people, stored, carrier, kills });
}

export const remindersAct: StormAct = {
  name: 'reminders',
  expectation:
    'Carriers refuse, delay and cut one message in ten, and the server is killed while it sends: no reminder is sent twice, and each is listed as sent, refused or unknown.',
  enoughSeconds: 150,
  mostSeconds: { small: 280, long: 400, whole: 2400 },
  play,
};
