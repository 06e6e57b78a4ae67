import { useTexts } from '../../features/answering/answer-language.ts';
import { PageHeading } from '../../features/answering/page-heading.tsx';
import { nextPath, staffPath } from '../../routes/paths.ts';
import { useStayOpen } from './stay-open.ts';
import { UnsentOnDevice } from './unsent-drafts.tsx';

type LockScreenProps = { unsent: number; isHandedIn: boolean };

/**
 * A handed-over device is given back: it shows nothing of the form, and says how much is unsent.
 */
export function LockScreen({ unsent, isHandedIn }: LockScreenProps) {
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
          <UnsentOnDevice />
          <p>
            <a class="button main" href={`${staffPath}#${nextPath}`}>
              {locked.next}
            </a>
          </p>
          <p>
            <a href={staffPath}>{locked.leader}</a>
          </p>
        </>
      )}
    </div>
  );
}
