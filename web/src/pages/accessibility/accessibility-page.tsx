import type { ComponentChildren } from 'preact';
import { configuration } from '../../../../shared/configuration.ts';
import { hashOf } from '../../routes/page-address.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/texts.ts';
import { PageTitle } from '../../ui/page-title.tsx';

const words = texts.accessibility;
const { organisation, feedbackAddress, authority, madeOn } = configuration.accessibility;

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const isMail = (address: string) => /^[^/@]+@[^/@]+$/.test(address);

/** Where to write, or a note that no address has been given yet. */
function Address({ address }: { address: string | null }) {
  if (!address) return <strong>{words.toComplete(words.feedback.what)}</strong>;
  return <a href={isMail(address) ? `mailto:${address}` : address}>{address}</a>;
}

function Shortcomings() {
  const { title, ...known } = words.shortcomings;
  return (
    <Part title={title}>
      <ul class="points">
        {Object.entries(known).map(([name, text]) => (
          <li key={name}>{text}</li>
        ))}
      </ul>
    </Part>
  );
}

function Authority() {
  const { title, text, name, mail, telephone, confirm } = words.authority;
  return (
    <Part title={title}>
      <p>{text}</p>
      <p>{name}</p>
      <ul>
        <li>
          <a href={authority.page}>{authority.page.replace('https://', '')}</a>
        </li>
        <li>
          {mail} <Address address={authority.mail} />
        </li>
        <li>
          {telephone} {authority.telephone}
        </li>
      </ul>
      <p>
        <strong>{words.toComplete(confirm)}</strong>
      </p>
    </Part>
  );
}

/** The accessibility statement. Everybody may read it, signed in or not. */
export function AccessibilityPage() {
  const { covers, conformance, otherWay, feedback } = words;
  return (
    <>
      <p>
        <a href={hashOf({ page: 'home' })}>← {texts.name}</a>
      </p>
      <PageTitle title={words.title}>
        <p>{words.about(organisation ?? words.toComplete(words.organisation))}</p>
      </PageTitle>
      <Part title={covers.title}>
        <p>{covers.text}</p>
      </Part>
      <Part title={conformance.title}>
        <p>{conformance.text}</p>
        <p>{conformance.how}</p>
      </Part>
      <Shortcomings />
      <Part title={otherWay.title}>
        <p>{otherWay.text}</p>
      </Part>
      <Part title={feedback.title}>
        <p>{feedback.text}</p>
        <p>
          {feedback.address} <Address address={feedbackAddress} />
        </p>
      </Part>
      <Authority />
      <p class="quiet">{words.made(writtenDay(madeOn))}</p>
    </>
  );
}
