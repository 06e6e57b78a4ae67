import type { TemplateBody, TemplateSession } from '../../../../shared/domain/groups/template.ts';
import { sessionLength } from '../../texts/common/session-length.ts';
import { listed, localWeekdays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.template;

/** What a session of a template is called. */
export const themeOf = ({ theme }: Pick<TemplateSession, 'theme'>): string =>
  theme.trim() || words.withoutTheme;

/** The kind and the length of a session of a template. */
export const kindAndLength = ({
  kind,
  minutes,
}: Pick<TemplateSession, 'kind' | 'minutes'>): string =>
  `${texts.sessions.kind[kind]}, ${sessionLength(minutes, texts.newGroup.hourSign)}`;

/** How the sessions of a template usually follow each other. */
export function patternInWords({
  repeats,
  weekdays,
  everyWeeks,
  startsAt,
}: TemplateBody['pattern']) {
  const days = weekdays.map((day) => localWeekdays[day - 1]?.long ?? '');
  const isWeekly = repeats === 'weekly';
  const parts = [
    isWeekly ? words.weekly(everyWeeks) : words.daily,
    isWeekly && days.length > 0 && listed(days),
    startsAt && words.atTime(startsAt),
  ];
  return parts.filter(Boolean).join(', ');
}

/** The least and the most members, as a range. */
export const sizeInWords = ({ least, most }: TemplateBody['members']): string =>
  words.members(least, most);
