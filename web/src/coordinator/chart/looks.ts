import type { Tone } from './scene.ts';

/** How a tone looks in a file, which is light whatever the page is. */
export type Look = { stroke: string; fill: string; width: number; dash: readonly number[] };

const ink = '#1c2a32';
const quiet = '#53626b';
const pale = '#d8dcda';
const accent = '#0b5c73';
const paper = '#ffffff';
const none = 'none';

const look = (stroke: string, fill: string, width = 1, dash: readonly number[] = []): Look => ({
  stroke,
  fill,
  width,
  dash,
});

export const ground = paper;
export const looks: Record<Tone, Look> = {
  own: look(accent, accent, 2.5),
  shrunken: look(ink, paper, 1.5),
  pooled: look(ink, ink, 1),
  prediction: look(ink, none, 2, [6, 4]),
  rail: look(pale, none),
  zero: look(quiet, none, 1.5),
  text: look(none, ink),
  quiet: look(none, quiet),
  better: look(accent, accent, 1.75),
  worse: look(ink, ink, 1.75, [6, 4]),
  same: look(quiet, quiet, 1.75, [1, 4]),
  total: look(accent, accent, 4.5),
  ring: look(quiet, paper, 2),
  kept: look(accent, accent),
  lost: look(quiet, paper, 1, [3, 3]),
  ground: look(none, paper, 0),
};
