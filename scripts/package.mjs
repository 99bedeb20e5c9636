/** Packages the extension as `dist/journey-as-code.vsix` and checks that it holds what the editor will look for. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { inRoot, root } from './machine/paths.mjs';
import { Failure, main } from './machine/run.mjs';

const target = inRoot('dist/journey-as-code.vsix');

/**
 * The parts of package.json that name files.
 * @typedef {{path?: string, url?: string}} Contribution
 * @typedef {{configuration?: string, icon?: {light?: string, dark?: string}}} Language
 * @typedef {{grammars?: Contribution[], snippets?: Contribution[], jsonValidation?: Contribution[], languages?: Language[]}} Contributions
 * @typedef {{main?: string, browser?: string, icon?: string, contributes?: Contributions}} Manifest
 */

/**
 * Every file of this folder that package.json has the editor load.
 * @param {Manifest} manifest
 */
function namedFiles(manifest) {
  const { contributes = {} } = manifest;
  const named = [manifest.main, manifest.browser, manifest.icon];
  for (const language of contributes.languages ?? [])
    named.push(language.configuration, language.icon?.light, language.icon?.dark);
  const { grammars = [], snippets = [], jsonValidation = [] } = contributes;
  for (const each of [...grammars, ...snippets, ...jsonValidation]) named.push(each.path ?? each.url);
  return named
    .filter((file) => file !== undefined)
    .filter((file) => !/^[\w-]+:/.test(file))
    .map((file) => path.posix.normalize(file));
}

/** What the built programs load beside themselves. */
const loaded = [
  'dist/server.cjs',
  'dist/browser/server.js',
  'dist/preview.js',
  'dist/embed-fonts.cjs',
  'dist/harfbuzz-subset.wasm',
  'dist/fonts/OFL.txt',
  'schemas/journey.config.schema.json',
  ...['zh-cn', 'th'].flatMap((tag) => [`dist/journey.config.schema.${tag}.json`, `l10n/bundle.l10n.${tag}.json`]),
  // Pages of rules lead to these.
  ...['sources', 'catalogues', 'language'].map((page) => `docs/${page}.md`),
];

/** Folders read file by file at run time: what New Journey opens, the pages that findings lead to, the map's fonts. */
const folders = ['templates', 'docs/rules', 'dist/fonts'];

async function filesInFolders() {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(inRoot(folder), { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile() && /\.(journey|md|woff2)$/.test(entry.name));
      return files.map((entry) =>
        path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
      );
    }),
  );
  return found.flat();
}

async function checkContents() {
  const manifest = JSON.parse(await readFile(inRoot('package.json'), 'utf8'));
  const packaged = new Set(
    (await listFiles({ cwd: root, packageManager: PackageManager.None })).map((file) => file.split(path.sep).join('/')),
  );
  for (const file of new Set([...namedFiles(manifest), ...loaded, ...(await filesInFolders())])) {
    if (packaged.has(file)) continue;
    const why = existsSync(inRoot(file)) ? 'is not let in by .vscodeignore' : 'does not exist; run: npm run build';
    throw new Failure(`Packaging the extension: ${file} ${why}.`);
  }
  return packaged.size;
}

await main(async () => {
  await mkdir(path.dirname(target), { recursive: true });
  await rm(target, { force: true });
  const files = await checkContents();
  await createVSIX({
    cwd: root,
    packagePath: target,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    skipLicense: false,
  }).catch((error) => {
    throw new Failure(`Packaging the extension: ${error.message ?? error}`);
  });
  const { size } = await stat(target);
  console.log(`${path.relative(root, target)}: ${files} files, ${Math.ceil(size / 1000)} kB`);
});
