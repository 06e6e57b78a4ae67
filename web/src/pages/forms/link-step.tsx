import { useState } from 'preact/hooks';
import { awaitsConfirmation, type IssuedLink } from '../../../../shared/domain/forms/link.ts';
import { useSending } from '../../api/use-sending.ts';
import { instrumentOf } from '../../features/forms/forms-client.ts';
import { giveAway, requestLink } from '../../features/forms/hand-over.ts';
import { NewLink } from '../../features/forms/new-link.tsx';
import {
  asksReason,
  type OutsideWindow,
  OutsideWindowField,
} from '../../features/forms/outside-window-field.tsx';
import { writtenDay } from '../../texts/format.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import type { ApiStepProps, FormStepProps } from './form-step.ts';

const words = texts.forms.handOut;

/** Open until somebody closes it: a leader who makes seven links in a row reads it once. */
let isOpen = true;

/** Why the form is asked and how it is handed out, shown where it is handed out. */
function HandOutNote({ client, slot }: Pick<FormStepProps, 'client' | 'slot'>) {
  const instrument = instrumentOf(client, slot);
  if (!instrument) return null;
  return (
    <details
      class="hand-out"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        isOpen = currentTarget.open;
      }}
    >
      <summary>{words.title}</summary>
      <dl>
        <dt>{words.purpose}</dt>
        <dd>{readText(instrument.purpose)}</dd>
        <dt>{words.how}</dt>
        <dd>{readText(instrument.handOut)}</dd>
      </dl>
    </details>
  );
}

type LinkRequestProps = Pick<FormStepProps, 'slot'> & {
  label: string;
  ask: (outsideWindow: OutsideWindow) => Promise<unknown>;
};

/** The request for a link to one form, with a reason when it is outside the form's window. */
function LinkRequest({ slot: { linkUntil }, label, ask }: LinkRequestProps) {
  const { busy, failure, send } = useSending();
  const [outsideWindow, setReason] = useState<OutsideWindow>(null);
  const word = texts.forms.newLink;

  return (
    <>
      {linkUntil && (
        <p class="note">{word.replaces(texts.forms.linkUntil(writtenDay(linkUntil)))}</p>
      )}
      <FailureNote failure={failure} />
      {asksReason(failure, outsideWindow) && (
        <OutsideWindowField reason={outsideWindow} choose={setReason} />
      )}
      <SendButton
        {...{ busy, text: label, working: texts.forms.working, class: 'main' }}
        onClick={() => void send(() => ask(outsideWindow))}
      />
    </>
  );
}

/** Hands this device to the participant: the leader's own view ends here. */
export function DeviceStep(props: FormStepProps) {
  const { client, slot } = props;
  return (
    <>
      <HandOutNote client={client} slot={slot} />
      <p>{texts.forms.device.explained}</p>
      <LinkRequest
        slot={slot}
        label={texts.forms.device.open}
        ask={(outsideWindow) => giveAway(props, outsideWindow)}
      />
    </>
  );
}

/** A link for the participant's own phone. */
export function LinkStep({ api, client, slot, refresh }: ApiStepProps) {
  const [link, setLink] = useState<IssuedLink | null>(null);
  if (link) return <NewLink link={link} />;
  const ask = async (outsideWindow: OutsideWindow) => {
    // Shown before anything else: a link that nobody has seen is lost.
    setLink(await requestLink({ api, client, slot }, { channel: 'link', outsideWindow }));
    refresh().catch(() => undefined);
  };
  const { make, again } = texts.forms.newLink;
  return (
    <>
      {!awaitsConfirmation(slot) && <HandOutNote client={client} slot={slot} />}
      <LinkRequest {...{ slot, ask }} label={slot.linkUntil ? again : make} />
    </>
  );
}
