/**
 * A picture as data: the page, the SVG file and the PNG all draw the same list of marks, so they
 * cannot differ. A mark's tone says what it means; each drawing decides how that looks.
 */
export type Tone =
  | 'own'
  | 'shrunken'
  | 'pooled'
  | 'prediction'
  | 'rail'
  | 'zero'
  | 'text'
  | 'quiet'
  | 'better'
  | 'worse'
  | 'same'
  | 'total'
  /** The start, drawn hollow so that it is not mistaken for the end. */
  | 'ring'
  | 'remaining'
  | 'lost'
  /** The ground behind words, so that no line crosses them. */
  | 'ground';

export type Point = readonly [x: number, y: number];

export type SceneMark = { tone: Tone } & (
  | { is: 'line'; from: Point; to: Point }
  | { is: 'dot'; at: Point; r: number }
  | { is: 'shape'; points: readonly Point[] }
  | { is: 'text'; at: Point; text: string; anchor: 'start' | 'middle' | 'end'; strong?: boolean }
);

export type Scene = { width: number; height: number; marks: readonly SceneMark[] };

/** The size of every text in a picture, in pixels. */
export const fontSize = 13;
const letterWidth = 0.56 * fontSize;

/**
 * The approximate width of a text: pictures are laid out where nothing can be measured.
 * @example textWidth('') // 0
 */
export const textWidth = (text: string): number => text.length * letterWidth;

/**
 * A text broken between words into lines of some width.
 * @example wrappedLines('yksi kaksi kolme', 80) // ['yksi kaksi', 'kolme']
 */
export function wrappedLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export const lineMark = (tone: Tone, from: Point, to: Point): SceneMark => ({
  is: 'line',
  tone,
  from,
  to,
});
export const dotMark = (tone: Tone, at: Point, r: number): SceneMark => ({
  is: 'dot',
  tone,
  at,
  r,
});
export const shapeMark = (tone: Tone, ...points: readonly Point[]): SceneMark => ({
  is: 'shape',
  tone,
  points,
});
export const textMark = (
  text: string,
  at: Point,
  { tone = 'text' as Tone, anchor = 'start' as 'start' | 'middle' | 'end', strong = false } = {},
): SceneMark => ({ is: 'text', tone, at, text, anchor, strong });

/** A diamond: a square on its corner. */
export const diamondMark = (tone: Tone, [x, y]: Point, [wide, high]: Point): SceneMark =>
  shapeMark(tone, [x - wide, y], [x, y - high], [x + wide, y], [x, y + high]);

/** A rectangle from its upper left corner. */
export const boxMark = (tone: Tone, [x, y]: Point, [width, height]: Point): SceneMark =>
  shapeMark(tone, [x, y], [x + width, y], [x + width, y + height], [x, y + height]);
