import { useEffect, useRef, useState } from 'preact/hooks';

const first = 640;

/** How wide a picture may be where it stands, followed as the window changes. */
export function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const { current } = frame;
    if (!current) return undefined;
    const measure = () => setWidth(Math.floor(current.clientWidth) || first);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return { frame, width };
}
