import { useEffect, useRef, useState } from 'preact/hooks';

const first = 640;

/** The width of print in CSS pixels: A4 without the margins of `style/paper.css`. */
const paperWidth = 680;

/** The width available for a picture, followed as the window changes and in print. */
export function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const { current } = frame;
    if (!current) return undefined;
    const measure = () => setWidth(Math.floor(current.clientWidth) || first);
    measure();
    const onPaper = () => setWidth(paperWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    addEventListener('beforeprint', onPaper);
    addEventListener('afterprint', measure);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', onPaper);
      removeEventListener('afterprint', measure);
    };
  }, []);
  return { frame, width };
}
