import { useState } from 'preact/hooks';

/** Copies a text, and says whether that was possible; what was not copied is selected. */
export function useCopy(text: string, said: { copied: string; copyByHand: string }) {
  const [message, setMessage] = useState('');
  const copy = () => {
    const copying = navigator.clipboard?.writeText(text) ?? Promise.reject();
    copying.then(
      () => setMessage(said.copied),
      () => setMessage(said.copyByHand),
    );
  };
  return { copy, message };
}
