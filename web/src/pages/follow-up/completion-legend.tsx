import { coordinatorTexts } from '../../texts/coordinator-texts.ts';
import { completionKinds } from './completion.ts';
import { Swatch } from './swatch.tsx';

const words = coordinatorTexts.followUp;

/** The meaning of each pattern. */
export function CompletionLegend() {
  return (
    <ul class="legend" aria-label={words.legend}>
      {completionKinds.map((kind) => (
        <li key={kind}>
          <Swatch kind={kind} /> {words.kinds[kind]}
        </li>
      ))}
    </ul>
  );
}
