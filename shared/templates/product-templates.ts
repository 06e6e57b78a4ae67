import { hahmoterapia } from './hahmoterapia.ts';
import { leiditLaiturilla } from './leidit-laiturilla.ts';
import { openTemplates } from './open-templates.ts';
import type { ProductTemplate } from './product-template.ts';
import { voimaannuttavaElokuva } from './voimaannuttava-elokuva.ts';
import { yksilokuntoutusKotona } from './yksilokuntoutus-kotona.ts';

/** The programmes that the product knows, in the order in which they are offered. */
export const productTemplates: readonly ProductTemplate[] = [
  hahmoterapia,
  leiditLaiturilla,
  voimaannuttavaElokuva,
  yksilokuntoutusKotona,
  ...openTemplates,
];
