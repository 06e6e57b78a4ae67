import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { hashOf, type PageAddress } from '../routes/page-address.ts';
import { texts } from '../texts/staff.ts';

let isFirst = true;

type PathStep = { name: string; address: PageAddress };

type PageTitleProps = {
  title: string;
  /** The part of the thing that this page is about: said to screen readers and in the tab's title. */
  part?: string;
  /** The pages above this one. */
  path?: readonly PathStep[];
  /** For the tab instead of the heading, which has a participant's number: tabs stay in histories. */
  tabTitle?: string;
  children?: ComponentChildren;
};

/** The page's heading; a new page moves the focus to it, so that it is read out. */
export function PageTitle({ title, part, path = [], tabTitle, children }: PageTitleProps) {
  const isPlace = !part && Object.values(texts.nav.places).includes(title);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Soft hyphens are not for a tab's title.
    const name = [part, tabTitle ?? title].filter(Boolean).join(' – ').replaceAll('\u00ad', '');
    document.title = name === texts.name ? name : `${name} – ${texts.name}`;
    if (!isFirst) heading.current?.focus();
    isFirst = false;
  }, [title, part, tabTitle]);
  return (
    <header class="page-title">
      {path.length > 0 && (
        <nav class="path" aria-label={texts.nav.path}>
          {path.map(({ name, address }) => (
            <a key={name} href={hashOf(address)}>
              {name}
            </a>
          ))}
        </nav>
      )}
      <h1 ref={heading} tabIndex={-1} class={isPlace ? 'is-place' : undefined}>
        {title}
        {part && <span class="unseen"> {part}</span>}
      </h1>
      {children}
    </header>
  );
}
