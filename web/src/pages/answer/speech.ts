import type { AnswerLanguage } from './answer-language.ts';

const speaker = 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined;

/**
 * Whether the browser can read the language aloud. A browser that has not loaded its voices yet is
 * assumed to: it chooses one by the language when it speaks.
 */
export function canSpeak(language: AnswerLanguage): boolean {
  if (!speaker) return false;
  const voices = speaker.getVoices();
  return voices.length === 0 || voices.some(({ lang }) => lang.startsWith(language));
}

export type SpokenText = { text: string; lang: AnswerLanguage };

/** Reads texts aloud in turn, and stops the reading before. */
export function speak(all: readonly SpokenText[], ended: () => void): void {
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

export const hush = (): void => speaker?.cancel();
