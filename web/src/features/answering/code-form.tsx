import { useState } from 'preact/hooks';
import type { ParticipantTexts } from '../../texts/participant/fi.ts';
import { type CodeFault, faultOfCode, readCode } from './code-fault.ts';

type CodeWords = Omit<ParticipantTexts['code'], 'title' | 'text' | 'broken' | 'tooMany'>;

function CodeField({ fault, code }: { fault: CodeFault | null; code: CodeWords }) {
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
 * The field for a code and its button. A code that cannot be valid is rejected before anything is
 * sent.
 */
export function CodeForm({ words, open }: { words: CodeWords; open: (code: string) => void }) {
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
    <form onSubmit={submit} noValidate>
      <CodeField fault={fault} code={words} />
      <button type="submit" class="main">
        {words.open}
      </button>
    </form>
  );
}
