import { parseArgs } from 'node:util';
import type * as z from 'zod';
import { type LabelLanguage, labelLanguages } from '../../shared/exports/column.ts';
import { exportBody } from '../../shared/exports/export.ts';
import { isExportable } from '../../shared/exports/exported-items.ts';
import type { Instrument } from '../../shared/instruments/instrument.ts';
import { findInstrument } from '../../shared/instruments/instruments.ts';

export const exportUsage = `npm run -s export -- --out FOLDER [--programme ID …] [--occasion start|end|follow_up …]
    [--kind groups|background] [--instrument ID] [--version N] [--language fi|sv|en] [--url URL] [--as DEMO-USER]
The sign-in is read from LAITURI_TOKEN; on your own machine --as researcher signs in by itself.`;

/** What to export, and where to. */
export type ExportOptions = {
  url: string;
  /** A demo user of a local Laituri; otherwise the token is in the environment. */
  demoUser: string | undefined;
  out: string;
  language: LabelLanguage;
  instrument: Instrument;
  selection: z.infer<typeof exportBody>;
};

const options = {
  url: { type: 'string', default: 'http://localhost:3000' },
  as: { type: 'string' },
  out: { type: 'string' },
  programme: { type: 'string', multiple: true },
  occasion: { type: 'string', multiple: true },
  kind: { type: 'string' },
  instrument: { type: 'string', default: 'life_management_and_inclusion_14' },
  version: { type: 'string' },
  language: { type: 'string', default: 'fi' },
} as const;

const isLanguage = (text: string): text is LabelLanguage =>
  (labelLanguages as readonly string[]).includes(text);

function instrumentOf(id: string, version: string | undefined): Instrument {
  const instrument = findInstrument(id, version);
  if (!instrument || !isExportable(instrument))
    throw new Error(
      '--instrument and --version match no questionnaire that is exported for research',
    );
  return instrument;
}

/**
 * Reads the arguments.
 * @throws Error that says in one line what is wrong with them
 */
export function readExportOptions(args: readonly string[]): ExportOptions {
  const { values } = parseArgs({ args: [...args], options });
  if (!values.out) throw new Error('name a folder for the files: --out FOLDER');
  if (!isLanguage(values.language)) throw new Error('--language is fi, sv or en');
  const instrument = instrumentOf(values.instrument, values.version);
  const { data, error } = exportBody.safeParse({
    programmeIds: values.programme ?? null,
    occasions: values.occasion,
    kind: values.kind,
    instrumentId: instrument.id,
    instrumentVersion: instrument.version,
  });
  if (error) throw new Error(`/${error.issues[0]?.path.join('/')} ${error.issues[0]?.message}`);
  const { url, as: demoUser, out, language } = values;
  return { url: url.replace(/\/$/, ''), demoUser, out, language, instrument, selection: data };
}
