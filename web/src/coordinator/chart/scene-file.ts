import { ground, looks } from './looks.ts';
import { fontSize, type Mark, type Scene } from './scene.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * A text as it stands in XML.
 * @example escaped('a<b & "c"') // 'a&lt;b &amp; &quot;c&quot;'
 */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const attributes = (all: Record<string, string | number | undefined>) =>
  Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${escaped(String(value))}"`)
    .join(' ');

function lookOf({ tone, is }: Mark) {
  const { stroke, fill, width, dash } = looks[tone];
  const dashed = dash.length > 0 && is !== 'dot' ? { 'stroke-dasharray': dash.join(' ') } : {};
  return { stroke, fill, 'stroke-width': width, ...dashed };
}

function element(mark: Mark): string {
  const look = lookOf(mark);
  if (mark.is === 'line') {
    const [x1, y1] = mark.from;
    const [x2, y2] = mark.to;
    return `<line ${attributes({ ...look, x1, y1, x2, y2 })}/>`;
  }
  if (mark.is === 'dot')
    return `<circle ${attributes({ ...look, cx: mark.at[0], cy: mark.at[1], r: mark.r })}/>`;
  if (mark.is === 'shape')
    return `<polygon ${attributes({ ...look, points: mark.points.map((at) => at.join()).join(' ') })}/>`;
  const [x, y] = mark.at;
  const weight = mark.strong ? { 'font-weight': 650 } : {};
  const given = { fill: looks[mark.tone].fill, x, y, 'text-anchor': mark.anchor, ...weight };
  return `<text ${attributes(given)}>${escaped(mark.text)}</text>`;
}

/** A picture as an SVG file that looks the same wherever it is opened, with its words inside. */
export function svgFile({ width, height, marks }: Scene, title: string, summary: string): string {
  const frame = { xmlns: 'http://www.w3.org/2000/svg', width, height, role: 'img' };
  const font = { 'font-family': 'system-ui, sans-serif', 'font-size': fontSize };
  return `<svg ${attributes({ ...frame, viewBox: `0 0 ${width} ${height}`, ...font })}>
<title>${escaped(title)}</title>
<desc>${escaped(summary)}</desc>
<rect ${attributes({ width, height, fill: ground })}/>
${marks.map(element).join('\n')}
</svg>
`;
}
