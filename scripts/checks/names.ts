import { join, relative } from 'node:path';
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
import { API } from 'typescript/unstable/sync';
import { root } from '../tools/fingerprint.ts';
import { type DialectName, dialectIn } from './dialect.ts';

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

/** Our own files, of every TypeScript project of the tree. */
function* sourceFiles(api: API) {
  const configs = ['.', 'shared', 'functions', 'web', 'infra'].map((project) =>
    join(root, project, 'tsconfig.json'),
  );
  const snapshot = api.updateSnapshot({ openProjects: configs });
  for (const config of configs) {
    const project = snapshot.getProject(config);
    if (!project) throw new Error(`No TypeScript project at ${config}`);
    for (const path of project.rootFiles) {
      const source = project.program.getSourceFile(path);
      if (source) yield { file: relative(root, path), source };
    }
  }
}

/**
 * What is wrong with names, as the TypeScript compiler reads the tree: types, and exported
 * functions and constants, that are declared in more than one file and so have more than one
 * meaning; and names of anything that have a word of the dialect.
 */
export function wrongNames(): { shared: SharedName[]; dialect: DialectName[] } {
  const api = new API({ cwd: root });
  const filesOf = new Map<string, Set<string>>();
  const dialect: DialectName[] = [];
  try {
    for (const { file, source } of sourceFiles(api)) {
      for (const name of source.statements.flatMap(namesIn))
        filesOf.set(name, (filesOf.get(name) ?? new Set()).add(file.replace(language, '/*')));
      for (const name of identifiersIn(source)) dialect.push(...dialectIn(name, file));
    }
  } finally {
    api.close();
  }
  const shared = [...filesOf]
    .map(([name, files]) => ({ name, files: [...files] }))
    .filter(({ name, files }) => files.length > 1 && !oneMeaning.has(name));
  return { shared, dialect };
}

if (import.meta.main) {
  const { shared, dialect } = wrongNames();
  for (const { name, files } of shared) console.error(`✗ ${name}: ${files.join(', ')}`);
  for (const { name, file, word, write } of dialect)
    console.error(`✗ ${file} has ${name}; instead of “${word}” write: ${write}`);
  console.log(`${shared.length} names have more than one meaning.`);
  console.log(`${dialect.length} names have a word of the dialect.`);
  if (shared.length + dialect.length > 0) process.exitCode = 1;
}
