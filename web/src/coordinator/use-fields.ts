import { useEffect, useState } from 'preact/hooks';

/**
 * What is in the fields of a filter, until it is asked for; the address has the last word.
 * @param asked what stands in the address
 * @param address the address itself: when it changes, the fields follow
 */
export function useFields<Filter>(filter: Filter, address: string) {
  const [fields, setFields] = useState(filter);
  useEffect(() => setFields(filter), [address]);
  const set = (change: Partial<Filter>) => setFields({ ...fields, ...change });
  return { fields, set };
}
