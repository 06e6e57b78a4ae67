import { CodeForm } from '../../features/answering/code-form.tsx';
import { PageHeading } from '../../features/answering/page-heading.tsx';
import { usePartnerTexts } from './partner-texts.ts';

type PartnerCodeProps = { isBroken: boolean; open: (code: string) => void };

/** Asks for the code of a link. */
export function PartnerCode({ isBroken, open }: PartnerCodeProps) {
  const { code: words } = usePartnerTexts();
  const { mistyped } = words;
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      {isBroken && (
        <p class="note" role="alert">
          {words.broken}
        </p>
      )}
      <p>{words.text}</p>
      <CodeForm
        words={{ ...words, empty: mistyped, isNumber: mistyped, length: () => mistyped }}
        open={open}
      />
    </>
  );
}
