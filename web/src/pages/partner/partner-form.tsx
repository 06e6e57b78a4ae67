import { useState } from 'preact/hooks';
import { partnerLimits } from '../../../../shared/configuration.ts';
import { newLinkSecret } from '../../../../shared/domain/forms/link-secret.ts';
import type { PartnerReferralBody } from '../../../../shared/domain/forms/partner-link.ts';
import { identifiesClient } from '../../../../shared/domain/people/client-in-text.ts';
import type { ProblemCode } from '../../../../shared/problems.ts';
import type { PartnerCalls } from '../../api/partner-client.ts';
import {
  answerLanguages,
  catalogue,
  useLanguage,
} from '../../features/answering/answer-language.ts';
import { useRefusalWords } from './partner-notes.tsx';
import { usePartnerTexts } from './partner-texts.ts';

/** A client who was sent: the receipt, and whether the outcome will be in it. */
export type SentClient = { receipt: string; disclosesOutcome: boolean };

type Fault = 'name' | 'phone' | 'hope' | 'availability' | 'passOn';
/** The contract's rule, which this page does not load. */
const isPhone = (text: string) => /^\+?[\d ()-]{3,24}$/.test(text);

type WrittenClient = Omit<PartnerReferralBody, 'receipt' | 'consents'> & { consents: boolean };

/** The first thing that is missing, or that leaders may not read, in the order of the page. */
function faultIn(client: WrittenClient): Fault | null {
  const { name, phone, hope, availability, consents } = client;
  if (name === '') return 'name';
  if (!isPhone(phone)) return 'phone';
  if (identifiesClient(hope, client)) return 'hope';
  if (identifiesClient(availability, client)) return 'availability';
  return consents ? null : 'passOn';
}

function clientIn(form: HTMLFormElement): WrittenClient {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '').trim();
  return {
    ...{ name: text('name'), phone: text('phone'), hope: text('hope') },
    language: text('language') as WrittenClient['language'],
    availability: text('availability'),
    consents: data.has('passOn'),
    disclosesOutcome: data.has('outcome'),
  };
}

function FaultNote({ of, fault }: { of: Fault; fault: Fault | null }) {
  const { faults } = usePartnerTexts().form;
  return (
    <p id={`${of}-fault`} class="fault" role="alert">
      {fault === of && faults[of]}
    </p>
  );
}

type LineProps = {
  name: 'name' | 'phone';
  label: string;
  hint?: string;
  fault: Fault | null;
};

function Line({ name, label, hint, fault }: LineProps) {
  return (
    <div class="line">
      <label for={name}>{label}</label>
      {hint && (
        <p id={`${name}-hint`} class="quiet">
          {hint}
        </p>
      )}
      <input
        id={name}
        name={name}
        type="text"
        inputMode={name === 'phone' ? 'tel' : 'text'}
        autocomplete="off"
        required
        maxLength={120}
        aria-describedby={`${hint ? `${name}-hint ` : ''}${name}-fault`}
        aria-invalid={fault === name}
      />
      <FaultNote of={name} fault={fault} />
    </div>
  );
}

type FreeTextProps = {
  name: 'hope' | 'availability';
  label: string;
  hint?: string;
  fault: Fault | null;
};

function FreeText({ name, label, hint, fault }: FreeTextProps) {
  return (
    <div class="line">
      <label for={name}>{label}</label>
      {hint && (
        <p id={`${name}-hint`} class="quiet">
          {hint}
        </p>
      )}
      <textarea
        id={name}
        name={name}
        rows={3}
        maxLength={partnerLimits.words}
        aria-describedby={`${hint ? `${name}-hint ` : ''}${name}-fault`}
        aria-invalid={fault === name}
      />
      <FaultNote of={name} fault={fault} />
    </div>
  );
}

function ClientsLanguage() {
  const { form } = usePartnerTexts();
  const here = useLanguage();
  return (
    <fieldset class="item">
      <legend>{form.language}</legend>
      <div class="choices">
        {answerLanguages.map((one) => (
          <label key={one} class="choice">
            <input type="radio" name="language" value={one} defaultChecked={one === here} />
            <span lang={one}>{catalogue[one].ownName}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Consents({ fault }: { fault: Fault | null }) {
  const { consents } = usePartnerTexts().form;
  return (
    <fieldset class="item">
      <legend>{consents.title}</legend>
      <div class="choices">
        <label class="choice">
          <input
            id="passOn"
            type="checkbox"
            name="passOn"
            required
            aria-describedby="passOn-fault"
            aria-invalid={fault === 'passOn'}
          />
          <span>{consents.passOn}</span>
        </label>
        <FaultNote of="passOn" fault={fault} />
        <label class="choice">
          <input type="checkbox" name="outcome" aria-describedby="outcome-hint" />
          <span>{consents.outcome}</span>
        </label>
        <p id="outcome-hint" class="quiet">
          {consents.optional}
        </p>
      </div>
    </fieldset>
  );
}

type Failed = { is: 'refused'; code: ProblemCode } | { is: 'unreached' };

function SendFailure({ failed }: { failed: Failed }) {
  const { form } = usePartnerTexts();
  const refusal = useRefusalWords(failed.is === 'refused' ? failed.code : 'server.failed');
  const text = failed.is === 'unreached' ? form.unreached : `${refusal.title}. ${refusal.text}`;
  return <p class="note">{text}</p>;
}

/**
 * The form about one client. The receipt is made once for the form, so that what is sent again
 * after a lost reply is the same client.
 */
export function PartnerForm({
  calls,
  sent,
}: {
  calls: PartnerCalls;
  sent: (client: SentClient) => void;
}) {
  const { form: words } = usePartnerTexts();
  const [receipt] = useState(() => newLinkSecret());
  const [fault, setFault] = useState<Fault | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const [isSending, setSending] = useState(false);
  const send = async (written: WrittenClient) => {
    setSending(true);
    setFailed(null);
    const reply = await calls.refer({ ...written, receipt, consents: true });
    setSending(false);
    if (reply.is === 'ok') sent({ receipt, disclosesOutcome: written.disclosesOutcome });
    else setFailed(reply.is === 'refused' ? { is: 'refused', code: reply.problem.code } : reply);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const written = clientIn(form);
    const found = faultIn(written);
    setFault(found);
    if (found) (form.elements.namedItem(found) as HTMLInputElement).focus();
    else if (!isSending) void send(written);
  };
  return (
    <form onSubmit={submit} noValidate>
      <p>{words.what}</p>
      <Line name="name" label={words.name} fault={fault} />
      <Line name="phone" label={words.phone} hint={words.phoneHint} fault={fault} />
      <ClientsLanguage />
      <FreeText name="hope" label={words.hope} hint={words.hopeHint} fault={fault} />
      <FreeText name="availability" label={words.availability} fault={fault} />
      <Consents fault={fault} />
      <div role="alert">{failed && <SendFailure failed={failed} />}</div>
      <button type="submit" class="main" aria-disabled={isSending}>
        {isSending ? words.sending : words.send}
      </button>
    </form>
  );
}
