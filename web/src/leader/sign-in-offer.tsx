import type { SignInSettings } from '../../../shared/sign-in-settings.ts';
import { signIn } from '../sign-in.ts';
import { useOnline } from '../use-online.ts';
import { words } from './texts.ts';

export type SignInProps = { settings: SignInSettings; isSignedIn: boolean };

/** For who opened the vault by the PIN alone: the way to sign in, once there is a network. */
export function SignInOffer({ settings, isSignedIn }: SignInProps) {
  const isOnline = useOnline();
  // Without a network nobody can sign in, and what is unsent waits by itself.
  if (isSignedIn || !isOnline) return null;
  return (
    <p>
      <button type="button" onClick={() => void signIn(settings)}>
        {words.read.signIn}
      </button>
    </p>
  );
}
