import { changeScaleOf, positionOnScale } from '../../features/figures/change-scale.ts';
import { signed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.results;

/** Where the scale is, from the top; in the size of its text, which a reader may enlarge. */
const middle = '2.9em';

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
      <svg role="img" aria-label={label}>
        <line class="rail" x1={left} x2={right} y1={middle} y2={middle} />
        <g class="zero">
          <line x1={at(0)} x2={at(0)} y1="2.1em" y2="3.7em" />
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
        <circle class="mean" cx={at(mean)} cy={middle} r={9} />
        <text class="figure" x={at(mean)} y="1em" text-anchor="middle">
          {signed(mean, digits)}
        </text>
      </svg>
      <p class="scale-ends" aria-hidden="true">
        <span>{words.worse}</span>
        <span>{words.noChange}</span>
        <span>{words.better}</span>
      </p>
    </figure>
  );
}
