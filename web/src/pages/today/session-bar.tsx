/** A bar with a part for each session of a group; those that were held are filled. */
export function SessionBar({ held, of }: { held: number; of: number }) {
  if (of === 0) return null;
  return (
    <div class="session-bar" aria-hidden="true">
      {Array.from({ length: of }, (_, n) => (
        <span key={n} class={n < held ? 'is-held' : ''} />
      ))}
    </div>
  );
}
