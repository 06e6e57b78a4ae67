import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { writerOf } from '../../../features/own-page/own-language.tsx';
import type { BehindTexts } from '../../../texts/own-page/behind/fi.ts';
import {
  type Catalogue,
  type CatalogueLoaders,
  loadCatalogue,
  type OwnLanguage,
} from '../../../texts/own-page/languages.ts';

const catalogues: CatalogueLoaders<BehindTexts> = {
  fi: async () => (await import('../../../texts/own-page/behind/fi.ts')).fi,
  selko: async () => (await import('../../../texts/own-page/behind/selko.ts')).selko,
  sv: async () => (await import('../../../texts/own-page/behind/sv.ts')).sv,
  en: async () => (await import('../../../texts/own-page/behind/en.ts')).en,
  ar: async () => (await import('../../../texts/own-page/behind/ar.ts')).ar,
};

export const BehindCatalogue = createContext<Catalogue<BehindTexts> | null>(null);

/** The texts behind the personal code in the page's language, once they are loaded. */
export function useBehindCatalogue(language: OwnLanguage) {
  const [catalogue, setCatalogue] = useState<Catalogue<BehindTexts> | null>(null);
  const [isFailed, setFailed] = useState(false);
  const load = () => {
    setFailed(false);
    loadCatalogue(catalogues, language).then(setCatalogue, () => setFailed(true));
  };
  useEffect(load, [language]);
  return { catalogue, isFailed, load };
}

/** Writes the texts behind the personal code. */
export function useBehind() {
  const catalogue = useContext(BehindCatalogue);
  if (!catalogue) throw new Error('The catalogue of the language has not been loaded');
  return writerOf(catalogue);
}
