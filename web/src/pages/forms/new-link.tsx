import { useId, useRef } from 'preact/hooks';
import type { IssuedLink } from '../../../../shared/domain/forms/link.ts';
import { printedCode } from '../../../../shared/domain/forms/link-secret.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { FieldRow } from '../../ui/field.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { ShareLink, useCopy } from './share-link.tsx';

const words = texts.forms.newLink;

function Address({ address }: { address: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { copy, message } = useCopy(address, words);
  const copyAddress = () => {
    field.current?.select();
    copy();
  };
  return (
    <>
      <FieldRow id={id} label={words.address}>
        <input ref={field} id={id} readOnly value={address} />
      </FieldRow>
      <button type="button" onClick={copyAddress}>
        {words.copy}
      </button>
      <span role="status"> {message}</span>
    </>
  );
}

/** A new link: to be scanned, sent or typed. It is shown only once. */
export function NewLink({ link }: { link: IssuedLink }) {
  const [page = ''] = link.address.replace(/^https?:\/\//, '').split('#');
  return (
    <div class="new-link">
      <p>{words.scan}</p>
      <QrCode text={link.address} title={words.qr} />
      <Address address={link.address} />
      <p>
        {words.codeAt(page)}
        <strong class="code">{printedCode(link.code)}</strong>
      </p>
      <ShareLink link={link} />
      <p>
        <strong>{words.until(writtenDay(link.until))}</strong> {words.once}
      </p>
    </div>
  );
}
