import { useId, useState } from 'preact/hooks';
import {
  type PageLanguage,
  language as pageLanguage,
  pageLanguages,
} from '../../texts/page-language.ts';
import { linkMessage } from '../../texts/participant/message.ts';
import { texts } from '../../texts/staff.ts';
import { FieldRow, SelectField } from '../../ui/field.tsx';
import { useCopy } from '../../ui/use-copy.ts';

const words = texts.forms.newLink;

/** Opens the device's own sharing; whether and where it is shared stays unknown to the page. */
const share = (text: string) => void navigator.share({ text }).catch(() => undefined);

/**
 * An address that opens the device's messages with a text and no number. iPhones read the text only
 * after an `&`, Androids only after a `?`.
 */
const messageAddress = (text: string) => `sms:?&body=${encodeURIComponent(text)}`;

/**
 * A new link as a text message: the leader's own phone sends it, and the number stays there. The
 * page knows no number and sends nothing.
 */
export function ShareLink({ link }: { link: { address: string; until: string } }) {
  const id = useId();
  const [language, choose] = useState<PageLanguage>(pageLanguage);
  const text = linkMessage(language, link);
  const { copy, message } = useCopy(text, {
    copied: words.messageCopied,
    copyByHand: words.messageByHand,
  });
  return (
    <section class="share-link">
      <h4>{words.send}</h4>
      <SelectField<PageLanguage>
        label={words.messageLanguage}
        value={language}
        set={choose}
        options={pageLanguages.map((code) => [code, texts.printedForm.languages[code]])}
      />
      <FieldRow id={id} label={words.message}>
        <textarea id={id} rows={6} readOnly lang={language} value={text} />
      </FieldRow>
      <p class="actions">
        <a class="button" href={messageAddress(text)}>
          {words.textMessage}
        </a>
        {typeof navigator.share === 'function' && (
          <button type="button" onClick={() => share(text)}>
            {words.share}
          </button>
        )}
        <button type="button" onClick={copy}>
          {words.copyMessage}
        </button>
        <span role="status">{message}</span>
      </p>
      <p class="quiet small">{words.notStored}</p>
    </section>
  );
}
