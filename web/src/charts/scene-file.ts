import { fontSize, type Scene, type SceneMark } from './scene.ts';
import { groundColour, toneStyles } from './tone-styles.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * A text escaped for XML.
 * @example escapedXml('a<b & "c"') // 'a&lt;b &amp; &quot;c&quot;'
 */
export const escapedXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const attributes = (all: Record<string, string | number | undefined>) =>
  Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${escapedXml(String(value))}"`)
    .join(' ');

function styleOf({ tone, is }: SceneMark) {
  const { stroke, fill, width, dash } = toneStyles[tone];
  const dashed = dash.length > 0 && is !== 'dot' ? { 'stroke-dasharray': dash.join(' ') } : {};
  return { stroke, fill, 'stroke-width': width, ...dashed };
}

function element(mark: SceneMark): string {
  const style = styleOf(mark);
  if (mark.is === 'line') {
    const [x1, y1] = mark.from;
    const [x2, y2] = mark.to;
    return `<line ${attributes({ ...style, x1, y1, x2, y2 })}/>`;
  }
  if (mark.is === 'dot')
    return `<circle ${attributes({ ...style, cx: mark.at[0], cy: mark.at[1], r: mark.r })}/>`;
  if (mark.is === 'shape')
    return `<polygon ${attributes({ ...style, points: mark.points.map((at) => at.join()).join(' ') })}/>`;
  const [x, y] = mark.at;
  const weight = mark.strong ? { 'font-weight': 650 } : {};
  const given = { fill: toneStyles[mark.tone].fill, x, y, 'text-anchor': mark.anchor, ...weight };
  return `<text ${attributes(given)}>${escapedXml(mark.text)}</text>`;
}

/** A picture as an SVG file that looks the same in every program, since its words are in it. */
export function svgFile({ width, height, marks }: Scene, title: string, summary: string): string {
  const frame = { xmlns: 'http://www.w3.org/2000/svg', width, height, role: 'img' };
  const font = { 'font-family': 'system-ui, sans-serif', 'font-size': fontSize };
  return `<svg ${attributes({ ...frame, viewBox: `0 0 ${width} ${height}`, ...font })}>
<title>${escapedXml(title)}</title>
<desc>${escapedXml(summary)}</desc>
<rect ${attributes({ width, height, fill: groundColour })}/>
${marks.map(element).join('\n')}
</svg>
`;
}
