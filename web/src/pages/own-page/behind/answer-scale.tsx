import type { Occasion } from '../../../../../shared/domain/occasion.ts';
import { languageTraits } from '../../../texts/own-page/languages.ts';
import { useBehind } from './behind-language.ts';

const width = 320;
const edge = 16;
const middle = 22;

/** The shapes of the marks: a ring, a dot and a triangle, so that all are seen at one place. */
const shapes: Readonly<Record<Occasion, (x: number) => preact.JSX.Element>> = {
  start: (x) => <circle class="ring" cx={x} cy={middle} r="11" />,
  end: (x) => <circle class="dot" cx={x} cy={middle} r="6" />,
  follow_up: (x) => <path class="dot" d={`M${x} ${middle + 13}l7 12h-14z`} />,
};

/** The mark of an occasion by itself, for the legend. */
export const AnswerMark = ({ occasion }: { occasion: Occasion }) => (
  <svg class="mark" viewBox="0 0 32 48" aria-hidden="true">
    {shapes[occasion](16)}
  </svg>
);

type AnswerScaleProps = {
  /** All points of the scale, the lowest first. */
  points: readonly number[];
  marks: readonly { occasion: Occasion; value: number }[];
};

/**
 * One scale with a mark for each occasion. It is a picture of what the words below it say, and hidden
 * from screen readers. In languages that are read from the right the scale begins there.
 */
export function AnswerScale({ points, marks }: AnswerScaleProps) {
  const { language } = useBehind();
  const [least = 0, most = 1] = [points[0], points[points.length - 1]];
  const isMirrored = languageTraits[language].direction === 'rtl';
  const at = (value: number) => {
    const share = (value - least) / (most - least || 1);
    return edge + (isMirrored ? 1 - share : share) * (width - 2 * edge);
  };
  return (
    <svg class="scale" viewBox={`0 0 ${width} 48`} aria-hidden="true">
      <path class="axis" d={`M${edge} ${middle}H${width - edge}`} />
      {points.map((point) => (
        <circle key={point} class="point" cx={at(point)} cy={middle} r="3" />
      ))}
      {marks.map(({ occasion, value }) => shapes[occasion](at(value)))}
    </svg>
  );
}
