import { useEffect } from 'preact/hooks';
import { useTexts } from './language.ts';
import { PageHeading } from './page-heading.tsx';

type Props = { unsent: number; isHandedIn: boolean };

/** Has the browser ask before it closes the page, while that would lose something. */
function useStayOpen(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isNeeded]);
}

/** A handed-over device goes back: it shows nothing of the form, and says what is still unsent. */
export function LockScreen({ unsent, isHandedIn }: Props) {
  const { locked } = useTexts();
  const waits = unsent > 0 || isHandedIn;
  useStayOpen(waits);
  return (
    <div class="locked">
      <p class="lead">{locked.thanks}</p>
      <PageHeading>{locked.title}</PageHeading>
      {waits ? (
        <p class="note" role="status">
          {isHandedIn ? locked.waitingForm : locked.waiting(unsent)}
        </p>
      ) : (
        <>
          <p>{locked.text}</p>
          <p>
            <a href="/">{locked.leader}</a>
          </p>
        </>
      )}
    </div>
  );
}
