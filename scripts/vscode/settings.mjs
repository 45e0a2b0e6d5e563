// The embedded VS Code starts with the plan in view: nothing next to it that moves, asks or takes room.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const quiet = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'extensions.ignoreRecommendations': true,
  'editor.minimap.enabled': false,
};

/**
 * Writes the user settings of a new data folder. Existing settings belong to the person and stay.
 *
 * @param {string} dataFolder the server's data folder
 */
export function writeQuietSettings(dataFolder) {
  writeSettings(join(dataFolder, 'data', 'User'), quiet);
}

/**
 * Writes settings of the machine, which apply to both extension hosts.
 *
 * @param {string} dataFolder the server's data folder
 * @param {Record<string, unknown>} settings values by name
 */
export function writeMachineSettings(dataFolder, settings) {
  writeSettings(join(dataFolder, 'data', 'Machine'), settings);
}

/**
 * @param {string} folder
 * @param {Record<string, unknown>} settings
 */
function writeSettings(folder, settings) {
  const path = join(folder, 'settings.json');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(path)) writeFileSync(path, `${JSON.stringify(settings, undefined, 2)}\n`);
}
