import { PageTitle } from './page-title.tsx';
import { goToSignIn, type PageEntry } from './sign-in.ts';
import { texts } from './texts/staff.ts';

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
      <p>
        <button type="button" onClick={() => goToSignIn(settings)}>
          {texts.signIn.button}
        </button>
      </p>
      <p class="quiet">{texts.signIn.explained}</p>
    </>
  );
}
