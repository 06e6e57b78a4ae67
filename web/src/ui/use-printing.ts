import { useEffect, useState } from 'preact/hooks';

/** Whether the page is being printed: for a sheet that is on no screen. */
export function useIsPrinting(): boolean {
  const [isPrinting, set] = useState(false);
  useEffect(() => {
    const begin = () => set(true);
    const end = () => set(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
