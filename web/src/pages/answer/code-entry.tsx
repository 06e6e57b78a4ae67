import { timeText, useTexts } from '../../features/answering/answer-language.ts';
import { CodeForm } from '../../features/answering/code-form.tsx';
import { PageHeading } from '../../features/answering/page-heading.tsx';
import type { ParticipantTexts } from '../../texts/participant/fi.ts';
import { UnsentDrafts } from './unsent-drafts.tsx';

/** Why a code is asked for; null when nothing went wrong. */
export type CodeEntryReason =
  | { is: 'broken' }
  | { is: 'unknown' }
  | { is: 'too_many'; until: number };

function whyTexts(why: CodeEntryReason, texts: ParticipantTexts): string[] {
  if (why.is === 'broken') return [texts.code.broken];
  if (why.is === 'too_many') return [texts.code.tooMany(timeText(why.until, texts))];
  const { title, text } = texts.refusals['link.unknown'];
  return [`${title}.`, text];
}

function WhyNote({ why }: { why: CodeEntryReason }) {
  const texts = useTexts();
  return (
    <div class="note" role="alert">
      {whyTexts(why, texts).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}

/**
 * Asks for the code on the slip. A code that cannot be valid is rejected before anything is sent.
 */
export function CodeEntry({
  why,
  open,
}: {
  why: CodeEntryReason | null;
  open: (code: string) => void;
}) {
  const { code } = useTexts();
  return (
    <>
      <PageHeading>{code.title}</PageHeading>
      {why && <WhyNote why={why} />}
      <UnsentDrafts />
      <p>{code.text}</p>
      <CodeForm words={code} open={open} />
    </>
  );
}
