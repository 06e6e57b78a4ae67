import { join, relative } from 'node:path';
import type { SourceFile } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';
import { root } from '../tools/fingerprint.ts';

type ParsedFile = { file: string; source: SourceFile };

function parseAll(): ParsedFile[] {
  const configs = ['.', 'shared', 'functions', 'web', 'infra'].map((project) =>
    join(root, project, 'tsconfig.json'),
  );
  const api = new API({ cwd: root });
  try {
    const snapshot = api.updateSnapshot({ openProjects: configs });
    return configs.flatMap((config) => {
      const project = snapshot.getProject(config);
      if (!project) throw new Error(`No TypeScript project at ${config}`);
      return project.rootFiles.flatMap((path) => {
        const source = project.program.getSourceFile(path);
        return source ? [{ file: relative(root, path), source }] : [];
      });
    });
  } finally {
    api.close();
  }
}

let parsed: readonly ParsedFile[] | undefined;

/** Our own files, of every TypeScript project of the tree, as the compiler parses them once. */
export function sourceFiles(): readonly ParsedFile[] {
  parsed ??= parseAll();
  return parsed;
}
