import { type ComponentChildren, createContext, Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import { chosenOwnLanguage } from '../../offline/own-tab.ts';
import type { OwnTexts } from '../../texts/own-page/fi.ts';
import {
  type Catalogue,
  type CatalogueLoaders,
  languageTraits,
  type OwnLanguage,
  ownLanguages,
  type ReadText,
  readOwnText,
} from '../../texts/own-page/languages.ts';

/** Each language is a file of its own: a phone loads only the one that it shows. */
export const firstCatalogues: CatalogueLoaders<OwnTexts> = {
  fi: async () => (await import('../../texts/own-page/fi.ts')).fi,
  selko: async () => (await import('../../texts/own-page/selko.ts')).selko,
  sv: async () => (await import('../../texts/own-page/sv.ts')).sv,
  en: async () => (await import('../../texts/own-page/en.ts')).en,
  ar: async () => (await import('../../texts/own-page/ar.ts')).ar,
};

const isOurs = (code: string | undefined): code is OwnLanguage =>
  ownLanguages.some((one) => one === code);

/** The language chosen here, else the first of the browser's that we have, else Finnish. */
export function likelyOwnLanguage(): OwnLanguage {
  const chosen = chosenOwnLanguage();
  if (isOurs(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isOurs) ?? 'fi';
}

export const FirstTexts = createContext<Catalogue<OwnTexts> | null>(null);

/** Says a text of a catalogue by its name, marked where it is in Finnish instead. */
export type Say<Texts> = <Name extends keyof Texts>(
  name: Name,
  ...given: Texts[Name] extends (...given: infer Given) => string ? Given : []
) => ComponentChildren;

type InFinnishProps = { read: ReadText; mark: string };

/** A Finnish text on a page of another language, with its language, direction and a mark in words. */
const InFinnish = ({ read: { text, tag }, mark }: InFinnishProps) => (
  <Fragment>
    <span lang={tag} dir="ltr">
      {text}
    </span>{' '}
    <small class="in-finnish">{mark}</small>
  </Fragment>
);

/** How the texts of a catalogue are written into a page. */
export function writerOf<Texts extends object>(catalogue: Catalogue<Texts>) {
  const { language, texts, isFinnish } = catalogue;
  const { mark } = languageTraits[language];
  const say: Say<Texts> = (name, ...given) => {
    const value = texts[name];
    const text = typeof value === 'function' ? (value(...given) as string) : String(value);
    if (!isFinnish(name)) return text;
    return <InFinnish read={{ text, tag: 'fi', isFinnish: true }} mark={mark} />;
  };
  return { say, texts, language };
}

export function useOwn() {
  const catalogue = useContext(FirstTexts);
  if (!catalogue) throw new Error('The catalogue of the language has not been loaded');
  return writerOf(catalogue);
}

/** A text that came as data; in Finnish, and marked so, where the language has none. */
export function DataText({ text }: { text: Parameters<typeof readOwnText>[0] }) {
  const { language } = useOwn();
  const read = readOwnText(text, language);
  if (read.isFinnish) return <InFinnish read={read} mark={languageTraits[language].mark} />;
  return <Fragment>{read.text}</Fragment>;
}
