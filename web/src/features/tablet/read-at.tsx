import { useEffect } from 'preact/hooks';
import { useOnline } from '../../api/use-online.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { timeNow } from '../../session/clock.ts';
import { twoMoments } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

/** A copy younger than this is not read again when a page is opened. */
const freshMs = 10_000;

type ReadAtProps = { tablet: LeaderTablet; state: OpenTabletState };

/** The age of what a list shows, and the button to read it again; opening the list reads it too. */
export function ReadAt({ tablet, state }: ReadAtProps) {
  const { readAt } = state.seen;
  const isOnline = useOnline();
  useEffect(() => {
    if (readAt !== null && timeNow() - readAt > freshMs) void tablet.refresh();
  }, []);
  if (state.isReading)
    return (
      <p class="quiet read-at" role="status">
        {texts.read.reading}
      </p>
    );
  return (
    <p class="quiet read-at">
      {readAt === null ? texts.read.never : texts.read.at(twoMoments(readAt, timeNow())[0])}
      {isOnline && state.hasReadFailed && ` ${texts.read.failed}`}
      {!isOnline && ` ${texts.read.offline}`}
      {isOnline && tablet.api && (
        <>
          {' '}
          <button type="button" class="plain" onClick={() => void tablet.refresh()}>
            {texts.read.now}
          </button>
        </>
      )}
    </p>
  );
}
