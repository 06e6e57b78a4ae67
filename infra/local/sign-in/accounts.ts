import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DemoUser } from './demo-users.ts';

/** An account of the local user pool; its id is Cognito's `sub`. */
export type LocalAccount = DemoUser & {
  /** As in Cognito the name of an account: the e-mail address in lower case. */
  userName: string;
  enabled: boolean;
  /** Cognito's own words: new, has signed in, or must choose another password. */
  status: 'FORCE_CHANGE_PASSWORD' | 'CONFIRMED' | 'RESET_REQUIRED';
};

/** The account that a demo user has from the beginning. */
const demoAccount = (user: DemoUser): LocalAccount => ({
  ...user,
  userName: demoMailOf(user),
  enabled: true,
  status: 'CONFIRMED',
});

/** The e-mail address of a demo user, at a domain that nobody can have. */
export const demoMailOf = ({ id }: Pick<DemoUser, 'id'>) => `${id}@laituri.example`;

/** The accounts of the local user pool: those of the demo users, and those made here since. */
export class LocalAccounts {
  readonly #file: string | undefined;
  #accounts: LocalAccount[];

  /**
   * @param file keeps the accounts from one start to the next; without it they end with the process
   */
  constructor(users: readonly DemoUser[], file?: string) {
    this.#file = file;
    this.#accounts =
      file && existsSync(file)
        ? (JSON.parse(readFileSync(file, 'utf8')) as LocalAccount[])
        : users.map(demoAccount);
  }

  all(): readonly LocalAccount[] {
    return this.#accounts;
  }

  /** The account of that id, or of that user name: Cognito takes either. */
  find(named: string): LocalAccount | undefined {
    return this.#accounts.find(
      ({ id, userName }) => id === named || userName === named.toLowerCase(),
    );
  }

  /** Adds a new account, which nobody has signed in with. */
  add(made: { userName: string; name: string; organisation: string }): LocalAccount {
    const account: LocalAccount = {
      ...{ ...made, id: randomUUID(), roles: [] },
      enabled: true,
      status: 'FORCE_CHANGE_PASSWORD',
    };
    this.#accounts = [...this.#accounts, account];
    this.#store();
    return account;
  }

  change(id: string, changes: Partial<Pick<LocalAccount, 'enabled' | 'status'>>): void {
    this.#accounts = this.#accounts.map((one) => (one.id === id ? { ...one, ...changes } : one));
    this.#store();
  }

  remove(id: string): void {
    this.#accounts = this.#accounts.filter((one) => one.id !== id);
    this.#store();
  }

  #store(): void {
    if (!this.#file) return;
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, `${JSON.stringify(this.#accounts)}\n`, { mode: 0o600 });
  }
}
