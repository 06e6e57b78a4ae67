import {
  isClassDeclaration,
  isFunctionDeclaration,
  isIdentifier,
  isInterfaceDeclaration,
  isPropertyAccessExpression,
  isTypeAliasDeclaration,
  isVariableStatement,
  type Node,
  type SourceFile,
  type Statement,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { type DialectName, dialectIn } from './dialect.ts';
import { sourceFiles } from './source-files.ts';

/** A name that is declared in more than one file, and where. */
export type SharedName = { name: string; files: readonly string[] };

/**
 * Names that mean one thing everywhere: Lambda's handler, and catalogues named by their language.
 */
const oneMeaning = new Set(['handler', 'fi', 'selko', 'sv', 'en', 'ar']);
const language = /\/(?:fi|sv|en)(?=[./])/;

const isExported = (statement: Statement) =>
  'modifiers' in statement &&
  ((statement.modifiers as { kind: SyntaxKind }[] | undefined) ?? []).some(
    ({ kind }) => kind === SyntaxKind.ExportKeyword,
  );

/** The types that a statement declares, and the exported functions and constants. */
function namesIn(statement: Statement): string[] {
  if (
    isTypeAliasDeclaration(statement) ||
    isInterfaceDeclaration(statement) ||
    isClassDeclaration(statement)
  )
    return statement.name ? [statement.name.text] : [];
  if (!isExported(statement)) return [];
  if (isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  if (!isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name }) =>
    isIdentifier(name) ? [name.text] : [],
  );
}

/**
 * Names with more than one meaning, as the TypeScript compiler reads the tree: types, and exported
 * functions and constants, that are declared in more than one file.
 */
export function sharedNames(): SharedName[] {
  const filesOf = new Map<string, Set<string>>();
  for (const { file, source } of sourceFiles())
    for (const name of source.statements.flatMap(namesIn))
      filesOf.set(name, (filesOf.get(name) ?? new Set()).add(file.replace(language, '/*')));
  return [...filesOf]
    .map(([name, files]) => ({ name, files: [...files] }))
    .filter(({ name, files }) => files.length > 1 && !oneMeaning.has(name));
}

/** Every name in a file, once; but not `b` in `a.b`: that name was given where it is declared. */
function identifiersIn(source: SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: Node): void => {
    const { parent } = node;
    if (isIdentifier(node) && !(isPropertyAccessExpression(parent) && parent.name === node))
      names.add(node.text);
    node.forEachChild(visit);
  };
  visit(source);
  return names;
}

/** Names of anything that have a word of the dialect, local names too. */
export const dialectNames = (): DialectName[] =>
  sourceFiles().flatMap(({ file, source }) =>
    [...identifiersIn(source)].flatMap((name) => dialectIn(name, file)),
  );

if (import.meta.main) {
  const [shared, dialect] = [sharedNames(), dialectNames()];
  for (const { name, files } of shared) console.error(`✗ ${name}: ${files.join(', ')}`);
  for (const { name, file, word, write } of dialect)
    console.error(`✗ ${file} has ${name}; instead of “${word}” write: ${write}`);
  console.log(`${shared.length} names have more than one meaning.`);
  console.log(`${dialect.length} names have a word of the dialect.`);
  if (shared.length + dialect.length > 0) process.exitCode = 1;
}
