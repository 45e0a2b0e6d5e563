// An executable that behaves like desktop VS Code under test: `code.mjs --extensionDevelopmentPath=…
// --extensionTestsPath=… FOLDER` runs the tests inside the embedded VS Code and ends with their code.
// Of everything that VS Code logs, the lines that tests mark as theirs are printed; everything is in a log file.
// OKR_SCREENSHOTS names the folder for screenshots, OKR_VSCODE_LOG that file.
import { cpSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { messageOf } from '../errors.mjs';
import { patience } from '../test/patience.mjs';
import { findBrowser } from './browser.mjs';
import { endOnSignals } from './children.mjs';
import { readCommandLine } from './command-line.mjs';
import { startDriver } from './driver.mjs';
import { embeddedHost } from './embedded-host.mjs';
import { startServer } from './server.mjs';
import { writeMachineSettings, writeQuietSettings } from './settings.mjs';
import { temporaryFolder } from './temporary.mjs';
import { openWorkbench } from './workbench.mjs';

/** Milliseconds without output or a request from the tests, until the tests count as hanging. */
const silence = patience(180);

/** A timer that every sign of life starts again; its promise rejects when there is none for too long. */
function watchdog() {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let expire = () => {};
  /** @type {Promise<never>} */
  const expired = new Promise((_, reject) => {
    expire = () => reject(new Error(`The tests said nothing for ${silence / 1000} s.`));
  });
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(expire, silence);
  };
  alive();
  return { alive, expired, stop: () => clearTimeout(timer) };
}

/**
 * The machine's settings tell the tests in either extension host where their driver is; what they type they take back.
 * @param {string} driver the address of the driver
 */
function newDataFolder(driver) {
  const folder = temporaryFolder('vscode');
  writeQuietSettings(folder);
  writeMachineSettings(folder, { 'okr.test.driver': driver, 'files.autoSave': 'off' });
  return folder;
}

/** What the tests print through `console` begins with it; the workbench shares that console with them. */
const mark = '[test] ';

/**
 * Prints the tests' lines and logs all of them.
 * @param {string} path the file to log to
 * @returns {(type: string, args: unknown[]) => void}
 */
function relayTo(path) {
  mkdirSync(dirname(path), { recursive: true });
  // Synchronously: the last lines before an end are the ones that matter.
  const file = openSync(path, 'w');
  return (type, args) => {
    const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    writeSync(file, `${type}: ${text}\n`);
    if (text.startsWith(mark)) console.log(text.slice(mark.length));
  };
}

async function main() {
  const what = readCommandLine(process.argv.slice(2));
  const screenshots = resolve(process.env.OKR_SCREENSHOTS ?? join('out', 'screenshots'));
  const log = resolve(process.env.OKR_VSCODE_LOG ?? join('out', 'vscode.log'));
  const relay = relayTo(log);
  const { alive, expired, stop } = watchdog();
  const browser = findBrowser();
  const host = await embeddedHost();
  const driver = await startDriver(screenshots, alive);
  const dataFolder = newDataFolder(driver.url);
  const server = await startServer(host, { dataFolder, extensionsFolder: join(dataFolder, 'extensions') });
  alive();
  const keepLogs = () => {
    const kept = `${log}s`;
    rmSync(kept, { recursive: true, force: true });
    cpSync(join(dataFolder, 'data', 'logs'), kept, { recursive: true });
    return kept;
  };
  /** @type {(code: number) => void} */
  let onExit = () => {};
  /** @type {Promise<number>} */
  const finished = new Promise((resolve) => {
    onExit = resolve;
  });
  /** @type {typeof relay} */
  const onLog = (type, args) => {
    alive();
    relay(type, args);
  };
  const workbench = await openWorkbench(browser, { ...what, authority: server.authority }, { onLog, onExit });
  driver.attach(workbench.page);
  const crashed = server.ended.then((code) =>
    Promise.reject(new Error(`VS Code's server ended with ${code}.`)),
  );
  try {
    const code = await Promise.race([finished, expired, crashed]);
    if (code !== 0)
      console.error(`The tests ended with ${code}. What VS Code logged: ${log} and ${keepLogs()}`);
    return code;
  } catch (error) {
    const picture = join(screenshots, 'failed-run.png');
    await workbench.page.screenshot({ path: picture });
    throw new Error(`${messageOf(error)} See ${picture}, ${log} and ${keepLogs()}.`, { cause: error });
  } finally {
    stop();
    driver.stop();
    await workbench.close();
    crashed.catch(() => undefined);
    await server.stop();
  }
}

endOnSignals();
main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(messageOf(error));
    process.exit(1);
  },
);
