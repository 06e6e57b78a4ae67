import { FocusedHeading } from '../../../features/own-page/own-heading.tsx';
import type { BehindTexts } from '../../../texts/own-page/behind/fi.ts';
import type { PlainTextName } from '../../../texts/own-page/languages.ts';
import { useBehind } from './behind-language.ts';

/** The heading of a view behind the personal code. */
export function BehindHeading({ name }: { name: PlainTextName<BehindTexts> }) {
  const { say, texts } = useBehind();
  return <FocusedHeading title={texts[name]}>{say(name)}</FocusedHeading>;
}
