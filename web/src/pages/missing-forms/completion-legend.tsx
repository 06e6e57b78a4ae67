import { texts } from '../../texts/staff.ts';
import { type CompletionKind, completionKinds } from './completion.ts';

const words = texts.missingForms;

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

/** The patterns that distinguish the kinds without colours; drawn once on the page. */
export function CompletionPatterns() {
  const tile = { patternUnits: 'userSpaceOnUse', width: 6, height: 6 } as const;
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="is-overdue" {...tile} patternTransform="rotate(45)">
          <rect class="paper" width="6" height="6" />
          <rect class="ink alarm" width="3" height="6" />
        </pattern>
        <pattern id="is-due" {...tile}>
          <rect class="paper" width="6" height="6" />
          <circle class="ink" cx="3" cy="3" r="1.6" />
        </pattern>
        <pattern id="is-lost" {...tile}>
          <rect class="paper" width="6" height="6" />
          <path class="cross" d="M0 0 6 6M6 0 0 6" />
        </pattern>
      </defs>
    </svg>
  );
}

/** A kind's pattern by itself. */
function Swatch({ kind }: { kind: CompletionKind }) {
  return (
    <svg class="swatch" width="20" height="14" aria-hidden="true">
      <rect class={`part is-${kind}`} x="1" y="1" width="18" height="12" />
    </svg>
  );
}
