import { useState } from 'preact/hooks';
import { readCheckedCode } from '../../../../shared/domain/checked-code.ts';
import { isLinkCode } from '../../../../shared/domain/forms/link-secret.ts';
import { PageHeading } from '../../features/open-pages/page-heading.tsx';
import { usePartnerTexts } from './partner-texts.ts';

type PartnerCodeProps = { isBroken: boolean; open: (code: string) => void };

/** Asks for the code of a link. One that cannot be right is not sent. */
export function PartnerCode({ isBroken, open }: PartnerCodeProps) {
  const { code: words } = usePartnerTexts();
  const [isMistyped, setMistyped] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = form.elements.namedItem('code') as HTMLInputElement;
    const code = readCheckedCode(field.value);
    setMistyped(!isLinkCode(code));
    if (isLinkCode(code)) open(code);
    else field.focus();
  };
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      {isBroken && (
        <p class="note" role="alert">
          {words.broken}
        </p>
      )}
      <p>{words.text}</p>
      <form onSubmit={submit} noValidate>
        <label for="code">{words.label}</label>
        <input
          id="code"
          name="code"
          class="code"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={24}
          aria-describedby="code-fault"
          aria-invalid={isMistyped}
        />
        <p id="code-fault" class="fault" role="alert">
          {isMistyped && words.mistyped}
        </p>
        <button type="submit" class="main">
          {words.open}
        </button>
      </form>
    </>
  );
}
