import type { Play } from './play.ts';
import { playsOfFigures } from './plays-of-figures.ts';
import { playsOfLooks } from './plays-of-looks.ts';
import { playsOfPeople } from './plays-of-people.ts';
import { playsOfRuns } from './plays-of-runs.ts';

/** All plays of ADR 32, in its order: the index of each is its seed. */
export const plays: readonly Play[] = [
  ...playsOfLooks,
  ...playsOfFigures,
  ...playsOfRuns,
  ...playsOfPeople,
];
