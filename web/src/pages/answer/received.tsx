import { useTexts } from './answer-language.ts';
import { PageHeading } from './page-heading.tsx';
import { UnsentDrafts } from './unsent-drafts.tsx';

/** The form is received: nothing more is needed, and nothing of it is left on the device. */
export function Received({ askCode }: { askCode: () => void }) {
  const { received } = useTexts();
  return (
    <>
      <PageHeading>{received.title}</PageHeading>
      <p>{received.text}</p>
      <p>{received.help}</p>
      <UnsentDrafts />
      <p>
        <button type="button" class="plain" onClick={askCode}>
          {received.again}
        </button>
      </p>
    </>
  );
}
