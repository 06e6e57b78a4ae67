import type { IssuedLink } from '../../../../shared/domain/forms/link.ts';
import { printedCode } from '../../../../shared/domain/forms/link-secret.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { CopiedAddress } from '../../ui/copied-address.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { ShareLink } from './share-link.tsx';

const words = texts.forms.newLink;

/** A new link: to be scanned, sent or typed. It is shown only once. */
export function NewLink({ link }: { link: IssuedLink }) {
  const [page = ''] = link.address.replace(/^https?:\/\//, '').split('#');
  return (
    <div class="new-link">
      <p>{words.scan}</p>
      <QrCode text={link.address} title={words.qr} />
      <CopiedAddress address={link.address} words={words} />
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
