import * as z from 'zod';
import { planLimits } from '../../configuration.ts';
import { Problem } from '../../problems.ts';
import { areDifferent } from '../different.ts';
import { programmeId, timestamp, userId, version } from '../ids.ts';
import { plainLine, plainLines, plainText, storedText } from '../plain-text.ts';
import { isUnderWay, pinnedInstrument, type Run } from './run.ts';
import { sessionKind } from './session.ts';
import { weekday } from './session-plan.ts';
import { localTime } from './session-time.ts';

const kinds = sessionKind.exclude(['catch_up']);
/** The kinds that a session of a template may have: nobody plans a catch-up session beforehand. */
export const templateSessionKinds = kinds.options;

/** A session of a template: what is done in it, and how long it takes. */
const templateSession = z.strictObject({
  kind: kinds,
  theme: plainLine(120).default(''),
  minutes: z
    .int()
    .min(1)
    .max(24 * 60),
  material: plainLines(1000).default(''),
  preparation: plainLines(1000).default(''),
});

/** How the sessions of a template usually follow each other. */
const usualPattern = z.strictObject({
  repeats: z.enum(['weekly', 'daily']),
  weekdays: z.array(weekday).max(7).default([]),
  everyWeeks: z.int().min(1).max(26).default(1),
  startsAt: localTime.nullable().default(null),
});

/** The fewest and the most members of a group. */
const groupSize = z
  .strictObject({ least: z.int().min(1).max(100), most: z.int().min(1).max(100) })
  .refine(({ least, most }) => least <= most, {
    path: ['most'],
    message: 'must not be below least',
  });

const instruments = z
  .array(pinnedInstrument)
  .max(10)
  .refine((pins) => areDifferent(pins.map((pin) => pin.instrumentId)), 'must not name one twice');

/**
 * What the groups of a programme have in common (*ohjelmapohja*): a run is opened from it, and keeps
 * the version that it was opened from.
 */
export const templateBody = z
  .strictObject({
    /** In order. None in a programme whose groups are planned each in its own way. */
    sessions: z.array(templateSession).max(planLimits.sessions).default([]),
    pattern: usualPattern,
    members: groupSize,
    instruments: instruments.default([]),
    isFor: plainLines(2000).default(''),
    isNotFor: plainLines(2000).default(''),
    /** What the own worker asks the client when referring them. */
    referralQuestions: z.array(plainText(200)).max(20).default([]),
  })
  .meta({ id: 'TemplateBody' });
export type TemplateBody = z.infer<typeof templateBody>;
export type TemplateSession = TemplateBody['sessions'][number];

/** A version of a programme's template, with its author and the time. */
export const template = z
  .strictObject({
    programmeId,
    ...templateBody.shape,
    sessions: z
      .array(
        z.strictObject({
          ...templateSession.shape,
          theme: storedText.default(''),
          material: storedText.default(''),
          preparation: storedText.default(''),
        }),
      )
      .default([]),
    isFor: storedText.default(''),
    isNotFor: storedText.default(''),
    referralQuestions: z.array(storedText).default([]),
    savedBy: userId,
    savedAt: timestamp,
    version,
  })
  .meta({ id: 'Template' });
export type Template = z.infer<typeof template>;

type PinnedTemplate = Pick<Run, 'programmeId' | 'templateVersion'>;

/** Versions are counted for each programme, so the same number in another one is another template. */
const isSameTemplate = (one: PinnedTemplate, other: PinnedTemplate): boolean =>
  one.templateVersion === other.templateVersion &&
  (one.templateVersion === null || one.programmeId === other.programmeId);

/**
 * Whether a run takes a version of the template now that it did not have before.
 * @example takesTemplate({ programmeId: 'a', templateVersion: 2 }, { programmeId: 'a', templateVersion: 2 }) // false
 * @example takesTemplate({ programmeId: 'b', templateVersion: 2 }, { programmeId: 'a', templateVersion: 2 }) // true
 */
export const takesTemplate = (after: PinnedTemplate, before: PinnedTemplate | undefined): boolean =>
  after.templateVersion !== null && !(before && isSameTemplate(before, after));

/**
 * Refuses a run from another version of the template than the newest; and, once the run is under
 * way, any other version than its own. A run that turns out to belong to another programme may go
 * there without a template.
 * @param newest the newest version of the programme's template; undefined where it has none
 * @throws Problem template.unknown, template.changed, run.template_pinned
 * @example checkTemplate({ programmeId: 'a', templateVersion: null }, undefined, undefined) // undefined
 */
export function checkTemplate(
  after: PinnedTemplate,
  before: (PinnedTemplate & Pick<Run, 'status'>) | undefined,
  newest: number | undefined,
): void {
  if (before && isSameTemplate(before, after)) return;
  const isFree = !before || !isUnderWay(before);
  const leavesProgramme =
    after.templateVersion === null && before?.programmeId !== after.programmeId;
  if (!isFree && !leavesProgramme) throw new Problem('run.template_pinned');
  if (after.templateVersion === null) return;
  if (newest === undefined || after.templateVersion > newest) throw new Problem('template.unknown');
  if (after.templateVersion < newest) throw new Problem('template.changed');
}
