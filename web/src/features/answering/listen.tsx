import { useEffect, useRef, useState } from 'preact/hooks';
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

type ListenProps = {
  spoken: readonly SpokenText[];
  /** By language, the name of a recording in the web app's `audio` folder. */
  audio?: Readonly<Record<string, string>> | undefined;
};

/**
 * Plays the recording of an item, or reads it aloud where there is none and the browser can; a
 * second press stops it.
 */
export function Listen({ spoken, audio }: ListenProps) {
  const { listen, hush: stop } = useTexts();
  const language = useLanguage();
  const [isSpeaking, setSpeaking] = useState(false);
  const recording = useRef<HTMLAudioElement>(null);
  const stopSound = () => {
    recording.current?.pause();
    hush();
  };
  useEffect(() => stopSound, []);
  const file = audio?.[language];
  if (file === undefined && !canSpeak(language)) return null;
  const ended = () => setSpeaking(false);
  const speakInstead = () => speak(spoken, ended);
  const press = () => {
    setSpeaking(!isSpeaking);
    if (isSpeaking) return stopSound();
    if (file === undefined) return speakInstead();
    const playing = new Audio(`/audio/${file}`);
    recording.current = playing;
    playing.addEventListener('ended', ended);
    return void playing.play().catch(speakInstead);
  };
  return (
    <button
      type="button"
      class={file === undefined ? 'plain' : 'recording'}
      onClick={press}
      aria-label={`${isSpeaking ? stop : listen}: ${spoken[0]?.text}`}
    >
      {isSpeaking ? stop : listen}
    </button>
  );
}
