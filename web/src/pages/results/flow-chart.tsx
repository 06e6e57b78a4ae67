import type { Outcome } from '../../../../shared/domain/figures/outcome.ts';
import { Chart } from '../../charts/chart.tsx';
import { type ChartFigures, numberFigureOr, textFigure } from '../../charts/chart-figures.ts';
import { texts } from '../../texts/staff.ts';
import { useAsksFollowUp } from './asks-follow-up.ts';
import { flowScene } from './flow-scene.ts';
import { type FlowStep, flowSteps, flowSummary } from './flow-steps.ts';

const words = texts.flow;

/** The figures of the flow, a row for each step. */
export const flowFigures = (steps: readonly FlowStep[]): ChartFigures => ({
  caption: words.title,
  columns: [
    { name: 'step', heading: words.step },
    { name: 'people', heading: words.people },
    { name: 'missing_because', heading: words.lost },
  ],
  rows: steps.map(({ name, people, lost, hidden }) => [
    { text: words.steps[name], value: name },
    numberFigureOr(people, String, texts.chart.notShown, 0),
    textFigure(people === null ? hidden : lost),
  ]),
});

/** From enrolment to pairs and the follow-up, and how many were lost at each step. */
export function FlowChart({ outcome }: { outcome: Outcome }) {
  const hasFollowUp = useAsksFollowUp();
  const steps = flowSteps(outcome, hasFollowUp);
  const summary = flowSummary(outcome, hasFollowUp);
  return (
    <Chart
      name={words.name}
      file={`osallistujista-pareiksi-${outcome.run.runId}`}
      title={words.title}
      summary={summary}
      figures={flowFigures(steps)}
      sceneOf={(width) => flowScene(steps, width)}
    >
      <p>{summary}</p>
    </Chart>
  );
}
