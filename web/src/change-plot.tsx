import { placeOn, type Scale } from './change-scale.ts';
import { signed } from './format.ts';
import { changeSentence } from './outcome-sentences.ts';
import type { ShownOutcome } from './shown-outcome.ts';

const middle = 14;
const height = 44;

function Marks({ scale }: { scale: Scale }) {
  return scale.marks.map((mark) => {
    const x = `${placeOn(mark, scale)}%`;
    return (
      <g key={mark} class={mark === 0 ? 'zero' : 'mark'}>
        <line x1={x} x2={x} y1={2} y2={middle * 2 - 2} />
        {Number.isInteger(mark) && (
          <text x={x} y={height - 3} text-anchor="middle">
            {signed(mark, 0)}
          </text>
        )}
      </g>
    );
  });
}

/** The mean change as a dot with its interval as a line, on a scale shared with the others. */
export function ChangePlot({ outcome, scale }: { outcome: ShownOutcome; scale: Scale }) {
  const { change } = outcome;
  if (!change) return null;
  const at = (value: number) => `${placeOn(value, scale)}%`;
  return (
    <svg class="change-plot" role="img" width="100%" height={height}>
      <title>{changeSentence(outcome)}</title>
      <Marks scale={scale} />
      {change.interval && (
        <line
          class="interval"
          x1={at(change.interval.low)}
          x2={at(change.interval.high)}
          y1={middle}
          y2={middle}
        />
      )}
      <circle class="mean" cx={at(change.mean)} cy={middle} r={5} />
    </svg>
  );
}
