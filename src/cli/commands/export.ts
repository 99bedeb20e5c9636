import path from 'node:path';
import * as l10n from '@vscode/l10n';
import writeFileAtomic from 'write-file-atomic';
import { choose, mapInputOf } from '../../../language-server/features/map/map-input.js';
import { drawMap, sceneToSvg } from '../../map/index.js';
import { formatList } from '../../model/format.js';
import { Failure, reasonOf, typed } from '../failure.js';
import { filesAt, load } from '../load.js';
import { shown } from './check.js';

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
  const { services, documents, locale } = await load(await onlyFile(file), isLocaleGiven);
  const document = documents[0];
  if (!document) throw new Failure(l10n.t('cannot read {0}.', file));
  const { ProjectModels, Checker } = services.journey.model;
  const uri = document.uri.toString();
  const project = ProjectModels.project(uri);
  const journeys = project.journeys.filter((journey) => journey.source.uri === uri);
  if (journeys.length === 0) throw new Failure(l10n.t('there is no journey in {0}.', shown(document)));
  const wanted = name?.normalize('NFC');
  const chosen = wanted === undefined ? choose(journeys) : journeys.find((journey) => journey.id === wanted);
  if (!chosen)
    throw new Failure(
      l10n.t(
        '{0} has no journey called {1}. It has: {2}.',
        shown(document),
        typed(name ?? ''),
        formatList(journeys.map((journey) => journey.id)),
      ),
    );
  const findings = Checker.findings(document);
  if (findings.some((finding) => finding.rule === 'syntax')) {
    process.stderr.write(
      `journey: ${l10n.t('{0} has syntax errors: the map may lack something. See: journey check {0}', shown(document))}\n`,
    );
  }
  const scene = drawMap(mapInputOf(chosen, project, findings), {
    hidden: [],
    language: locale ?? language,
  });
  await writeWhole(output, sceneToSvg(scene, { theme: 'light' }));
  return 0;
}

async function onlyFile(file: string): Promise<string[]> {
  const files = await filesAt([file]);
  if (files.length !== 1 || path.resolve(file) !== files[0])
    throw new Failure(l10n.t('cannot draw {0}: it is a folder. Name one file.', file));
  return files;
}

/** Writes beside the target and renames, so that nobody ever sees half a picture. */
async function writeWhole(target: string, text: string): Promise<void> {
  await writeFileAtomic(target, text, { encoding: 'utf8' }).catch((error: unknown) => {
    throw new Failure(l10n.t('cannot write {0}: {1}.', target, reasonOf(error)));
  });
}
