import { fileURLToPath } from 'node:url';
import * as l10n from '@vscode/l10n';
import type { EmbedFonts } from '../../export/exporter.js';
import { exporterFor, fileEndings } from '../../export/exporter-registry.js';
import { formatList } from '../../model/format.js';
import { Failure, typed } from '../failure.js';
import { filesAt, load, type PathsToRead, shown } from '../load.js';
import { writeFile } from '../write-file.js';

export interface ExportOptions {
  output: string;
  journey?: string;
  /** Embed the fonts; else texts are fitted to their room in whatever font the reader has. */
  fonts: boolean;
  /** `--locale` was written: the project's own language does not count. */
  isLocaleGiven: boolean;
  /** Reader's language, to choose among titles. */
  language: string;
}

/** Writes one journey of a file in the format that the name of the output asks for. */
export async function exportMap(
  file: string,
  { output, journey: name, fonts, language, isLocaleGiven }: ExportOptions,
): Promise<0> {
  const exporter = exporterFor(output);
  if (!exporter) {
    const endings = formatList(fileEndings, 'or');
    throw new Failure(l10n.t('cannot write {0}: its name must end in {1}.', typed(output), endings));
  }
  const { service, files, locale } = await load(await onlyFile(file), isLocaleGiven);
  const [uri] = files;
  if (uri === undefined) throw new Failure(l10n.t('there is nothing to do: the settings exclude {0}.', typed(file)));
  const unreadable = service.unreadable(uri);
  if (unreadable !== undefined) throw new Failure(`${shown(uri)}: ${unreadable}`);
  const wanted = name?.normalize('NFC');
  const map = await service.map(uri, wanted);
  if (!map) throw new Failure(l10n.t('cannot read {0}.', file));
  if (!map.input) throw new Failure(l10n.t('there is no journey in {0}.', shown(uri)));
  if (wanted !== undefined && map.journey !== wanted)
    throw new Failure(
      l10n.t(
        '{0} has no journey called {1}. It has: {2}.',
        shown(uri),
        typed(name ?? ''),
        formatList(map.choices.map(({ id }) => id)),
      ),
    );
  if (map.broken) {
    process.stderr.write(
      `journey: ${l10n.t('{0} has syntax errors: the map may lack something. See: journey check {0}', shown(uri))}\n`,
    );
  }
  const input = { map: map.input, hidden: [], language: locale ?? language, theme: 'light' } as const;
  await writeFile(output, await exporter.export({ ...input, fonts: fonts ? embedFonts : 'fitted' }), output);
  return 0;
}

/** The fonts of what a drawing shows, cut from the files beside the command. */
const embedFonts: EmbedFonts = async (characters) => {
  const { embeddedFonts } = await import('../fonts/embed.js');
  return embeddedFonts(characters, fileURLToPath(new URL('fonts', import.meta.url)));
};

async function onlyFile(file: string): Promise<PathsToRead> {
  const given = await filesAt([file]);
  if (given.folders.length > 0) throw new Failure(l10n.t('cannot draw {0}: it is a folder. Name one file.', file));
  return given;
}
