import { version } from '../package.json';

/** The version of the tool, as published. */
export const okrVersion: string = version;
