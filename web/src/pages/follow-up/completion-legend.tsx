import { texts } from '../../texts/staff.ts';
import { completionKinds } from './completion.ts';
import { Swatch } from './swatch.tsx';

const words = texts.followUp;

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
