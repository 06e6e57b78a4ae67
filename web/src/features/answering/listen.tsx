import { useEffect, useState } from 'preact/hooks';
import { type AnswerLanguage, useLanguage, useTexts } from './answer-language.ts';

const speaker = 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined;

/**
 * Whether the browser can read the language aloud. A browser that has not loaded its voices yet is
 * assumed to: it chooses one by the language when it speaks.
 */
function canSpeak(language: AnswerLanguage): boolean {
  if (!speaker) return false;
  const voices = speaker.getVoices();
  return voices.length === 0 || voices.some(({ lang }) => lang.startsWith(language));
}

type SpokenText = { text: string; lang: AnswerLanguage };

/** Reads texts aloud in turn, and stops the reading before. */
function speak(all: readonly SpokenText[], ended: () => void): void {
  speaker?.cancel();
  for (const [index, { text, lang }] of all.entries()) {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = lang;
    utterance.rate = 0.9;
    if (index === all.length - 1) utterance.onend = ended;
    utterance.onerror = ended;
    speaker?.speak(utterance);
  }
}

const hush = (): void => speaker?.cancel();

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
