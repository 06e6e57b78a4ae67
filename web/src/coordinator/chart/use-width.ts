import { useEffect, useRef, useState } from 'preact/hooks';

const first = 640;

/** What is printed on in CSS pixels: A4 across without the margins of `style/paper.css`. */
const paperWidth = 680;

/** How wide a picture may be where it stands, followed as the window changes and on paper. */
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
