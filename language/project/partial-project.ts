/** Says that only a part of a project was read, for the user. */
export function whyPartial(folder: string): string {
  return `Not all folders below ${folder} were read: no okr.config.json and no repository says where its plans begin. Open or name the folder, or put \`{ "root": true }\` into okr.config.json there.`;
}
