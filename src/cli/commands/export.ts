import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { drawMap, sceneToSvg } from '../../map/index.js';
import { formatList } from '../../model/format.js';
import { Failure, typed } from '../failure.js';
import { filesAt, load, type PathsToRead, shown } from '../load.js';
import { writeText } from '../write-text.js';

export interface ExportOptions {
  output: string;
  journey?: string;
  /** `--locale` was written: the project's own language does not count. */
  isLocaleGiven: boolean;
  /** Reader's language, to choose among titles. */
  language: string;
}

/** Draws one journey of a file as an SVG picture, the same as the editor shows. */
export async function exportMap(
  file: string,
  { output, journey: name, language, isLocaleGiven }: ExportOptions,
): Promise<0> {
  if (path.extname(output).toLowerCase() !== '.svg')
    throw new Failure(l10n.t('cannot write {0}: its name must end in .svg.', typed(output)));
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
  const scene = drawMap(map.input, { hidden: [], language: locale ?? language });
  await writeText(output, sceneToSvg(scene, { theme: 'light' }), output);
  return 0;
}

async function onlyFile(file: string): Promise<PathsToRead> {
  const given = await filesAt([file]);
  if (given.folders.length > 0) throw new Failure(l10n.t('cannot draw {0}: it is a folder. Name one file.', file));
  return given;
}
