import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { OwnTexts } from '../../texts/own-page/fi.ts';
import type { PlainTextName } from '../../texts/own-page/languages.ts';
import { useOwn } from './own-language.tsx';

let isFirst = true;

/**
 * A heading that is part of the page's title. When it replaces another one it takes the focus, so
 * that it is read out.
 */
export function FocusedHeading({
  title,
  children,
}: {
  title: string;
  children: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirst) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    isFirst = false;
  }, []);
  useEffect(() => {
    document.title = `${title} – Laituri`;
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** The heading of a page before the personal code. */
export function OwnHeading({ name }: { name: PlainTextName<OwnTexts> }) {
  const { say, texts } = useOwn();
  return <FocusedHeading title={texts[name]}>{say(name)}</FocusedHeading>;
}
