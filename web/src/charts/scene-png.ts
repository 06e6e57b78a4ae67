import { fontSize, type Point, type Scene, type SceneMark } from './scene.ts';
import { groundColour, type ToneStyle, toneStyles } from './tone-styles.ts';

/** Drawn larger than on the page, so that it is sharp in print. */
const scale = 2;

type Pen = CanvasRenderingContext2D;

function trace(pen: Pen, [first, ...rest]: readonly Point[], isClosed: boolean): void {
  pen.beginPath();
  if (first) pen.moveTo(...first);
  for (const point of rest) pen.lineTo(...point);
  if (isClosed) pen.closePath();
}

function paint(pen: Pen, { fill, stroke }: ToneStyle): void {
  if (fill !== 'none') pen.fill();
  if (stroke !== 'none') pen.stroke();
}

function draw(pen: Pen, mark: SceneMark): void {
  const style = toneStyles[mark.tone];
  pen.setLineDash(mark.is === 'dot' ? [] : [...style.dash]);
  pen.lineWidth = style.width;
  if (style.stroke !== 'none') pen.strokeStyle = style.stroke;
  if (style.fill !== 'none') pen.fillStyle = style.fill;
  if (mark.is === 'text') {
    pen.font = `${mark.strong ? '650 ' : ''}${fontSize}px system-ui, sans-serif`;
    pen.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor;
    pen.fillText(mark.text, ...mark.at);
  } else if (mark.is === 'line') {
    trace(pen, [mark.from, mark.to], false);
    pen.stroke();
  } else {
    if (mark.is === 'shape') trace(pen, mark.points, true);
    else pen.beginPath();
    if (mark.is === 'dot') pen.arc(...mark.at, mark.r, 0, 2 * Math.PI);
    paint(pen, style);
  }
}

/**
 * A picture as a PNG. It is drawn again on a canvas, because the page's policy would have to allow
 * an image made of SVG.
 * @throws when the browser cannot draw on a canvas
 */
export async function pngFile({ width, height, marks }: Scene): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: width * scale, height: height * scale });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('No canvas');
  pen.scale(scale, scale);
  pen.fillStyle = groundColour;
  pen.fillRect(0, 0, width, height);
  for (const mark of marks) draw(pen, mark);
  const image = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!image) throw new Error('No picture');
  return image;
}
