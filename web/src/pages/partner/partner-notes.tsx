import type { ProblemCode } from '../../../../shared/problems.ts';
import { PageHeading } from '../../features/answering/page-heading.tsx';
import { usePartnerTexts } from './partner-texts.ts';

/** Why the API refused, in words that a partner can act on. */
export function useRefusalWords(code: ProblemCode): { title: string; text: string } {
  const { refusals } = usePartnerTexts();
  const known: Readonly<Partial<Record<ProblemCode, { title: string; text: string }>>> = refusals;
  return known[code] ?? refusals.other;
}

/** The page of somebody whose link or receipt opens nothing. */
export function RefusedVisit({ code }: { code: ProblemCode }) {
  const { title, text } = useRefusalWords(code);
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <p>{text}</p>
    </>
  );
}

/** The page while nothing is reached, with a way to try again. */
export function Unreached({ again }: { again: () => void }) {
  const texts = usePartnerTexts();
  return (
    <>
      <PageHeading>{texts.unreached.title}</PageHeading>
      <p>{texts.unreached.text}</p>
      <button type="button" class="main" onClick={again}>
        {texts.again}
      </button>
    </>
  );
}
