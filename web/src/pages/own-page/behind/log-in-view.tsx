import { useState } from 'preact/hooks';
import { ownPageLimits } from '../../../../../shared/domain/privacy/own-page-limits.ts';
import type { ProblemCode } from '../../../../../shared/problems.ts';
import { callOwn } from '../../../api/own-client.ts';
import type { BehindProps } from '../../../features/own-page/behind-props.ts';
import type { BehindTexts } from '../../../texts/own-page/behind/fi.ts';
import { BehindHeading } from './behind-heading.tsx';
import { useBehind } from './behind-language.ts';
import { DigitsField } from './digits-field.tsx';
import { behindRoutes } from './own-routes.ts';

const { codeDigits } = ownPageLimits;

/** Why somebody is not logged in, in the words of the page. */
const faults: Partial<Record<ProblemCode, keyof BehindTexts>> = {
  'own_page.code_wrong': 'codeWrong',
  'own_page.locked': 'codeLocked',
  'own_page.no_code': 'codeNone',
};

type LogInFault = 'codeEmpty' | 'codeWrong' | 'codeLocked' | 'codeNone' | 'failed';

/** Asks for the personal code. */
export function LogInView({ visit, show }: BehindProps) {
  const { say, texts } = useBehind();
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<LogInFault | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    if (code.length < codeDigits.least) return setFault('codeEmpty');
    setBusy(true);
    const reply = await callOwn(behindRoutes.postOwnSession, visit.opener, { code });
    setBusy(false);
    setCode('');
    if (reply.is === 'ok') return visit.logIn(reply.body.session);
    const said = reply.is === 'refused' ? faults[reply.problem.code] : undefined;
    return setFault((said ?? 'failed') as LogInFault);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate autocomplete="off">
      <BehindHeading name="logInTitle" />
      <DigitsField
        label={texts.code}
        value={code}
        set={setCode}
        isSecret
        isFirst
        most={codeDigits.most}
      />
      <p class="fault" role="alert">
        {fault && say(fault)}
      </p>
      <button type="submit" class="main" aria-disabled={isBusy}>
        {say('logIn')}
      </button>
      <p>
        <button type="button" class="plain" onClick={() => show('set-code')}>
          {say('forgotten')}
        </button>
      </p>
    </form>
  );
}
