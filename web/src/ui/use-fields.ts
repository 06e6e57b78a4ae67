import { useEffect, useState } from 'preact/hooks';

/**
 * The contents of a filter's fields until they are applied; the fields follow the address.
 * @param filter the filter in the address
 * @param address the address itself: when it changes, the fields are reset
 */
export function useFields<Filter>(filter: Filter, address: string) {
  const [fields, setFields] = useState(filter);
  useEffect(() => setFields(filter), [address]);
  const set = (change: Partial<Filter>) => setFields({ ...fields, ...change });
  return { fields, set };
}
