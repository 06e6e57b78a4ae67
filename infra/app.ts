import { laituri } from './laituri.ts';

laituri().synth();
