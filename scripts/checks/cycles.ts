import { posix } from 'node:path';
import { isStringLiteral } from 'typescript/unstable/ast';
import { sourceFiles } from './source-files.ts';

/** A file of ours that imports another, be it only for a type. */
export type FileImport = readonly [from: string, to: string];

/** Folders that import each other, directly or through one another, and the imports between them. */
export type FolderCycle = { folders: readonly string[]; imports: readonly FileImport[] };

const folderOf = posix.dirname;

/** Every folder that can be reached from each folder by imports. */
function reachable(imports: readonly FileImport[]): Map<string, Set<string>> {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of imports)
    next.set(folderOf(from), (next.get(folderOf(from)) ?? new Set()).add(folderOf(to)));
  return new Map(
    [...next].map(([folder, direct]) => {
      const reached = new Set(direct);
      // A set that grows while it is walked is walked to its new end.
      for (const one of reached) for (const further of next.get(one) ?? []) reached.add(further);
      return [folder, reached];
    }),
  );
}

/**
 * The folders that import in a circle. A folder and its sub-folder are two folders: one of them may
 * import the other, but not both.
 */
export function folderCycles(imports: readonly FileImport[]): FolderCycle[] {
  const between = imports.filter(([from, to]) => folderOf(from) !== folderOf(to));
  const reached = reachable(between);
  const isInCircle = (one: string, other: string) =>
    Boolean(reached.get(one)?.has(other) && reached.get(other)?.has(one));
  const groups = new Map<string, string[]>();
  for (const folder of [...reached.keys()].filter((one) => isInCircle(one, one)).sort()) {
    const first = [...groups.keys()].find((one) => isInCircle(one, folder)) ?? folder;
    groups.set(first, [...(groups.get(first) ?? []), folder]);
  }
  return [...groups.values()].map((folders) => ({
    folders,
    imports: between.filter(([from, to]) => [from, to].every((f) => folders.includes(folderOf(f)))),
  }));
}

/** Every import of one of our files by another, dynamic ones and those of types included. */
export function importsOfTree(): FileImport[] {
  const files = sourceFiles().map(({ file, source }) => ({
    file,
    imported: source.imports.filter(isStringLiteral).map(({ text }) => text),
  }));
  const own = new Set(files.map(({ file }) => file));
  return files.flatMap(({ file, imported }) =>
    imported
      .filter((path) => /^\..*\.tsx?$/.test(path))
      .map((path): FileImport => [file, posix.join(folderOf(file), path)])
      .filter(([, to]) => own.has(to)),
  );
}

if (import.meta.main) {
  const found = folderCycles(importsOfTree());
  for (const { folders, imports } of found) {
    console.error(`✗ ${folders.join(', ')}`);
    for (const [from, to] of imports) console.error(`    ${from} imports ${to}`);
  }
  console.log(`${found.length} circles of folders that import each other.`);
  if (found.length > 0) process.exitCode = 1;
}
