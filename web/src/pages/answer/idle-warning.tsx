import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from './answer-language.ts';
import { watchHandedOverIdle } from './handed-over-idle.ts';
import { type LinkVisit, rememberVisit } from './link-visit.ts';

/** Locks after a time without a touch. @returns the seconds left, once they are few */
export function useIdleLock(visit: LinkVisit | null, lock: () => void): number | null {
  const [seconds, setSeconds] = useState<number | null>(null);
  const newest = useRef(lock);
  newest.current = lock;
  useEffect(() => {
    if (!visit) return undefined;
    return watchHandedOverIdle({
      touched: () => rememberVisit(visit),
      secondsLeft: setSeconds,
      lock: () => newest.current(),
    });
  }, [visit]);
  return seconds;
}

/**
 * Warns that the device is about to lock; any touch cancels it. It is announced once, not every
 * second.
 */
export function IdleWarning({ seconds }: { seconds: number }) {
  const texts = useTexts();
  return (
    <div class="idle" role="alert">
      <strong>{texts.idle.title}</strong> {texts.idle.text}{' '}
      <span aria-hidden="true" class="whole">
        {texts.seconds(seconds)}
      </span>
    </div>
  );
}
