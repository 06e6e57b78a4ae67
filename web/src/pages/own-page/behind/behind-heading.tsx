import type { BehindTexts } from '../../../texts/own-page/behind/fi.ts';
import { FocusedHeading } from '../own-heading.tsx';
import { useBehind } from './behind-language.ts';

type PlainName = {
  [Name in keyof BehindTexts]: BehindTexts[Name] extends string ? Name : never;
}[keyof BehindTexts];

/** The heading of a view behind the personal code. */
export function BehindHeading({ name }: { name: PlainName }) {
  const { say, texts } = useBehind();
  return <FocusedHeading title={texts[name]}>{say(name)}</FocusedHeading>;
}
