import { findConsentText } from '../../../../shared/consents/consents.ts';
import type { Purpose } from '../../../../shared/domain/people/consent.ts';
import type { InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import { participantBackground } from '../../../../shared/instruments/participant-background.ts';
import type { ClientQuestionsReply, ClientReplyToSend } from '../../api/client-link-client.ts';
import type { ClientDraft, ClientVisit } from './client-visit.ts';

export type OpenClientQuestions = Extract<ClientQuestionsReply, { status: 'open' }>;

/** The items of the background form that the link asks for, in the order of the printed form. */
export const openItems = ({ background }: OpenClientQuestions): InstrumentItem[] =>
  participantBackground.items.filter(({ id }) => background.some((field) => field === id));

/** The draft without what is no longer asked for. */
export function stillOpenIn(questions: OpenClientQuestions, draft: ClientDraft): ClientDraft {
  const purposes = questions.consents.map(({ purpose }) => purpose);
  const fields: readonly string[] = questions.background;
  return {
    consents: Object.fromEntries(
      Object.entries(draft.consents).filter(([one]) => purposes.includes(one as Purpose)),
    ),
    background: Object.fromEntries(
      Object.entries(draft.background).filter(([field]) => fields.includes(field)),
    ),
  };
}

/** How many parts have an answer, and how many there are. */
export function progressOf(questions: OpenClientQuestions, draft: ClientDraft) {
  const { consents, background } = stillOpenIn(questions, draft);
  return {
    answered: Object.keys(consents).length + Object.keys(background).length,
    all: questions.consents.length + questions.background.length,
  };
}

/** What is sent: what was answered, each consent with the text that was read. */
export function replyOf(
  questions: OpenClientQuestions,
  { draft, sendingId }: ClientVisit,
  language: ClientReplyToSend['language'],
): ClientReplyToSend {
  const { consents, background } = stillOpenIn(questions, draft);
  return {
    ...{ sendingId, language, background },
    consents: questions.consents.flatMap(({ purpose, textVersion }) => {
      const given = consents[purpose];
      // Nobody answers a text that this page does not have.
      if (given === undefined || !findConsentText(purpose, textVersion)) return [];
      return [{ purpose, given, textVersion }];
    }),
  };
}
