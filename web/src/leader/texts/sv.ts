import { fi, type Texts } from './fi.ts';
export const sv: Texts = fi;
