import type { SignInTexts } from '../fi/sign-in.ts';

/** Texts about signing in. */
export const signIn: SignInTexts = {
  button: 'Sign in',
  explained: 'Leaders, own workers and coordinators sign in with their own accounts.',
  current: (name, role) => `${name}, ${role}`,
  out: 'Sign out',
  expired: 'Your sign-in is over. Sign in again, and you come back to the same place.',
  unsuccessful: 'Signing in did not succeed. Try again.',
  clock: (device: string, server: string) =>
    `The clock of this device shows ${device}, the server’s ${server}. Set the device’s clock right. This page uses the server’s time.`,

  demo: {
    title: 'Who are you?',
    explained: 'This is a demo: choose a user. No password is needed.',
    stray: 'The sign-in cannot go on',
    strayExplained:
      'The request did not come from Laituri’s own address, so it leads nowhere. Open Laituri at',
  },
};
