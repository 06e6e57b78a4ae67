import { useEffect } from 'preact/hooks';
import { timeNow } from '../clock.ts';
import { moments } from '../format.ts';
import { useOnline } from '../use-online.ts';
import type { LeaderDesk } from './desk.ts';
import type { OpenState } from './desk-state.ts';
import { words } from './texts.ts';

/** What is younger than this is not read again because a page is opened. */
const freshMs = 10_000;

type Props = { desk: LeaderDesk; state: OpenState };

/** How old what a list shows is, and the way to read it again; opening the list reads it, too. */
export function ReadAt({ desk, state }: Props) {
  const { readAt } = state.seen;
  const isOnline = useOnline();
  useEffect(() => {
    if (readAt !== null && timeNow() - readAt > freshMs) void desk.refresh();
  }, []);
  if (state.isReading)
    return (
      <p class="quiet read-at" role="status">
        {words.read.reading}
      </p>
    );
  return (
    <p class="quiet read-at">
      {readAt === null ? words.read.never : words.read.at(moments(readAt, timeNow())[0])}
      {isOnline && state.hasReadFailed && ` ${words.read.failed}`}
      {!isOnline && ` ${words.read.offline}`}
      {isOnline && desk.api && (
        <>
          {' '}
          <button type="button" class="plain" onClick={() => void desk.refresh()}>
            {words.read.now}
          </button>
        </>
      )}
    </p>
  );
}
