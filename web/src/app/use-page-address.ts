import { useEffect, useState } from 'preact/hooks';
import { type PageAddress, pageAddressOf } from '../routes/page-address.ts';

/** The current page, followed as the address changes. */
export function usePageAddress(): PageAddress {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return pageAddressOf(hash);
}
