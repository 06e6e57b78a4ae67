import type { Point, Scene, SceneMark } from './scene.ts';

const pointsText = (points: readonly Point[]) => points.map((point) => point.join()).join(' ');

function DrawnMark({ mark }: { mark: SceneMark }) {
  const tone = `tone-${mark.tone}`;
  if (mark.is === 'line') {
    const [x1, y1] = mark.from;
    const [x2, y2] = mark.to;
    return <line class={tone} {...{ x1, y1, x2, y2 }} />;
  }
  if (mark.is === 'dot') return <circle class={tone} cx={mark.at[0]} cy={mark.at[1]} r={mark.r} />;
  if (mark.is === 'shape') return <polygon class={tone} points={pointsText(mark.points)} />;
  const [x, y] = mark.at;
  return (
    <text class={`${tone}${mark.strong ? ' strong' : ''}`} {...{ x, y }} text-anchor={mark.anchor}>
      {mark.text}
    </text>
  );
}

/** A picture on the page. Its label says it in words, and the table below it in figures. */
export function SceneSvg({ scene, label }: { scene: Scene; label: string }) {
  const { width, height, marks } = scene;
  return (
    <svg
      class="scene"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {marks.map((mark, index) => (
        <DrawnMark key={index} mark={mark} />
      ))}
    </svg>
  );
}
