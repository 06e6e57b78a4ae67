import { texts } from '../texts.ts';
import { Confirmation } from './confirmation.tsx';
import { type AskingProps, paramsOf } from './step.ts';

const words = texts.forms.revoke;

/** Ends a link, for one that was lost or went to somebody else. */
export function RevokeStep({ api, desk, place, refresh, back }: AskingProps) {
  const deed = () => api.deleteLink({ params: paramsOf({ desk, place }) });
  return (
    <Confirmation {...{ deed, refresh, back }} label={words.confirm}>
      <p>{words.explained}</p>
    </Confirmation>
  );
}
