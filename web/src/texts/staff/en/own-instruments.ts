export { ownInstrumentTexts } from '../fi/own-instruments.ts';
