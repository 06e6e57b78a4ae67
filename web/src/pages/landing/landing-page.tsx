import { goToSignIn, type PageEntry } from '../../session/sign-in.ts';
import { texts } from '../../texts/staff.ts';
import { PageTitle } from '../../ui/page-title.tsx';

/** The page for people who are not signed in: what Laituri is, and the way to sign in. */
export function LandingPage({ settings, notice }: Pick<PageEntry, 'settings' | 'notice'>) {
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
      <section class="card is-first landing">
        <p>{texts.signIn.explained}</p>
        <button type="button" class="main" onClick={() => goToSignIn(settings)}>
          {texts.signIn.button}
        </button>
      </section>
    </>
  );
}
