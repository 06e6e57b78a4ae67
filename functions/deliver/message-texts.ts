import type { Identity } from '../../shared/domain/people/identity.ts';
import type {
  MessageChannel,
  MessageKind,
  StoredMessage,
} from '../../shared/domain/people/reminder.ts';

type RemindedLanguage = Identity['language'];

/** What the text of a message may say: a day, a time, and the word that was asked for. */
type MessageContents = Pick<StoredMessage, 'day' | 'time'> & { word: string };
type KindTexts = Record<MessageKind, (contents: MessageContents) => string>;

type MessageTexts = {
  kinds: KindTexts;
  subjects: { reminder: string; own_word: string };
  /** How the reminders end; a text message cannot be answered, because its sender is a name. */
  stop: Record<MessageChannel, string>;
};

const weekdays: Record<RemindedLanguage, readonly string[]> = {
  fi: ['su', 'ma', 'ti', 'ke', 'to', 'pe', 'la'],
  sv: ['sön', 'mån', 'tis', 'ons', 'tors', 'fre', 'lör'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

const weekdayOf = (day: string, language: RemindedLanguage) =>
  weekdays[language][new Date(`${day}T00:00:00Z`).getUTCDay()];

/** A day as people say it: the year is plain from when the message comes. */
const dayText = (day: string | null, language: RemindedLanguage): string =>
  day === null
    ? ''
    : `${weekdayOf(day, language)} ${Number(day.slice(8))}.${Number(day.slice(5, 7))}.`;

/** A clock time as it is written in Finland. */
const clockText = (time: string) => time.replace(':', '.');

/**
 * The texts say nothing of the kind of group, and name nobody but the service: somebody else may see
 * the screen of the telephone.
 */
const texts: Record<RemindedLanguage, MessageTexts> = {
  fi: {
    kinds: {
      next_session: ({ day, time }) =>
        `seuraava kokoontuminen on ${dayText(day, 'fi')}${time ? ` klo ${clockText(time)}` : ''}`,
      offered_place: ({ day }) =>
        `sinulle on tarjottu paikkaa. Vastaa omatyöntekijällesi viimeistään ${dayText(day, 'fi')}`,
      form_closing: ({ day }) =>
        `lomakkeesi puuttuu vielä. Voit vastata ${dayText(day, 'fi')} asti.`,
      referral_outcome: () => 'asiastasi on päätetty. Omatyöntekijäsi kertoo lisää.',
      follow_up: ({ day }) =>
        `sinulle on lomake täytettäväksi.${day ? ` Voit vastata ${dayText(day, 'fi')} asti.` : ''}`,
      form_due: ({ day }) =>
        `sinulle on lomake täytettäväksi.${day ? ` Voit vastata ${dayText(day, 'fi')} asti.` : ''}`,
      own_word: ({ word }) =>
        `kertasanasi on ${word}. Se on voimassa 24 tuntia. Älä kerro sitä kenellekään.`,
    },
    subjects: { reminder: 'Muistutus', own_word: 'Kertasana' },
    stop: {
      sms: 'Lopetus: oma sivu tai omatyöntekijä.',
      email: 'Voit lopettaa muistutukset omalla sivullasi tai sanomalla siitä omatyöntekijällesi.',
    },
  },
  sv: {
    kinds: {
      next_session: ({ day, time }) =>
        `nästa träff är ${dayText(day, 'sv')}${time ? ` kl. ${clockText(time)}` : ''}`,
      offered_place: ({ day }) =>
        `du har erbjudits en plats. Svara din kontaktperson senast ${dayText(day, 'sv')}`,
      form_closing: ({ day }) =>
        `ditt formulär saknas ännu. Du kan svara till och med ${dayText(day, 'sv')}`,
      referral_outcome: () => 'ditt ärende har avgjorts. Din kontaktperson berättar mer.',
      follow_up: ({ day }) =>
        `du har ett formulär att fylla i.${day ? ` Du kan svara till och med ${dayText(day, 'sv')}` : ''}`,
      form_due: ({ day }) =>
        `du har ett formulär att fylla i.${day ? ` Du kan svara till och med ${dayText(day, 'sv')}` : ''}`,
      own_word: ({ word }) =>
        `ditt engångsord är ${word}. Det gäller i 24 timmar. Ge det inte till någon.`,
    },
    subjects: { reminder: 'Påminnelse', own_word: 'Engångsord' },
    stop: {
      sms: 'Avsluta: egen sida eller kontaktperson.',
      email:
        'Du kan stoppa påminnelserna på din egen sida eller genom att säga till din kontaktperson.',
    },
  },
  en: {
    kinds: {
      next_session: ({ day, time }) =>
        `the next session is on ${dayText(day, 'en')}${time ? ` at ${clockText(time)}` : ''}`,
      offered_place: ({ day }) =>
        `you have been offered a place. Answer your own worker by ${dayText(day, 'en')}`,
      form_closing: ({ day }) =>
        `your form is still missing. You can answer until ${dayText(day, 'en')}`,
      referral_outcome: () => 'a decision has been made. Your own worker will say more.',
      follow_up: ({ day }) =>
        `there is a form for you.${day ? ` You can answer until ${dayText(day, 'en')}` : ''}`,
      form_due: ({ day }) =>
        `there is a form for you.${day ? ` You can answer until ${dayText(day, 'en')}` : ''}`,
      own_word: ({ word }) =>
        `your one-time word is ${word}. It is valid for 24 hours. Give it to nobody.`,
    },
    subjects: { reminder: 'Reminder', own_word: 'One-time word' },
    stop: {
      sms: 'To stop: own page or own worker.',
      email: 'You can stop the reminders on your own page. Or say so to your own worker.',
    },
  },
};

/** What a text is made of; the word is empty in a reminder. */
export type MessageToWrite = Pick<StoredMessage, 'kind' | 'day' | 'time' | 'service'> & {
  word?: string;
};

/** The subject and the text of a message, in the person's language. */
export function messageText(
  { kind, service, word = '', ...contents }: MessageToWrite,
  channel: MessageChannel,
  language: RemindedLanguage,
): { subject: string; text: string } {
  const { kinds, subjects, stop } = texts[language];
  const said = `${service}: ${kinds[kind]({ ...contents, word })}`;
  const sentence = said.endsWith('.') ? said : `${said}.`;
  if (kind === 'own_word') return { subject: subjects.own_word, text: sentence };
  const between = channel === 'sms' ? ' ' : '\n\n';
  return { subject: subjects.reminder, text: `${sentence}${between}${stop[channel]}` };
}
