import { fi, type Texts } from './fi.ts';
export const en: Texts = fi;
