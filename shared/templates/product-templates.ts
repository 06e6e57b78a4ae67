import type { ProductTemplate } from './product-template.ts';

/** The programmes that the product knows, in the order in which they are offered. */
export const productTemplates: readonly ProductTemplate[] = [];
