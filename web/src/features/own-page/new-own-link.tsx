import { printedCode } from '../../../../shared/domain/forms/link-secret.ts';
import type { IssuedOwnLink } from '../../../../shared/domain/privacy/own-page.ts';
import { ownPageWords } from '../../texts/own-pages.ts';
import { CopiedAddress } from '../../ui/copied-address.tsx';
import { Modal } from '../../ui/modal.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import '../forms/new-link.css';

const words = ownPageWords.link;

type NewOwnLinkProps = { issued: IssuedOwnLink; close: () => void };

/** A new link to somebody's own page, shown once: to be scanned, sent or typed. */
export function NewOwnLink({ issued, close }: NewOwnLinkProps) {
  const [page = ''] = issued.address.replace(/^https?:\/\//, '').split('#');
  return (
    <Modal title={`${words.title}, ${issued.participantId}`} close={close}>
      <div class="new-link">
        <p>{words.scan}</p>
        <QrCode text={issued.address} title={words.qr} />
        <CopiedAddress address={issued.address} words={words} />
        <p>
          {words.codeAt(page)}
          <strong class="code">{printedCode(issued.code)}</strong>
        </p>
        <p>
          {words.lasting} {words.once}
        </p>
      </div>
    </Modal>
  );
}
