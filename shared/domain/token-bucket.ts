/** The largest number of requests at once, and the rate a second in the long run. */
export type Limit = { burst: number; perSecond: number };

/** The rest of a limit at a moment (ms). */
export type Bucket = { left: number; at: number };

/**
 * Takes one request from a bucket that fills up again over time. A clock that goes back fills
 * nothing.
 * @param now in ms
 * @returns the bucket afterwards, and the seconds to wait: null when the request may pass
 * @example takeFrom(undefined, { burst: 1, perSecond: 1 }, 0).waitSeconds // null
 * @example takeFrom({ left: 0, at: 0 }, { burst: 9, perSecond: 0.1 }, 2000).waitSeconds // 8
 */
export function takeFrom(
  bucket: Bucket | undefined,
  { burst, perSecond }: Limit,
  now: number,
): { bucket: Bucket; waitSeconds: number | null } {
  const { left, at } = bucket ?? { left: burst, at: now };
  const gained = (Math.max(0, now - at) / 1000) * perSecond;
  const filled = { left: Math.min(burst, left + gained), at: Math.max(at, now) };
  if (filled.left < 1)
    return { bucket: filled, waitSeconds: Math.max(1, Math.ceil((1 - filled.left) / perSecond)) };
  return { bucket: { ...filled, left: filled.left - 1 }, waitSeconds: null };
}
