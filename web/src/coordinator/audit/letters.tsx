import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../../api.ts';
import { Failed } from '../../failed.tsx';
import { type Language, languages } from '../../language.ts';
import { useSending } from '../../sending.ts';
import { deskTexts } from '../texts.ts';

const words = deskTexts.audit;

/** The address of a letter that is here, given back when it is not shown any more. */
function useAddress(letter: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!letter) return undefined;
    const made = URL.createObjectURL(letter);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [letter]);
  return address;
}

type Props = { api: Api; participant: string; language: Language };

/** One letter: made when it is asked for, for making it is kept in the audit too. */
function Letter({ api, participant, language }: Props) {
  const { busy, failure, send } = useSending();
  const [letter, setLetter] = useState<Blob | null>(null);
  const address = useAddress(letter);
  const name = deskTexts.instruments.languages[language];
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
      <Failed failure={failure} />
    </li>
  );
}

/** The same as a letter to the person, in each language. */
export function Letters({ api, participant }: Omit<Props, 'language'>) {
  return (
    <section>
      <h2>{words.letter}</h2>
      <p class="quiet">{words.letterExplained}</p>
      <ul class="deeds">
        {languages.map((language) => (
          <Letter key={language} {...{ api, participant, language }} />
        ))}
      </ul>
    </section>
  );
}
