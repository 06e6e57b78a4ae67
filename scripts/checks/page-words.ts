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
    [/tapaami(?:s|n)\w*/gi, 'kokoontuminen'],
    [/kysel(?:y|i)\w*/gi, 'lomake; of the template: lomakepohja'],
    [/\b(?:lue|luetaan|luettu) uudelleen/gi, 'päivitä, päivitetty'],
    [/siir\w+ (?:ryhmä )?tilaan/gi, 'aloita, päätä or sulje ryhmä; merkitse seuranta tehdyksi'],
    [/\bseurattu\w*/gi, 'seuranta tehty'],
    [/\bryhmäläi\w+|\bosanottaj\w+|(?<![\wäö])jäsen(?!n)\w*/gi, 'osallistuja'],
    [/vetäj\w+/gi, 'ohjaaja'],
    [/nimenhuu\w+/gi, 'läsnäolot'],
    [/tunnistenumero\w*/gi, 'osallistujan numero'],
    [/vastaanotettu\w*/gi, 'saapunut'],
    [/\botet(?:tu|aan) takaisin/gi, 'poistettu näkyvistä'],
    [/työpöy\w+/gi, 'päävalikko'],
    [/sellaisin?a kuin/gi, 'a short sentence'],
  ],
  sv: [
    [/enkät\w*/gi, 'formulär; of the template: formulärmall'],
    [/frågeformulär\w*/gi, 'formulär'],
    [/(?<!hand)ledar(?:e|na|en|es)\b/gi, 'handledare'],
    [/egenarbetare\w*/gi, 'egen kontaktperson'],
    [/identifikationsnummer\w*/gi, 'deltagarens nummer'],
    [/medlem\w*/gi, 'deltagare'],
    [/\bhanter\w+/gi, 'behandla'],
    [/läst?s? på nytt/gi, 'uppdatera, uppdaterad'],
    [/\bläge(?:t|n)?\b/gi, 'status'],
    [/\b(?:hen|hens)\b/gi, 'deltagaren, handledaren'],
    [/skrivbord\w*/gi, 'huvudmeny'],
    [/huvudanvändare\w*/gi, 'administratör'],
    [/uppföljnings(?:träff|dag)\w*/gi, 'fortsättningsdag: uppföljning is a measurement'],
  ],
  en: [
    [/questionnaires?/gi, 'form; of the template: form template'],
    [/\b(?:tells?|told|telling)\b/gi, 'say, show, list'],
    [/\bmembers?\b/gi, 'participant'],
    [/\b(?:anew|whoever)\b|\bno more\b/gi, 'again; a noun; no longer'],
    [/\b(?:desk|facts)\b/gi, 'main menu; details'],
    [/\btak(?:e|en) back\b/gi, 'withdraw, withdrawn'],
    [/\bstand(?:s|ing)?\b/gi, 'be; substitute'],
    [/\bwritten down\b|\blooked at (?:who|how|which|where)/gi, 'recorded; a noun'],
    [/\bhand(?:ed|s)? in\b/gi, 'send, sent; receive, received'],
    [/\bperhaps\b|\bmisspelt\b|\bmeanwhile\b/gi, 'possibly; mistyped; at the same time'],
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
  'functions/files/link-sheet.ts': ['fi', 'sv'],
  'functions/files/record-texts.ts': ['fi'],
  'functions/files/record-page.ts': ['fi'],
  'functions/files/record-run.ts': ['fi'],
  'functions/files/record-answers.ts': ['fi'],
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
