import { printedCode } from '../../../../shared/domain/forms/link-secret.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { CopiedAddress } from '../../ui/copied-address.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { ShareLink } from './share-link.tsx';
import './new-link.css';

const words = texts.forms.newLink;

/** What is shown of a link, once. */
export type ShownLink = { address: string; code: string; until: string };

/** A new link: to be scanned, sent or typed. It is shown only once. */
export function NewLink({ link }: { link: ShownLink }) {
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
