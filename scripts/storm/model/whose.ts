import type { Participant } from '../../../shared/model/background.ts';
import type { Run } from '../../../shared/model/run.ts';
import type { Person } from './people.ts';
import { type Picture, todayIn } from './picture.ts';
import { there } from './promise.ts';

const ours = 'kainuu';
type Staffed = Pick<Run, 'substitutes'>;

const standsIn = (picture: Picture, by: Person, { substitutes }: Staffed) =>
  substitutes.some(
    ({ userId, from, until }) =>
      userId === by.id && from <= todayIn(picture) && todayIn(picture) <= until,
  );

const isHere = ({ organisation }: Person) => organisation === ours;
const has = (by: Person, role: string) => (by.roles as readonly string[]).includes(role);

/** Has she put herself there, and nobody confirmed it? */
export const isWaiting = (by: Person, run: Run) =>
  isHere(by) && run.unconfirmedLeaders.includes(by.id);

export const isLeaderOf = (by: Person, run: Run) =>
  isHere(by) && has(by, 'leader') && run.leaders.includes(by.id) && !isWaiting(by, run);

/** The run, if she leads it or stands in for who does. */
export function ledBy(picture: Picture, by: Person): Run | undefined {
  const { run } = picture;
  if (!run || !isHere(by) || !has(by, 'leader')) return undefined;
  return isLeaderOf(by, run) || standsIn(picture, by, run) ? run : undefined;
}

export const led = (picture: Picture, by: Person): Run => there(ledBy(picture, by), 'run.unknown');

/** The run, if she leads it or is the organisation's coordinator. */
export const known = (picture: Picture, by: Person): Run =>
  there(isHere(by) && has(by, 'coordinator') ? picture.run : ledBy(picture, by), 'run.unknown');

export const workerOf = ({ ownWorker, registeredBy }: Participant) => ownWorker ?? registeredBy;

/** The client, if it is hers or she stands in for whose it is. */
export function clientOf(picture: Picture, by: Person, number: string): Participant | undefined {
  const client = picture.clients.get(number);
  if (!client || !isHere(by)) return undefined;
  return workerOf(client) === by.id || standsIn(picture, by, client) ? client : undefined;
}

export const client = (picture: Picture, by: Person, number: string): Participant =>
  there(clientOf(picture, by, number), 'participant.unknown');

/** A run whose leaders she may change: as its leader herself, or as coordinator. */
export function staffedRun(picture: Picture, by: Person) {
  const coordinates = by.roles.some((role) => role === 'coordinator');
  const isHers =
    picture.run && by.organisation === 'kainuu' && (coordinates || isLeaderOf(by, picture.run));
  return there(isHers ? picture.run : undefined, 'run.unknown');
}
