import { useEffect, useState } from 'preact/hooks';
import type { PartnerResult } from '../../api/partner-client.ts';

/** What was read once, or why not; null until there is a reply. */
export function useOpened<Body>(read: () => Promise<PartnerResult<Body>>) {
  const [result, setResult] = useState<PartnerResult<Body> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isLeft = false;
    setResult(null);
    void read().then((reply) => {
      if (!isLeft) setResult(reply);
    });
    return () => {
      isLeft = true;
    };
  }, [attempt]);
  return { result, again: () => setAttempt(attempt + 1) };
}
