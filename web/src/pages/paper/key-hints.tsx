import { texts } from '../../texts/staff.ts';

/** The keys and their effects. */
export function KeyHints() {
  return (
    <details class="key-hints">
      <summary>{texts.paper.keys}</summary>
      <dl>
        {texts.paper.keysExplained.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
