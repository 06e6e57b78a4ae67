import {
  isClassDeclaration,
  isFunctionDeclaration,
  isIdentifier,
  isInterfaceDeclaration,
  isTypeAliasDeclaration,
  isVariableStatement,
  type Statement,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { sourceFiles } from './source-files.ts';

/** A name that is declared in more than one file, and where. */
export type SharedName = { name: string; files: readonly string[] };

/**
 * Names that mean one thing everywhere: Lambda's handler, and catalogues named by their language.
 */
const oneMeaning = new Set(['handler', 'fi', 'sv', 'en']);
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

if (import.meta.main) {
  const found = sharedNames();
  for (const { name, files } of found) console.error(`✗ ${name}: ${files.join(', ')}`);
  console.log(`${found.length} names have more than one meaning.`);
  if (found.length > 0) process.exitCode = 1;
}
