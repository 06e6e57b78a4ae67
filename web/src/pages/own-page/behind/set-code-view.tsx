import { useState } from 'preact/hooks';
import { ownPageLimits } from '../../../../../shared/domain/privacy/own-page-limits.ts';
import { callOwn } from '../../../api/own-client.ts';
import type { BehindProps } from '../../../features/own-page/behind-props.ts';
import { BehindHeading } from './behind-heading.tsx';
import { useBehind } from './behind-language.ts';
import { DigitsField } from './digits-field.tsx';
import { behindRoutes } from './own-routes.ts';
import { TelephoneWord } from './telephone-word.tsx';

const { codeDigits, wordDigits } = ownPageLimits;

type WordStepFault = 'wordEmpty' | 'wordWrong' | 'wordUsedUp';
type NewCodeFault = 'codeShort' | 'codesDiffer' | 'codeTooSimple' | 'failed';

type WordStepProps = {
  visit: BehindProps['visit'];
  word: string;
  setWord: (word: string) => void;
  fault: WordStepFault | null;
  goOn: () => void;
};

/** First the one-time word: where it comes from, and the field for it. */
function WordStep({ visit, word, setWord, fault: first, goOn }: WordStepProps) {
  const { say, texts } = useBehind();
  const [fault, setFault] = useState(first);
  const submit = (event: Event) => {
    event.preventDefault();
    if (word.length === wordDigits) goOn();
    else setFault('wordEmpty');
  };
  return (
    <form onSubmit={submit} noValidate autocomplete="off">
      <BehindHeading name="setTitle" />
      <p>{say('setText')}</p>
      <p>{say('wordFromWorker')}</p>
      <TelephoneWord visit={visit} />
      <DigitsField label={texts.word} value={word} set={setWord} most={wordDigits} />
      <p class="fault" role="alert">
        {fault && say(fault)}
      </p>
      <button type="submit" class="main">
        {say('goOn')}
      </button>
    </form>
  );
}

/** Sets the personal code: first the one-time word, then the code twice. */
export function SetCodeView({ visit, show }: BehindProps) {
  const { say, texts } = useBehind();
  const [word, setWord] = useState('');
  const [step, setStep] = useState<'word' | 'code'>('word');
  const [wordFault, setWordFault] = useState<WordStepFault | null>(null);
  const [code, setCode] = useState('');
  const [again, setAgain] = useState('');
  const [fault, setFault] = useState<NewCodeFault | null>(null);
  const [isBusy, setBusy] = useState(false);
  const backToWord = (is: WordStepFault) => {
    setWordFault(is);
    setWord('');
    setStep('word');
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    if (code.length < codeDigits.least) return setFault('codeShort');
    if (code !== again) return setFault('codesDiffer');
    setBusy(true);
    const reply = await callOwn(behindRoutes.putPersonalCode, visit.opener, { word, code });
    setBusy(false);
    if (reply.is === 'ok') {
      visit.logIn(reply.body.session);
      return show('own-data');
    }
    const problem = reply.is === 'refused' ? reply.problem.code : null;
    if (problem === 'own_page.word_wrong') return backToWord('wordWrong');
    if (problem === 'own_page.word_used_up') return backToWord('wordUsedUp');
    return setFault(problem === 'own_page.code_too_simple' ? 'codeTooSimple' : 'failed');
  };
  if (step === 'word')
    return (
      <WordStep {...{ visit, word, setWord, fault: wordFault }} goOn={() => setStep('code')} />
    );
  return (
    <form onSubmit={(event) => void submit(event)} noValidate autocomplete="off">
      <BehindHeading name="chooseTitle" />
      <p>{say('chooseText')}</p>
      <DigitsField
        label={texts.newCode}
        value={code}
        set={setCode}
        isSecret
        isFirst
        most={codeDigits.most}
      />
      <DigitsField
        label={texts.codeAgain}
        value={again}
        set={setAgain}
        isSecret
        most={codeDigits.most}
      />
      <p class="fault" role="alert">
        {fault && say(fault)}
      </p>
      <p>{say('setHides')}</p>
      <button type="submit" class="main" aria-disabled={isBusy}>
        {say('set')}
      </button>
    </form>
  );
}
