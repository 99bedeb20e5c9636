import * as l10n from '@vscode/l10n';
import type { LangiumDocument } from 'langium';
import type { Journey } from '../../src/model/elements.js';
import type { Finding } from '../../src/model/finding.js';
import { formatList } from '../../src/model/format.js';
import type { Project } from '../../src/model/project.js';
import type { Id } from '../../src/model/source.js';
import { titleOf } from '../../src/model/titles.js';
import { contains } from '../../src/model/walk.js';
import { applyIgnores } from '../../src/rules/ignores.js';
import { runRules } from '../../src/rules/index.js';
import type { FileModel, ProjectModels } from '../model/project-models.js';
import type { Projects } from '../workspace/projects.js';

interface DocumentFindings {
  project: Project;
  file: FileModel;
  revision: number;
  findings: Finding[];
}

interface ProjectFindings {
  project: Project;
  revision: number;
  byFile: ReadonlyMap<string, Finding[]>;
}

/**
 * The one check: what the editor underlines, `journey check` prints and the map badges come from here. The findings of a
 * file hold until it is linked again or its project's revision changes; those of the project as a whole hold as long as
 * the revision does.
 */
export class Checker {
  private readonly byDocument = new WeakMap<LangiumDocument, DocumentFindings>();
  private readonly byProject = new Map<string, ProjectFindings>();

  constructor(
    private readonly models: ProjectModels,
    private readonly projects: Projects,
  ) {}

  /** All findings in a document, in the order of the text. */
  findings(document: LangiumDocument): Finding[] {
    const uri = document.uri.toString();
    if (this.projects.isExcluded(uri)) return [];
    const file = this.models.file(document);
    const revision = this.models.revision(uri);
    const last = this.byDocument.get(document);
    if (last?.file === file && last.revision === revision) return last.findings;
    return this.check(document, file, revision);
  }

  /**
   * The same findings, with fixes for the texts as they are now: those of a file whose findings hold still point into the
   * other files as these were when it was checked.
   */
  findingsToFix(document: LangiumDocument): Finding[] {
    const findings = this.findings(document);
    const last = this.byDocument.get(document);
    if (!last || last.project === this.models.project(document.uri.toString())) return findings;
    return this.check(document, last.file, last.revision, true);
  }

  private check(document: LangiumDocument, file: FileModel, revision: number, isToFix = false): Finding[] {
    const uri = document.uri.toString();
    const wide = this.projectFindings(uri, isToFix);
    const findings = file.isReadInPart
      ? runRules(wide.project, { journeys: [], projectRules: false, problems: uri })
      : this.fileFindings(uri, file, wide.byFile.get(uri) ?? []);
    // Fixes point into files as they were when the older of the two was found.
    this.byDocument.set(document, { project: wide.project, file, revision, findings });
    return findings;
  }

  /** Findings that belong to no journey, by file of a project. */
  private projectFindings(uri: string, isToFix: boolean): ProjectFindings {
    const folder = this.projects.projectOf(uri);
    const revision = this.models.revision(uri);
    let last = this.byProject.get(folder);
    if (last?.revision !== revision || (isToFix && last.project !== this.models.project(uri))) {
      const project = this.models.project(uri);
      const found = runRules(project, { journeys: [], problems: false });
      last = { project, revision, byFile: Map.groupBy(found, ({ source }) => source.uri) };
      this.byProject.set(folder, last);
    }
    return last;
  }

  private fileFindings(uri: string, { ignores }: FileModel, projectFindings: readonly Finding[]): Finding[] {
    const project = this.models.project(uri);
    const journeys = project.journeys.filter((journey) => journey.source.uri === uri);
    const found = runRules(project, { journeys, projectRules: false, problems: uri });
    const variants = new Map(journeys.flatMap((journey) => (journey.variant ? [[journey.id, journey]] : [])));
    const own = found.flatMap((finding) => this.attributeToVariants(finding, variants, uri));
    const all = [...own, ...projectFindings];
    return applyIgnores(all, ignores, journeys, project).sort(
      (a, b) =>
        a.range.start.line - b.range.start.line ||
        a.range.start.character - b.range.start.character ||
        (a.rule < b.rule ? -1 : 1),
    );
  }

  /**
   * Findings of variants can lie in what they inherit. Such a finding then says for which variants; where the base stands in
   * another file it is reported where each of them begins.
   */
  private attributeToVariants(finding: Finding, variants: ReadonlyMap<Id, Journey>, uri: string): Finding[] {
    const { also = [], fixes: _, ...first } = finding;
    const isElsewhere = finding.source.uri !== uri;
    const inheritingVariants = new Map<Journey, Id>();
    for (const subject of [finding.subject ?? '', ...also]) {
      const variant = variants.get(journeyIn(subject));
      if (variant && !inheritingVariants.has(variant)) inheritingVariants.set(variant, subject);
    }
    if (inheritingVariants.size === 0) return isElsewhere ? [] : [finding];
    if (!isElsewhere) {
      const isOwn = [...inheritingVariants.keys()].some(({ source }) => contains(source.range, finding.range.start));
      return isOwn ? [finding] : [{ ...finding, message: inVariants([...inheritingVariants.keys()], finding.message) }];
    }
    return [...inheritingVariants].map(([variant, subject]) => ({
      ...first,
      subject,
      message: inVariants([variant], finding.message),
      source: variant.source,
      range: variant.source.selection,
      related: [{ source: finding.source, message: l10n.t('Inherited from here') }, ...finding.related],
    }));
  }
}

function inVariants(variants: readonly Journey[], message: string): string {
  const [first = '', ...others] = variants.map((variant) => titleOf(variant));
  if (others.length === 0) return l10n.t('In the variant “{0}”: {1}', first, message);
  return l10n.t(
    'In the variants {0}: {1}',
    formatList(
      [first, ...others].map((title) => `“${title}”`),
      'and',
    ),
    message,
  );
}

/** The id of the journey that an element lies in: the first part of its own. */
function journeyIn(subject: Id | undefined): Id {
  return subject?.split('/', 1)[0] ?? '';
}
