import type { PartnerInvitation } from '../../../../shared/domain/forms/partner-link.ts';
import { dayText } from '../../features/answering/answer-language.ts';
import type { PartnerTexts } from '../../texts/partner/fi.ts';
import { usePartnerTexts } from './partner-texts.ts';

/** A Monday, from which the names of the days are counted. */
const monday = Date.UTC(2026, 0, 5);
const dayMs = 24 * 60 * 60 * 1000;

const weekdayText = (weekday: number, { locale }: PartnerTexts) =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    monday + (weekday - 1) * dayMs,
  );

/** The usual days and hours of the group; empty where its programme does not say. */
function usualText({ pattern }: PartnerInvitation, texts: PartnerTexts): string {
  if (!pattern) return '';
  const isDaily = pattern.repeats === 'daily';
  const days = isDaily
    ? texts.group.daily
    : pattern.weekdays.map((one) => weekdayText(one, texts)).join(', ');
  return days === '' ? '' : texts.group.usually(days, pattern.startsAt, pattern.everyWeeks);
}

/** Which group it is, for whom, where and when. */
export function InvitationFacts({ invitation }: { invitation: PartnerInvitation }) {
  const texts = usePartnerTexts();
  const { group } = texts;
  const { municipality, startsOn, endsOn, isFor, isNotFor, until, partner } = invitation;
  const days = group.days(dayText(startsOn, texts), dayText(endsOn, texts));
  const facts = [
    [group.where, municipality],
    [group.when, [days, usualText(invitation, texts)].filter(Boolean).join('. ')],
    [group.isFor, isFor],
    [group.isNotFor, isNotFor],
  ].filter(([, text]) => text);
  return (
    <>
      <div class="beginning">
        {facts.map(([name, text]) => (
          <div key={name}>
            <h2>{name}</h2>
            <p>{text}</p>
          </div>
        ))}
      </div>
      <p class="quiet">
        {group.by(partner)} {group.until(dayText(until, texts))}
      </p>
    </>
  );
}
