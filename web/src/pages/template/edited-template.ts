import { planLimits } from '../../../../shared/configuration.ts';
import type {
  Template,
  TemplateBody,
  TemplateSession,
} from '../../../../shared/domain/groups/template.ts';
import { withoutUnseen } from '../../../../shared/domain/unseen.ts';
import { pinsInWords, type Questionnaire } from '../../features/forms/form-choice.tsx';
import {
  kindAndLength,
  patternInWords,
  sizeInWords,
  themeOf,
} from '../../features/programmes/template-words.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.template;

/** A session in the form: its key stays while it is moved. */
export type EditedSession = TemplateSession & { key: number };

/** A template while it is edited. */
export type EditedTemplate = Omit<TemplateBody, 'sessions'> & { sessions: EditedSession[] };

const emptyTemplate: TemplateBody = {
  sessions: [],
  pattern: { repeats: 'weekly', weekdays: [], everyWeeks: 1, startsAt: null },
  members: { least: 3, most: 8 },
  instruments: [],
  isFor: '',
  isNotFor: '',
  referralQuestions: [],
};

let keys = 0;

/** A template as the form edits it: what is stored or else what the product proposes. */
export function editedFrom(
  stored: Template | null,
  proposed: TemplateBody | undefined,
): EditedTemplate {
  const from = stored ?? proposed ?? emptyTemplate;
  const { pattern, members, instruments, isFor, isNotFor, referralQuestions } = from;
  const sessions = from.sessions.map((one) => ({ ...one, key: keys++ }));
  return { sessions, pattern, members, instruments, isFor, isNotFor, referralQuestions };
}

const defaultMinutes = 90;

/** A further session like the last one, without what is done in it. */
export function nextSession(sessions: readonly EditedSession[]): EditedSession {
  const last = sessions.at(-1);
  return {
    ...{ key: keys++, kind: last?.kind ?? 'meeting', minutes: last?.minutes ?? defaultMinutes },
    ...{ theme: '', material: '', preparation: '' },
  };
}

/** The template as it is sent: empty questions and unseen characters are left out. */
export function bodyToSend(edited: EditedTemplate): TemplateBody {
  const clean = (text: string) => withoutUnseen(text).trim();
  return {
    ...edited,
    sessions: edited.sessions.map(({ kind, minutes, theme, material, preparation }) => ({
      ...{ kind, minutes, theme: clean(theme) },
      ...{ material: clean(material), preparation: clean(preparation) },
    })),
    isFor: clean(edited.isFor),
    isNotFor: clean(edited.isNotFor),
    // A question is one line, however it was typed.
    referralQuestions: edited.referralQuestions
      .map((question) => clean(question.replace(/\s+/g, ' ')))
      .filter(Boolean),
  };
}

const isSize = (value: number) => Number.isInteger(value) && value >= 1 && value <= 100;

/** Why a template cannot be saved; null where it can. */
export function faultIn({ members, sessions }: EditedTemplate): string | null {
  const { least, most } = members;
  if (!isSize(least) || !isSize(most) || least > most) return words.faults.size;
  if (sessions.length > planLimits.sessions) return words.faults.tooMany(planLimits.sessions);
  return null;
}

/** A part of a template that is different in two versions, in words. */
export type Difference = { name: string; theirs: string; mine: string };

const sessionInWords = (session: TemplateSession | undefined): string =>
  session
    ? [`${themeOf(session)} (${kindAndLength(session)})`, session.material, session.preparation]
        .filter(Boolean)
        .join('\n')
    : '';

/** Where two versions of a template are different, part by part and session by session. */
export function differencesOf(
  theirs: TemplateBody,
  mine: TemplateBody,
  instruments: readonly Questionnaire[],
): Difference[] {
  const inWords = (one: TemplateBody) => [
    [words.pattern, patternInWords(one.pattern)],
    [words.size, sizeInWords(one.members)],
    [words.forms, pinsInWords(one.instruments, instruments).join('\n')],
    [words.isFor, one.isFor],
    [words.isNotFor, one.isNotFor],
    [words.referral, one.referralQuestions.join('\n')],
  ];
  const longest = Math.max(theirs.sessions.length, mine.sessions.length);
  const sessions = Array.from({ length: longest }, (_, n) => ({
    name: words.nth(n + 1),
    theirs: sessionInWords(theirs.sessions[n]),
    mine: sessionInWords(mine.sessions[n]),
  }));
  const [ofTheirs, ofMine] = [inWords(theirs), inWords(mine)];
  const others = ofTheirs.map(([name = '', text = ''], n) => ({
    ...{ name, theirs: text, mine: ofMine[n]?.[1] ?? '' },
  }));
  return [...sessions, ...others].filter((one) => one.theirs !== one.mine);
}
