import { there } from './expectation.ts';
import type { ModelPerson } from './people.ts';
import { type Picture, type SeenClient, type SeenRun, todayIn } from './picture.ts';

const ours = 'kainuu';
type SubstitutedRun = Pick<SeenRun, 'substitutes'>;

const isSubstituteIn = (picture: Picture, by: ModelPerson, { substitutes }: SubstitutedRun) =>
  substitutes.some(
    ({ userId, from, until }) =>
      userId === by.id && from <= todayIn(picture) && todayIn(picture) <= until,
  );

const isHere = ({ organisation }: ModelPerson) => organisation === ours;
const has = (by: ModelPerson, role: string) => (by.roles as readonly string[]).includes(role);

/** Whether the leader joined the run by themselves and nobody has confirmed it. */
export const isRunWaiting = (by: ModelPerson, run: SeenRun) =>
  isHere(by) && run.unconfirmedLeaders.includes(by.id);

export const isLeaderOf = (by: ModelPerson, run: SeenRun) =>
  isHere(by) && has(by, 'leader') && run.leaders.includes(by.id) && !isRunWaiting(by, run);

/** The run, if the caller leads it or is a substitute of its leader. */
export function isLedBy(picture: Picture, by: ModelPerson): SeenRun | undefined {
  const { run } = picture;
  if (!run || !isHere(by) || !has(by, 'leader')) return undefined;
  return isLeaderOf(by, run) || isSubstituteIn(picture, by, run) ? run : undefined;
}

export const led = (picture: Picture, by: ModelPerson): SeenRun =>
  there(isLedBy(picture, by), 'run.unknown');

/** The run, if the caller leads it or is the organisation's coordinator. */
export const known = (picture: Picture, by: ModelPerson): SeenRun =>
  there(isHere(by) && has(by, 'coordinator') ? picture.run : isLedBy(picture, by), 'run.unknown');

export const modelWorkerOf = ({ ownWorker, registeredBy }: SeenClient) => ownWorker ?? registeredBy;

/** The client, if the caller is their worker or a substitute of their worker. */
export function modelClientOf(
  picture: Picture,
  by: ModelPerson,
  number: string,
): SeenClient | undefined {
  const client = picture.clients.get(number);
  if (!client || !isHere(by)) return undefined;
  return modelWorkerOf(client) === by.id || isSubstituteIn(picture, by, client)
    ? client
    : undefined;
}

export const client = (picture: Picture, by: ModelPerson, number: string): SeenClient =>
  there(modelClientOf(picture, by, number), 'participant.unknown');

/** A run whose leaders the caller may change: as one of its leaders, or as coordinator. */
export function staffedRun(picture: Picture, by: ModelPerson) {
  const coordinates = by.roles.some((role) => role === 'coordinator');
  const isHers =
    picture.run && by.organisation === 'kainuu' && (coordinates || isLeaderOf(by, picture.run));
  return there(isHers ? picture.run : undefined, 'run.unknown');
}
