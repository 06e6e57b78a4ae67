import { useState } from 'preact/hooks';
import { timeText } from '../../features/open-pages/open-language.ts';
import { PageHeading } from '../../features/open-pages/page-heading.tsx';
import type { ParticipantTexts } from '../../texts/participant/fi.ts';
import { useTexts } from './answer-language.ts';
import { type CodeFault, faultOfCode, readCode } from './code-fault.ts';
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

function CodeField({ fault }: { fault: CodeFault | null }) {
  const { code } = useTexts();
  return (
    <>
      <label for="code">{code.label}</label>
      <input
        id="code"
        name="code"
        class="code"
        type="text"
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck={false}
        maxLength={24}
        aria-describedby="code-example code-fault"
        aria-invalid={fault !== null}
      />
      <p id="code-example" class="quiet">
        {code.example}
      </p>
      <p id="code-fault" class="fault" role="alert">
        {fault && (fault.is === 'length' ? code.length(fault.n) : code[fault.is])}
      </p>
    </>
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
  const [fault, setFault] = useState<CodeFault | null>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = form.elements.namedItem('code') as HTMLInputElement;
    const found = faultOfCode(field.value);
    setFault(found);
    if (found) field.focus();
    else open(readCode(field.value));
  };
  return (
    <>
      <PageHeading>{code.title}</PageHeading>
      {why && <WhyNote why={why} />}
      <UnsentDrafts />
      <p>{code.text}</p>
      <form onSubmit={submit} noValidate>
        <CodeField fault={fault} />
        <button type="submit" class="main">
          {code.open}
        </button>
      </form>
    </>
  );
}
