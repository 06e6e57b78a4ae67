import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/fingerprint.ts';

type Language = 'fi' | 'sv' | 'en';
/** A word that a page must not use, and the word of the list to use instead. */
type PageWord = readonly [pattern: RegExp, write: string];

/**
 * One word for one thing, in each language of the pages. The words to use: kokoontuminen, ryhmä,
 * ohjaaja, omatyöntekijä, osallistuja, lomake, lomakepohja, alku-, loppu- ja seurantalomake;
 * träff, handledare, egen kontaktperson, deltagare, formulär, formulärmall, uppföljning; session,
 * leader, own worker, participant, form, form template, follow-up.
 */
const pageWords: Readonly<Record<Language, readonly PageWord[]>> = {
  fi: [
    [/tapaami(?:s|n)\p{L}*/giu, 'kokoontuminen'],
    [/kysel(?:y|i)\p{L}*/giu, 'lomake; of the template: lomakepohja'],
    [/\b(?:lue|luetaan|luettu) uudelleen/giu, 'päivitä, päivitetty'],
    [/siir\p{L}+ (?:ryhmä )?tilaan/giu, 'aloita, päätä or sulje ryhmä; merkitse seuranta tehdyksi'],
    [/\bseurattu\p{L}*/giu, 'seuranta tehty'],
    [/\bryhmäläi\p{L}+|\bosanottaj\p{L}+|(?<!\p{L})jäsen(?!n)\p{L}*/giu, 'osallistuja'],
    [/vetäj\p{L}+/giu, 'ohjaaja'],
    [/nimenhuu\p{L}+/giu, 'läsnäolot'],
    [/tunnistenumero\p{L}*/giu, 'osallistujan numero'],
    [/vastaanotettu\p{L}*/giu, 'saapunut'],
    [/\botet(?:tu|aan) takaisin/giu, 'poistettu näkyvistä'],
    [/työpöy\p{L}+/giu, 'päävalikko'],
    [/sellaisin?a kuin/giu, 'a short sentence'],
  ],
  sv: [
    [/enkät\p{L}*/giu, 'formulär; of the template: formulärmall'],
    [/frågeformulär\p{L}*/giu, 'formulär'],
    [/(?<!hand)ledar(?:e|na|en|es)\b/giu, 'handledare'],
    [/egenarbetare\p{L}*/giu, 'egen kontaktperson'],
    [/identifikationsnummer\p{L}*/giu, 'deltagarens nummer'],
    [/medlem\p{L}*/giu, 'deltagare'],
    [/\bhanter\p{L}+/giu, 'behandla'],
    [/läst?s? på nytt/giu, 'uppdatera, uppdaterad'],
    [/\bläge(?:t|n)?\b/giu, 'status'],
    [/\b(?:hen|hens)\b/giu, 'deltagaren, handledaren'],
    [/skrivbord\p{L}*/giu, 'huvudmeny'],
    [/huvudanvändare\p{L}*/giu, 'administratör'],
    [/uppföljnings(?:träff|dag)\p{L}*/giu, 'fortsättningsdag: uppföljning is a measurement'],
  ],
  en: [
    [/questionnaires?/giu, 'form; of the template: form template'],
    [/\b(?:tells|told|telling)\b/giu, 'say, show, list'],
    [/\bmembers?\b/giu, 'participant'],
    [/\b(?:anew|whoever)\b|\bno more\b/giu, 'again; a noun; no longer'],
    [/\b(?:desk|facts)\b/giu, 'main menu; details'],
    [/\btak(?:e|en) back\b/giu, 'withdraw, withdrawn'],
    [/\bstand(?:s|ing)?\b/giu, 'be; substitute'],
    [/\bwritten down\b|\blooked at (?:who|how|which|where)/giu, 'recorded; a noun'],
    [/\bhand(?:ed|s)? in\b/giu, 'send, sent; receive, received'],
    [/\bperhaps\b|\bmisspelt\b|\bmeanwhile\b/giu, 'possibly; mistyped; at the same time'],
  ],
};

const languages = ['fi', 'sv', 'en'] as const;

/** The catalogues of the pages, a folder or file for each language. */
const catalogue = /^web\/src\/(?:.*\/)?texts\/(?:.*\/)?(fi|sv|en)(?:\.ts$|\/)/;

/** Texts for people outside the pages, each file with its languages. */
const otherTexts: Readonly<Record<string, readonly Language[]>> = {
  'shared/contract/audit-phrases.ts': languages,
  'shared/domain/privacy/retention.ts': ['fi', 'en'],
  'functions/files/audit-letter-texts.ts': languages,
  'functions/deliver/message-texts.ts': languages,
  'functions/files/link-sheet.ts': ['fi', 'sv'],
  'functions/files/record-texts.ts': ['fi'],
  'functions/files/record-page.ts': ['fi'],
  'functions/files/record-run.ts': ['fi'],
  'functions/files/record-answers.ts': ['fi'],
  'shared/templates/leidit-laiturilla.ts': ['fi', 'sv'],
};

// Not read: `table-row.ts`, whose row repeats the words of the report's table, and
// `shared/instruments`, whose statements and texts are not ours.

/** A word on a page that is not of the list, and the word to write. */
export type OffList = { file: string; line: number; word: string; write: string };

/** The languages whose words a file may have; none if it has no texts. */
export function languagesOf(file: string): readonly Language[] {
  const [, language] = catalogue.exec(file) ?? [];
  if (language) return languages.filter((one) => one === language);
  return otherTexts[file] ?? [];
}

/** The texts of a line of code: what is quoted in it, without keys, imports and comments. */
function textOf(line: string): string {
  if (/^\s*(?:import\b|\} from\b|\/?\*|\/\/)/.test(line)) return '';
  const value = line.replace(/^\s*(?:'[\w.-]+'|\w+):/, '');
  const quoted = [...value.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, one, two]) => one ?? two);
  const templates = [...value.matchAll(/`([^`]*)(?:`|$)/g)].map(([, one = '']) =>
    one.replaceAll(/\$\{[^}]*\}?/g, ' '),
  );
  return [...quoted, ...templates].join('\n');
}

/**
 * The words in a file's texts that are not of the list.
 * @example wordsOffList('web/src/texts/staff/fi/a.ts', "a: 'Seuraava tapaaminen',")[0]?.write // 'kokoontuminen'
 */
export function wordsOffList(file: string, text: string): OffList[] {
  const patterns = languagesOf(file).flatMap((language) => pageWords[language]);
  return text.split('\n').flatMap((line, index) =>
    patterns.flatMap(([pattern, write]) =>
      [...textOf(line).matchAll(pattern)].map(([word]) => ({
        ...{ file, line: index + 1, word },
        write,
      })),
    ),
  );
}

/** The same in the whole tree. A named file that has moved is an error, so that all are read. */
export function wordsOffListInTree(): OffList[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  }).split('\n');
  const moved = Object.keys(otherTexts).filter((file) => !listed.includes(file));
  if (moved.length > 0) throw new Error(`No such file of texts: ${moved.join(', ')}`);
  return listed
    .filter((file) => languagesOf(file).length > 0)
    .flatMap((file) => wordsOffList(file, readFileSync(join(root, file), 'utf8')));
}

if (import.meta.main) {
  const found = wordsOffListInTree();
  for (const { file, line, word, write } of found)
    console.error(`✗ ${file}:${line} says “${word}”; write: ${write}`);
  console.log(`${found.length} words on the pages that are not of the word list.`);
  if (found.length > 0) process.exitCode = 1;
}
