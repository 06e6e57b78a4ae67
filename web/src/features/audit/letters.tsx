import { useState } from 'preact/hooks';
import type { StaffApi } from '../../api/staff-api.ts';
import { useObjectAddress } from '../../api/use-object-address.ts';
import { useSending } from '../../api/use-sending.ts';
import { type PageLanguage, pageLanguages } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';

const words = texts.audit;

type LetterOfferProps = { api: StaffApi; participant: string; language: PageLanguage };

/** One letter, made only on request, since making it is recorded in the audit too. */
function LetterOffer({ api, participant, language }: LetterOfferProps) {
  const { busy, failure, send } = useSending();
  const [letter, setLetter] = useState<Blob | null>(null);
  const address = useObjectAddress(letter);
  const name = texts.instruments.languages[language];
  const make = () =>
    send(async () => setLetter(await api.getAuditLetter({ query: { participant, language } })));
  return (
    <li>
      {address ? (
        <a class="button" href={address} target="_blank" rel="noopener">
          {words.openLetter(name)}
        </a>
      ) : (
        <button type="button" onClick={make} aria-disabled={busy}>
          {words.makeLetter(name)}
        </button>
      )}
      <span role="status" class="unseen">
        {address && words.letterReady}
      </span>
      <FailureNote failure={failure} />
    </li>
  );
}

/** The same as a letter to the person, in each language. */
export function Letters({ api, participant }: Omit<LetterOfferProps, 'language'>) {
  return (
    <section class="card">
      <h2>{words.letter}</h2>
      <p class="quiet">{words.letterExplained}</p>
      <ul class="actions">
        {pageLanguages.map((language) => (
          <LetterOffer key={language} {...{ api, participant, language }} />
        ))}
      </ul>
    </section>
  );
}
