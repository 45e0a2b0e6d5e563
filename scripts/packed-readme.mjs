// The page of the extension as it is packed. Pictures are never packed: a public page links them on the web.

const picture = /^!\[([^\]]*)\]\((?:\.\.\/)?([^)]+)\)$/;

/**
 * Returns the page for the package.
 *
 * @param {string} page Markdown; each picture is alone on its line, with a path relative to the folder `client`
 * @param {string} repository the address of the repository, as in the manifest: `git+https://host/owner/name.git`
 * @param {boolean} isPublic whether everybody can read the repository; if not, a picture would be broken and is left out
 * @returns {string}
 * @throws {Error} if a picture is left that does not have this form
 */
export function packedReadme(page, repository, isPublic) {
  const address = repository.replace(/^git\+/, '').replace(/\.git$/, '');
  const lines = page.split('\n').flatMap((line) => {
    const [whole, text, path] = picture.exec(line) ?? [];
    if (whole === undefined) return [line];
    return isPublic ? [`![${text}](${address}/raw/main/${path})`] : [];
  });
  const packed = lines.join('\n').replaceAll(/\n{3,}/g, '\n\n');
  const shown = isPublic ? packed.replaceAll(/^!\[[^\]]*\]\(https:[^)]*\)$/gm, '') : packed;
  if (/!\[|<img/i.test(shown)) throw new Error('A picture of client/README.md is not alone on its line.');
  return packed;
}
