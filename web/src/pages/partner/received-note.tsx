import { useRef } from 'preact/hooks';
import { PageHeading } from '../../features/answering/page-heading.tsx';
import { partnerAddress } from '../../routes/partner-address.ts';
import { useCopy } from '../../ui/use-copy.ts';
import type { SentClient } from './partner-form.tsx';
import { usePartnerTexts } from './partner-texts.ts';

/** The client was received: the address of the receipt, which is shown only now. */
export function ReceivedNote({
  client: { receipt, disclosesOutcome },
  another,
}: {
  client: SentClient;
  another: () => void;
}) {
  const { received } = usePartnerTexts();
  const address = partnerAddress(location.origin, { secret: receipt, isReceipt: true });
  const field = useRef<HTMLInputElement>(null);
  const { copy, message } = useCopy(address, received);
  const copyAddress = () => {
    field.current?.select();
    copy();
  };
  return (
    <>
      <PageHeading>{received.title}</PageHeading>
      <p class="lead">{received.text}</p>
      <p>
        {disclosesOutcome ? received.receipt : received.receiptOnly} {received.once}
      </p>
      <div class="line">
        <label for="receipt">{received.address}</label>
        <input ref={field} id="receipt" type="text" readOnly value={address} />
      </div>
      <button type="button" class="main" onClick={copyAddress}>
        {received.copy}
      </button>
      <p role="status">{message}</p>
      <p>
        <button type="button" class="plain" onClick={another}>
          {received.another}
        </button>
      </p>
    </>
  );
}
