import { join, relative } from 'node:path';
import type { SourceFile } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';
import { root } from '../tools/fingerprint.ts';

/** Our own files, of every TypeScript project of the tree, as the compiler parses them. */
export function* sourceFiles(): Generator<{ file: string; source: SourceFile }> {
  const configs = ['.', 'shared', 'functions', 'web', 'infra'].map((project) =>
    join(root, project, 'tsconfig.json'),
  );
  const api = new API({ cwd: root });
  try {
    const snapshot = api.updateSnapshot({ openProjects: configs });
    for (const config of configs) {
      const project = snapshot.getProject(config);
      if (!project) throw new Error(`No TypeScript project at ${config}`);
      for (const path of project.rootFiles) {
        const source = project.program.getSourceFile(path);
        if (source) yield { file: relative(root, path), source };
      }
    }
  } finally {
    api.close();
  }
}
