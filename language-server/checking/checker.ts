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
import type { ProjectModels } from '../model/project-models.js';
import type { Projects } from '../workspace/projects.js';

/** The one place where files are checked: what the editor underlines, `journey check` prints and the map badges come from here. */
export class Checker {
  private readonly cache = new Map<string, Finding[]>();
  private readonly projectWide = new WeakMap<Project, Map<string, Finding[]>>();

  constructor(
    private readonly models: ProjectModels,
    private readonly projects: Projects,
  ) {}

  /** Something changed: what was checked no longer holds. */
  forget(): void {
    this.cache.clear();
  }

  /** All findings in a document, in the order of the text. */
  findings(document: LangiumDocument): Finding[] {
    const uri = document.uri.toString();
    let findings = this.cache.get(uri);
    if (!findings) {
      findings = this.projects.isExcluded(uri) ? [] : this.runRules(document, uri);
      this.cache.set(uri, findings);
    }
    return findings;
  }

  /** Findings that belong to no journey, by file: they can change when another file does. */
  shared(project: Project): Map<string, Finding[]> {
    let byFile = this.projectWide.get(project);
    if (!byFile) {
      byFile = new Map();
      for (const finding of runRules(project, { journeys: [], problems: false })) {
        const list = byFile.get(finding.source.uri) ?? [];
        list.push(finding);
        byFile.set(finding.source.uri, list);
      }
      this.projectWide.set(project, byFile);
    }
    return byFile;
  }

  private runRules(document: LangiumDocument, uri: string): Finding[] {
    const project = this.models.project(uri);
    const journeys = project.journeys.filter((journey) => journey.source.uri === uri);
    const found = runRules(project, { journeys, projectRules: false, problems: uri });
    const variants = new Map(journeys.flatMap((journey) => (journey.variant ? [[journey.id, journey]] : [])));
    const own = found.flatMap((finding) => this.attributeToVariants(finding, variants, uri));
    const all = [...own, ...(this.shared(project).get(uri) ?? [])];
    const { ignores } = this.models.file(document);
    return applyIgnores(all, ignores, journeys, project).sort(
      (a, b) =>
        a.range.start.line - b.range.start.line ||
        a.range.start.character - b.range.start.character ||
        (a.rule < b.rule ? -1 : 1),
    );
  }

  /**
   * Variants can be at fault over what they inherit. The finding then says for which variants; where the base stands in
   * another file it is told where each of them begins.
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
