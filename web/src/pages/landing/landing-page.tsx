import { useOnline } from '../../api/use-online.ts';
import { hashOf } from '../../routes/page-address.ts';
import { goToSignIn, type PageEntry } from '../../session/sign-in.ts';
import { language } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { PageTitle } from '../../ui/page-title.tsx';

/** The way to a leader's copy on this device, which needs no network. */
const OnThisDevice = () => (
  <section class="card is-first landing">
    <h2>{texts.onThisDevice.title}</h2>
    <p>{texts.onThisDevice.text}</p>
    <a class="button main" href={hashOf({ page: 'today' })}>
      {texts.onThisDevice.open}
    </a>
  </section>
);

type LandingPageProps = Pick<PageEntry, 'settings' | 'notice'> & { hasVault: boolean };

/**
 * The page for people who are not signed in: what Laituri is, and the way to sign in, or to the
 * copy on this device. Without a network nobody can sign in.
 */
export function LandingPage({ settings, notice, hasVault }: LandingPageProps) {
  const isOnline = useOnline();
  return (
    <>
      <PageTitle title={texts.name}>
        <p class="lead">{texts.oneLine}</p>
      </PageTitle>
      {notice && (
        <p class="note" role="alert">
          {texts.signIn[notice]}
        </p>
      )}
      {hasVault && <OnThisDevice />}
      {(isOnline || !hasVault) && (
        <section class={hasVault ? 'card landing' : 'card is-first landing'}>
          <p>{texts.signIn.explained}</p>
          <div class="choice">
            <button
              type="button"
              class={hasVault ? undefined : 'main'}
              onClick={() => goToSignIn(settings)}
            >
              {texts.signIn.button}
            </button>
            {(settings.counties ?? []).map(({ provider, button }) => (
              <button
                key={provider}
                type="button"
                onClick={() => void goToSignIn(settings, provider)}
              >
                {button[language]}
              </button>
            ))}
          </div>
        </section>
      )}
    </>
  );
}
