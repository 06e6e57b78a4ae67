import { execFileSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { root } from '../tools/fingerprint.ts';

/** The place and kind of a secret; never the secret itself. */
export type Secret = { file: string; line: number; what: string };

/** Secretlint's recommended rules, unchanged. */
const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] };

/** Secrets that the preset misses: shorter keys, and tokens of the sign-in. */
const ours: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/, 'a private key'],
  [/\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/, 'a signed token'],
];

/** All files that git tracks or would add. */
function filesOfTree(): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  return listed.split('\0').filter(Boolean);
}

const lineOf = (text: string, index: number) => text.slice(0, index).split('\n').length;

/**
 * Secrets in a text.
 * @param file its name, which some rules depend on
 */
export async function secretsIn(file: string, text: string): Promise<Secret[]> {
  const source = { content: text, filePath: file, ext: '', contentType: 'text' as const };
  const { messages } = await lintSource({ source, options: { config, maskSecrets: true } });
  const known = messages.map(({ loc, ruleId }) => ({ file, line: loc.start.line, what: ruleId }));
  const own = ours.flatMap(([pattern, what]) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [{ file, line: lineOf(text, at), what }];
  });
  return [...known, ...own];
}

/** Secrets anywhere in the tree. */
export async function secretsInTree(): Promise<{ files: number; secrets: Secret[] }> {
  const secrets: Secret[] = [];
  const files = filesOfTree();
  for (const file of files) {
    const path = join(root, file);
    // A deleted file may still be listed; pictures and the like hold no text.
    const bytes = (await stat(path).catch(() => undefined))?.isFile() ? await readFile(path) : null;
    if (bytes && !bytes.subarray(0, 8000).includes(0))
      secrets.push(...(await secretsIn(file, bytes.toString())));
  }
  return { files: files.length, secrets };
}

if (import.meta.main) {
  const { files, secrets } = await secretsInTree();
  for (const { file, line, what } of secrets)
    console.error(`✗ ${file}:${line} holds a secret (${what})`);
  console.log(`${files} files, ${secrets.length} secrets.`);
  if (secrets.length > 0) process.exitCode = 1;
}
