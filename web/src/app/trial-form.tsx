import { useState } from 'preact/hooks';
import { daysAfter } from '../../../shared/domain/day.ts';
import { participantsPart } from '../../../shared/domain/forms/draft-form.ts';
import type { TextLanguage } from '../../../shared/instruments/fhir/languages.ts';
import type { Instrument, RawAnswer, RawAnswers } from '../../../shared/instruments/instrument.ts';
import { LanguageContext } from '../features/answering/answer-language.ts';
import { FormPage } from '../pages/answer/form-page.tsx';
import type { FormView } from '../pages/answer/form-view.ts';
import { todayNow } from '../session/clock.ts';

type TrialFormProps = { instrument: Instrument; language: TextLanguage; over: () => void };

/** As long as a link usually is open. */
const days = 14;

/** The participant's form, whose answers stay in this page and are forgotten with it. */
export function TrialForm({ instrument, language, over }: TrialFormProps) {
  const [answers, setAnswers] = useState<RawAnswers>({});
  const answer = (itemId: string, given: RawAnswer | null) => {
    setAnswers((before) => {
      const { [itemId]: _, ...others } = before;
      return given === null ? others : { ...others, [itemId]: given };
    });
  };
  const sheet = {
    ...{ status: 'open' as const, occasion: 'start' as const, draftId: null, now: '' },
    ...{ answers: {}, elsewhere: [], until: daysAfter(todayNow(), days) },
    instrument: participantsPart(instrument),
  };
  const view: FormView = {
    ...{ stage: { is: 'open', sheet }, answers, delivery: 'nothing', unsent: 0, isStored: true },
    ...{ until: null, graceUntil: null, draftName: null, isHandedIn: false },
    ...{ faulty: [], elsewhere: [] },
  };
  return (
    <LanguageContext.Provider value={language}>
      <FormPage form={{ answer, handIn: over }} view={view} sheet={sheet} isHandedOver={false} />
    </LanguageContext.Provider>
  );
}
