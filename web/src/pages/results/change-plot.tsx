import { changeScaleOf, positionOnScale } from '../../features/figures/change-scale.ts';
import { signed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.results;

const height = 92;
const middle = 48;
const foot = height - 8;

type ChangePlotProps = {
  change: { mean: number; interval: { low: number; high: number } | null };
  /** The lowest and the highest answer. */
  scale: readonly [low: number, high: number];
  /** Everything in the picture, in words. */
  label: string;
  digits: number;
};

/** The mean change over its interval; it can be understood without its label. */
export function ChangePlot({ change, scale: [low, high], label, digits }: ChangePlotProps) {
  const { mean, interval } = change;
  const scale = changeScaleOf([{ mean, interval: interval && { ...interval, confidence: 0 } }]);
  const at = (value: number) => `${positionOnScale(value, scale)}%`;
  const [left, right] = [at(-scale.limit), at(scale.limit)];
  return (
    <figure class="change-plot">
      <p class="quiet small">{words.meanChange(String(low), String(high))}</p>
      <svg role="img" width="100%" height={height}>
        <title>{label}</title>
        <line class="rail" x1={left} x2={right} y1={middle} y2={middle} />
        <g class="zero">
          <line x1={at(0)} x2={at(0)} y1={middle - 16} y2={middle + 16} />
        </g>
        {interval && (
          <line
            class="interval"
            x1={at(interval.low)}
            x2={at(interval.high)}
            y1={middle}
            y2={middle}
          />
        )}
        <circle class="mean" cx={at(mean)} cy={middle} r={8} />
        <text class="figure" x={at(mean)} y={middle - 20} text-anchor="middle">
          {signed(mean, digits)}
        </text>
        <text x={left} y={foot}>
          {words.worse}
        </text>
        <text x={at(0)} y={foot} text-anchor="middle">
          {words.noChange}
        </text>
        <text x={right} y={foot} text-anchor="end">
          {words.better}
        </text>
      </svg>
    </figure>
  );
}
