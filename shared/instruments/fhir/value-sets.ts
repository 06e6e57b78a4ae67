import type { Text } from '../instrument.ts';
import type { Element } from './element.ts';
import { type FileLanguages, takeConceptText } from './languages.ts';
import { takeOrdinal } from './ordinals.ts';

/** An answer as a file has it. FHIR requires neither a code nor a text of it. */
export type FhirAnswer = {
  code: string | undefined;
  system: string | undefined;
  text: Text | undefined;
  ordinal: number | undefined;
};

/** Why answers cannot be read, and where they are, or the rule that they follow from. */
export type AnswersFault = { kind: 'answers_outside' | 'answers_by_rule'; detail: string };
export type FoundAnswers = FhirAnswer[] | AnswersFault;

export const isFault = (found: FoundAnswers): found is AnswersFault => !Array.isArray(found);

type EnclosedResource = { type: string; names: string[]; element: Element; isUsed: boolean };

/** The address of a resource without the version behind it. */
const withoutVersion = (address: string): string => address.replace(/\|.*$/, '');

/** The value sets and code systems within a file, each read when an item first names it. */
export class EnclosedValueSets {
  readonly #resources: EnclosedResource[];
  readonly #languages: FileLanguages;
  readonly #found = new Map<EnclosedResource, FoundAnswers>();

  constructor(contained: readonly Element[], beside: readonly Element[], languages: FileLanguages) {
    const resource = (element: Element, isContained: boolean): EnclosedResource => {
      const id = element.take('id', 'string');
      const address = element.take('url', 'string');
      const type = element.take('resourceType', 'string') ?? '';
      const own = isContained ? `#${id}` : `${type}/${id}`;
      return { type, names: [own, ...(address ? [address] : [])], element, isUsed: false };
    };
    this.#resources = [
      ...contained.map((one) => resource(one, true)),
      ...beside.map((one) => resource(one, false)),
    ];
    this.#languages = languages;
  }

  #named(type: string, address: string): EnclosedResource | undefined {
    const name = withoutVersion(address);
    const found = this.#resources.find((one) => one.type === type && one.names.includes(name));
    if (found) found.isUsed = true;
    return found;
  }

  /** The answers of the value set of that address. */
  answers(address: string): FoundAnswers {
    const resource = this.#named('ValueSet', address);
    if (!resource) return { kind: 'answers_outside', detail: address };
    const before = this.#found.get(resource);
    if (before) return before;
    // A value set that includes itself finds this, and ends.
    this.#found.set(resource, { kind: 'answers_by_rule', detail: address });
    const found = this.#answersOf(resource.element);
    this.#found.set(resource, found);
    return found;
  }

  #answersOf(valueSet: Element): FoundAnswers {
    const expansion = valueSet.child('expansion')?.children('contains') ?? [];
    if (expansion.length > 0) return expansion.flatMap((one) => this.#concepts(one, 'contains'));
    const compose = valueSet.child('compose');
    const included = joined((compose?.children('include') ?? []).map((one) => this.#rule(one)));
    const excluded = joined((compose?.children('exclude') ?? []).map((one) => this.#rule(one)));
    if (isFault(included)) return included;
    if (isFault(excluded)) return excluded;
    const isExcluded = ({ code, system }: FhirAnswer) =>
      excluded.some((one) => one.code === code && one.system === system);
    return included.filter((answer) => !isExcluded(answer));
  }

  /** What an `include` or `exclude` names: concepts, a whole code system, or other value sets. */
  #rule(rule: Element): FoundAnswers {
    const system = rule.take('system', 'string');
    if (rule.has('filter')) return { kind: 'answers_by_rule', detail: system ?? 'filter' };
    const concepts = rule.children('concept');
    if (concepts.length > 0)
      return concepts.flatMap((one) => this.#concepts(one, 'concept', system));
    const sets = rule.strings('valueSet');
    if (sets.length > 0) return joined(sets.map((address) => this.answers(address)));
    const codes = this.#named('CodeSystem', system ?? '');
    if (!codes) return { kind: 'answers_outside', detail: system ?? '?' };
    return codes.element
      .children('concept')
      .flatMap((one) => this.#concepts(one, 'concept', system));
  }

  /** A concept, and those below it. */
  #concepts(concept: Element, below: 'contains' | 'concept', system?: string): FhirAnswer[] {
    const isChosen = !concept.take('abstract', 'boolean') && !concept.take('inactive', 'boolean');
    const answer: FhirAnswer = {
      code: concept.take('code', 'string'),
      system: system ?? concept.take('system', 'string'),
      text: takeConceptText(concept, this.#languages),
      ordinal: takeOrdinal(concept),
    };
    const children = concept.children(below).flatMap((one) => this.#concepts(one, below, system));
    concept.leftBehind(['system', 'version', 'definition']);
    return isChosen && (answer.code || answer.text) ? [answer, ...children] : children;
  }

  /** Notes what no question needed. Call it last. */
  leftBehind(): void {
    for (const { element, isUsed } of this.#resources) if (!isUsed) element.note('contained');
  }
}

/** All answers in their order, or the first fault. */
function joined(all: readonly FoundAnswers[]): FoundAnswers {
  return all.find(isFault) ?? all.flatMap((one) => (isFault(one) ? [] : one));
}
