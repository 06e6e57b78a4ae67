import { useEffect, useState } from 'preact/hooks';
import { isClockWrong, knownClock, listenToClock, timeNow } from '../session/clock.ts';
import { twoMoments } from '../texts/format.ts';
import { texts } from '../texts/staff.ts';

const lookMs = 20_000;

/** Shown where the device's clock is more than ten minutes off: its time, and the right time. */
export function ClockNote() {
  const [, look] = useState(0);
  useEffect(() => {
    const again = () => look((count) => count + 1);
    const timer = setInterval(again, lookMs);
    const stop = listenToClock(again);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, []);
  if (!isClockWrong(knownClock())) return null;
  const [device = '', server = ''] = twoMoments(Date.now(), timeNow());
  return (
    <p class="note clock-note" role="status">
      {texts.signIn.clock(device, server)}
    </p>
  );
}
