import { coordinatorTexts } from '../coordinator-texts.ts';
import { completionKinds } from './completion.ts';
import { Swatch } from './swatch.tsx';

const words = coordinatorTexts.followUp;

/** Which pattern is which. */
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
