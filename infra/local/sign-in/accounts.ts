import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DemoUser } from './demo-users.ts';

/** An account of the local user pool; its id is Cognito's `sub`. */
export type LocalAccount = DemoUser & {
  /** As in Cognito the name of an account: the e-mail address in lower case. */
  userName: string;
  /** Another address, which the bearer has written into the attribute: it may be anybody's. */
  email?: string;
  /** The language of messages; an account that was made by command may have none. */
  locale?: string;
  enabled: boolean;
  /** Cognito's own words: new, has signed in, must choose another password, or is of a provider. */
  status: 'FORCE_CHANGE_PASSWORD' | 'CONFIRMED' | 'RESET_REQUIRED' | 'EXTERNAL_PROVIDER';
  /** What came from another provider; an account that was made here has none. */
  from?: ProviderAccount;
};

/** What the pool stores of somebody whom another provider signed in. */
export type ProviderAccount = {
  provider: string;
  /** Their id there. */
  userId: string;
  /** The attributes that the provider wrote, by the pool's own names. */
  attributes: Readonly<Record<string, string>>;
};

/** The attributes of an account, as the pool's schema names them. */
export function accountAttributes(account: LocalAccount): Record<string, string> {
  const { id, name, organisation, userName, status, from } = account;
  const own = { sub: id, 'cognito:user_status': status };
  if (!from)
    return {
      ...own,
      email: account.email ?? userName,
      email_verified: String(account.email === undefined),
      name,
      ...(account.locale ? { locale: account.locale } : {}),
      'custom:org': organisation,
    };
  const identity = { userId: from.userId, providerName: from.provider, providerType: 'OIDC' };
  const noted = { ...identity, issuer: null, primary: 'true', dateCreated: '1764374400000' };
  return { ...from.attributes, ...own, identities: JSON.stringify([noted]) };
}

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

  /**
   * The account of that id, or of that user name. Cognito takes either, but finds an account of
   * another provider in its administration by its user name only.
   */
  find(named: string): LocalAccount | undefined {
    return this.#accounts.find(
      ({ id, userName }) => id === named || userName === named.toLowerCase(),
    );
  }

  /** Adds a new account, which nobody has signed in with. */
  add(made: Pick<LocalAccount, 'userName' | 'name' | 'organisation' | 'locale'>): LocalAccount {
    const account: LocalAccount = {
      ...{ ...made, id: randomUUID(), roles: [] },
      enabled: true,
      status: 'FORCE_CHANGE_PASSWORD',
    };
    this.#accounts = [...this.#accounts, account];
    this.#store();
    return account;
  }

  /**
   * The account of somebody whom another provider has signed in. As in Cognito it is made at the
   * first sign-in, and an attribute that does not come again stays as it was.
   */
  fromProvider({ provider, userId, attributes }: ProviderAccount): LocalAccount {
    const userName = `${provider}_${userId}`;
    const found = this.#accounts.find((one) => one.userName === userName);
    const merged = { ...found?.from?.attributes, ...attributes };
    const account: LocalAccount = {
      ...{ id: found?.id ?? randomUUID(), userName, enabled: found?.enabled ?? true },
      ...{ name: merged.name ?? '', roles: [], organisation: '', status: 'EXTERNAL_PROVIDER' },
      from: { provider, userId, attributes: merged },
    };
    this.#accounts = [...this.#accounts.filter((one) => one.id !== account.id), account];
    this.#store();
    return account;
  }

  change(id: string, changes: Partial<Pick<LocalAccount, 'enabled' | 'status' | 'email'>>): void {
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
