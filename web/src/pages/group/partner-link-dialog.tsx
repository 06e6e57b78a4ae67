import { useState } from 'preact/hooks';
import { partnerLimits } from '../../../../shared/configuration.ts';
import { daysAfter } from '../../../../shared/domain/day.ts';
import { printedCode } from '../../../../shared/domain/forms/link-secret.ts';
import type { MadePartnerLink } from '../../../../shared/domain/forms/partner-link.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { partnerAddress } from '../../routes/partner-address.ts';
import { partnerPath } from '../../routes/paths.ts';
import { todayNow } from '../../session/clock.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { CopiedAddress } from '../../ui/copied-address.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { DayField, TextField } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = texts.partnerLinks;

/** The usual time for which a link opens. */
const usualDays = 30;

/** A new link: to be scanned, sent or typed. It is shown only once. */
function MadeLink({ link }: { link: MadePartnerLink }) {
  const address = partnerAddress(location.origin, { secret: link.secret, isReceipt: false });
  return (
    <div class="new-link">
      <p>{words.scan}</p>
      <QrCode text={address} title={words.qr} />
      <CopiedAddress address={address} words={words} isMain />
      <p>
        {words.codeAt(`${location.host}${partnerPath}`)}
        <strong class="code">{printedCode(link.code)}</strong>
      </p>
      <p>
        <strong>{words.worksUntil(writtenDay(link.until))}</strong> {words.once}
      </p>
    </div>
  );
}

type PartnerLinkDialogProps = {
  api: StaffApi;
  runId: string;
  close: () => void;
  made: () => void;
};

/** Makes a link for a partner, and shows what opens it. */
export function PartnerLinkDialog({ api, runId, close, made }: PartnerLinkDialogProps) {
  // One link however often the button is pressed: a repeat ends the secret that nobody saw.
  const [linkId] = useState(() => crypto.randomUUID());
  const [partner, name] = useState('');
  const [until, set] = useState(daysAfter(todayNow(), usualDays));
  const [isLacking, lack] = useState(false);
  const [link, show] = useState<MadePartnerLink | null>(null);
  const { busy, failure, send } = useSending();
  const make = (event: Event) => {
    event.preventDefault();
    const body = { partner: partner.trim(), until };
    lack(body.partner === '');
    if (body.partner === '') return;
    void send(async () => {
      show(await api.putPartnerLink({ params: { runId, linkId }, body }));
      made();
    });
  };
  if (link)
    return (
      <Modal title={words.made(link.partner)} close={close}>
        <MadeLink link={link} />
      </Modal>
    );
  return (
    <Modal title={words.make} close={close}>
      <form onSubmit={make} noValidate>
        <TextField
          label={words.partner}
          required
          maxLength={80}
          autocomplete="off"
          aria-invalid={isLacking}
          aria-describedby="partner-hint partner-fault"
          value={partner}
          set={name}
        >
          <p id="partner-hint" class="quiet small">
            {words.partnerHint}
          </p>
          <p id="partner-fault" class="mark" role="alert">
            {isLacking && words.partnerLacking}
          </p>
        </TextField>
        <DayField
          required
          label={words.until}
          value={until}
          set={set}
          max={daysAfter(todayNow(), partnerLimits.linkDays)}
        />
        <FailureNote failure={failure} />
        <SendButton {...{ busy, text: words.make, working: words.working, class: 'main' }} />
      </form>
    </Modal>
  );
}
