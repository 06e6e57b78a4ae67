import type { Rule } from 'eslint';
import type { Expression, Node, PrivateIdentifier } from 'estree';
import type { PageAudience } from '../tools/supported-browsers.ts';
import { mayHaveMethod } from './browser-members.ts';

const nameOf = (key: Expression | PrivateIdentifier): string | null => {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : null;
};

const isFunction = (node: Node | null | undefined) =>
  node?.type === 'FunctionExpression' || node?.type === 'ArrowFunctionExpression';

/**
 * Looks through scripts for calls of methods that the audience's browsers do not have
 * (`list.at(-1)`, `element.replaceChildren()`), by the methods' names; `eslint-plugin-compat` knows
 * only global objects and their own methods. A method that the scripts define themselves is theirs.
 */
export class MethodCalls {
  readonly #audience: PageAudience;
  readonly #ownNames = new Set<string>();
  readonly #calls: { at: string; name: string }[] = [];

  constructor(audience: PageAudience) {
    this.#audience = audience;
  }

  #define(key: Expression | PrivateIdentifier, value: Node | null | undefined): void {
    const name = nameOf(key);
    if (name !== null && isFunction(value)) this.#ownNames.add(name);
  }

  /** The rule that reads the scripts; it reports nothing before it has read all of them. */
  readonly rule: Rule.RuleModule = {
    create: ({ filename }) => ({
      CallExpression: ({ callee }) => {
        if (callee.type !== 'MemberExpression' || callee.computed) return;
        const name = nameOf(callee.property as Expression);
        const object = callee.object.type === 'Identifier' ? callee.object.name : null;
        if (name === null || mayHaveMethod(this.#audience, object, name)) return;
        const { line = 0, column = 0 } = callee.property.loc?.start ?? {};
        this.#calls.push({ at: `${filename}:${line}:${column}`, name });
      },
      Property: ({ key, value }) => this.#define(key, value),
      MethodDefinition: ({ key, value }) => this.#define(key, value),
      PropertyDefinition: ({ key, value }) => this.#define(key, value),
      AssignmentExpression: ({ left, right }) => {
        if (left.type === 'MemberExpression') this.#define(left.property as Expression, right);
      },
    }),
  };

  /** The calls in all scripts read so far, except those of accepted names. */
  unsupported(accepted: Readonly<Record<string, string>>): string[] {
    return this.#calls
      .filter(({ name }) => !this.#ownNames.has(name) && !Object.hasOwn(accepted, `.${name}`))
      .map(({ at, name }) => `${at} .${name}() is not in all supported browsers`);
  }
}
