import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { texts } from '../texts/staff.ts';

let isFirst = true;

/** The page's heading; a new page moves the focus to it, so that it is read out. */
export function PageTitle({ title, children }: { title: string; children?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Soft hyphens are not for a tab's title.
    const name = title.replaceAll('\u00ad', '');
    document.title = name === texts.name ? name : `${name} – ${texts.name}`;
    if (!isFirst) heading.current?.focus();
    isFirst = false;
  }, [title]);
  return (
    <header class="page-title">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}
