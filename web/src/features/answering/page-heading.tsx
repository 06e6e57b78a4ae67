import { useEffect, useRef } from 'preact/hooks';

let isFirst = true;

/** The page's heading. When it replaces another one it takes the focus, so that it is read out. */
export function PageHeading({ children, lang }: { children: string; lang?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirst) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    isFirst = false;
  }, []);
  useEffect(() => {
    document.title = `${children} – Laituri`;
  }, [children]);
  return (
    <h1 ref={heading} tabIndex={-1} {...(lang ? { lang } : {})}>
      {children}
    </h1>
  );
}
