import { useEffect, useState } from 'preact/hooks';
import { useLanguage, useTexts } from './answer-language.ts';
import { canSpeak, hush, type SpokenText, speak } from './speech.ts';

/** Reads aloud, where the browser can; a second press stops it. */
export function Listen({ spoken }: { spoken: readonly SpokenText[] }) {
  const { listen, hush: stop } = useTexts();
  const [isSpeaking, setSpeaking] = useState(false);
  useEffect(() => hush, []);
  if (!canSpeak(useLanguage())) return null;
  const press = () => {
    if (isSpeaking) hush();
    else speak(spoken, () => setSpeaking(false));
    setSpeaking(!isSpeaking);
  };
  return (
    <button
      type="button"
      class="plain"
      onClick={press}
      aria-label={`${isSpeaking ? stop : listen}: ${spoken[0]?.text}`}
    >
      {isSpeaking ? stop : listen}
    </button>
  );
}
