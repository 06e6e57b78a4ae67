import type { Tone } from './scene.ts';

/** How a tone looks in a file, which is light even where the page is dark. */
export type ToneStyle = { stroke: string; fill: string; width: number; dash: readonly number[] };

const ink = '#1c2a32';
const quiet = '#53626b';
const pale = '#d8dcda';
const accent = '#0b5c73';
const paper = '#ffffff';
const none = 'none';

const toneStyle = (
  stroke: string,
  fill: string,
  width = 1,
  dash: readonly number[] = [],
): ToneStyle => ({
  stroke,
  fill,
  width,
  dash,
});

export const groundColour = paper;
export const toneStyles: Record<Tone, ToneStyle> = {
  own: toneStyle(accent, accent, 2.5),
  shrunken: toneStyle(ink, paper, 1.5),
  pooled: toneStyle(ink, ink, 1),
  prediction: toneStyle(ink, none, 2, [6, 4]),
  rail: toneStyle(pale, none),
  zero: toneStyle(quiet, none, 1.5),
  text: toneStyle(none, ink),
  quiet: toneStyle(none, quiet),
  better: toneStyle(accent, accent, 1.75),
  worse: toneStyle(ink, ink, 1.75, [6, 4]),
  same: toneStyle(quiet, quiet, 1.75, [1, 4]),
  total: toneStyle(accent, accent, 4.5),
  ring: toneStyle(quiet, paper, 2),
  remaining: toneStyle(accent, accent),
  lost: toneStyle(quiet, paper, 1, [3, 3]),
  ground: toneStyle(none, paper, 0),
};
