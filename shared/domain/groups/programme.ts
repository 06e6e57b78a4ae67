import * as z from 'zod';
import { programmeId, version } from '../ids.ts';
import { plainLines, plainText, storedText } from '../plain-text.ts';

/** The kind of its runs (*ryhmämuoto*); `individual` is rehabilitation of one client at home. */
export const groupKind = z
  .enum(['gestalt_therapy', 'camp', 'film_group', 'individual', 'other'])
  .meta({ id: 'GroupKind' });

export const programmeBody = z
  .strictObject({
    name: plainText(120),
    kind: groupKind,
    description: plainLines(2000).default(''),
    /** The people the programme is for (*kohderyhmä ja osallistumisen ehdot*). */
    eligibility: plainLines(2000).default(''),
  })
  .meta({ id: 'ProgrammeBody' });

export const programme = z
  .strictObject({
    programmeId,
    ...programmeBody.shape,
    name: storedText,
    description: storedText.default(''),
    eligibility: storedText.default(''),
    version,
  })
  .meta({ id: 'Programme' });
export type Programme = z.infer<typeof programme>;
