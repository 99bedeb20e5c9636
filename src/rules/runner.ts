import * as l10n from '@vscode/l10n';
import { type AnalysedProject, analyse } from '../analysis/analysed-project.js';
import { isSameOrInside } from '../model/element-ids.js';
import type { Journey } from '../model/elements.js';
import type { Finding, Fix, Severity } from '../model/finding.js';
import { baseOf } from '../model/lookup.js';
import type { Problem, Project } from '../model/project.js';
import type { Id, Source } from '../model/source.js';
import { isBefore, isWithin } from '../model/walk.js';
import { rules as allRules, catalogue } from './catalogue.js';
import type { Report, Reporter, Rule } from './rule.js';
import { preferFirst, remove, replace, versioned } from './support/fix-builders.js';
import { hasSyntaxErrorIn } from './support/syntax-errors.js';

export interface RunOptions {
  /** Check these alone; all of the project's by default. */
  journeys?: readonly Journey[];
  /** Check what belongs to no single journey; so by default. */
  projectRules?: boolean;
  /** Report what the parser, linker and settings found: everywhere (the default), in the file of a URI, or not at all. */
  problems?: boolean | string;
  /** Names of rules to leave out. */
  skip?: ReadonlySet<string>;
  /** The rules to ask; all of the catalogue by default. */
  rules?: readonly Rule[];
}

/**
 * All findings about a project, each once, by file and place. Abstract journeys are checked through their variants; a
 * draft is checked for errors alone; what a variant shares with its base is reported at the base.
 */
export function runRules(project: Project, options: RunOptions = {}): Finding[] {
  const checkRun = new CheckRun(project, options);
  const findings = checkRun.problems(options.problems ?? true);
  for (const journey of options.journeys ?? project.journeys) findings.push(...checkRun.journey(journey));
  if (options.projectRules !== false) findings.push(...checkRun.project());
  return unique(findings).sort(inOrder);
}

/** Merges findings that say the same about the same place, such as those of two variants of one abstract base. */
export function unique(findings: readonly Finding[]): Finding[] {
  const places = new Map<string, Finding>();
  for (const finding of findings) {
    const key = placeOf(finding);
    const first = places.get(key);
    if (!first) places.set(key, finding);
    else if (finding.subject !== undefined && finding.subject !== first.subject)
      places.set(key, { ...first, also: [...new Set([...(first.also ?? []), finding.subject])] });
  }
  return [...places.values()];
}

function placeOf({ rule, source, range: { start, end } }: Finding): string {
  return `${rule} ${source.uri} ${start.line}:${start.character}-${end.line}:${end.character}`;
}

function isOf(journey: Journey, id: Id): boolean {
  return isSameOrInside(id, journey.id);
}

/** What makes two findings one: the place, and for what is missing also the element that lacks it. */
function keysOf(finding: Finding, rename = (id: Id) => id): string[] {
  const { rule, subject, range, source } = finding;
  const lacks = range === source.selection && subject !== undefined;
  return lacks ? [placeOf(finding), `${rule} ${rename(subject)}`] : [placeOf(finding)];
}

function fromProblem(problem: Problem, severity: Severity, project: Project): Finding {
  const { rule, source, message, related, suggestions, removable = false } = problem;
  const finding: Finding = { rule, severity, source, range: source.range, message, related };
  if (suggestions.length > 0 || removable || problem.repair)
    finding.fixes = versioned(() => problemFixes(problem), project);
  return finding;
}

function problemFixes({ source, suggestions, removable, repair }: Problem): Fix[] {
  const fixes = preferFirst(
    suggestions.map<Fix>((word) => ({
      title: word === '' ? l10n.t('Remove it') : l10n.t('Change to “{0}”', word),
      edits: [replace(source.uri, source.range, word)],
    })),
  );
  if (repair) {
    const edits = repair.changes.map(({ range, text }) => replace(source.uri, range, text));
    fixes.push({ title: repair.title, edits, preferred: fixes.length === 0 });
  }
  if (removable) fixes.push({ title: l10n.t('Remove it'), edits: [remove(source)], preferred: true });
  return fixes;
}

function inOrder(a: Finding, b: Finding): number {
  if (a.source.uri !== b.source.uri) return a.source.uri < b.source.uri ? -1 : 1;
  if (isBefore(a.range.start, b.range.start)) return -1;
  if (isBefore(b.range.start, a.range.start)) return 1;
  return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
}

/** One pass over a project. */
class CheckRun {
  readonly #project: AnalysedProject;
  readonly #rules: readonly Rule[];
  readonly #skip: ReadonlySet<string>;
  readonly #checked = new Map<Journey, readonly Finding[]>();
  readonly #failed = new Set<Rule>();
  readonly #drafts: readonly Journey[];

  constructor(project: Project, { rules = allRules, skip = new Set() }: RunOptions) {
    this.#project = analyse(project);
    this.#drafts = project.journeys.filter((journey) => journey.draft);
    this.#skip = skip;
    this.#rules = rules.filter((rule) => !this.#isOff(rule.name, rule.severity));
  }

  problems(where: boolean | string): Finding[] {
    if (where === false) return [];
    return this.#project.problems.flatMap((problem) => {
      if (typeof where === 'string' && problem.source.uri !== where) return [];
      const usual = problem.severity ?? catalogue.get(problem.rule)?.severity ?? 'error';
      const severity = this.#severity(problem.rule, usual);
      const isHeldBack = this.#isOff(problem.rule) || this.#isHeldBack(severity, problem.source);
      return isHeldBack ? [] : [fromProblem(problem, severity, this.#project)];
    });
  }

  project(): Finding[] {
    return this.#ask((rule, report) => rule.project?.(this.#project, report)).filter(
      ({ severity, source }) => !this.#isHeldBack(severity, source),
    );
  }

  /** Findings about a journey that are not already said about its base. */
  journey(journey: Journey): readonly Finding[] {
    const known = this.#checked.get(journey);
    if (known) return known;
    const base = baseOf(journey, this.#project);
    // What a variant of no journey lacks, the one that is meant may have.
    const isOrphan = journey.variant !== undefined && (!base || base.variant !== undefined);
    let findings = journey.abstract
      ? []
      : this.#ask((rule, report) =>
          rule.journey?.(
            journey,
            this.#project,
            isOrphan ? (each) => !each.suppressIfBrokenIn && report(each) : report,
          ),
        );
    if (journey.draft) findings = findings.filter(({ severity }) => severity === 'error');
    this.#checked.set(journey, findings);
    // A variant of a variant is checked like a journey of its own.
    if (base && !base.variant) {
      const said = new Set(this.journey(base).flatMap((finding) => keysOf(finding)));
      const asInBase = (id: Id) => (isOf(journey, id) ? base.id + id.slice(journey.id.length) : id);
      findings = findings.filter((finding) => !keysOf(finding, asInBase).some((key) => said.has(key)));
      this.#checked.set(journey, findings);
    }
    return findings;
  }

  /** Asks each rule; one that throws is reported once, and the others go on. */
  #ask(question: (rule: Rule, report: Reporter) => void): Finding[] {
    const findings: Finding[] = [];
    for (const rule of this.#rules) {
      try {
        question(rule, (report) => this.#add(rule, report, findings));
      } catch (error) {
        if (!this.#failed.has(rule)) findings.push(this.#failure(rule, error));
        this.#failed.add(rule);
      }
    }
    return findings;
  }

  #add(rule: Rule, report: Report, findings: Finding[]): void {
    if (report.suppressIfBrokenIn?.some((source) => hasSyntaxErrorIn(this.#project, source))) return;
    const { source, subject, message, related = [], fixes } = report;
    const range = report.on === 'statement' ? source.range : source.selection;
    const severity = this.#severity(rule.name, report.severity ?? rule.severity);
    const finding: Finding = { rule: rule.name, severity, source, range, message, related };
    if (fixes) finding.fixes = versioned(fixes, this.#project);
    if (subject !== undefined) finding.subject = subject;
    if (report.unnecessary) finding.unnecessary = true;
    findings.push(finding);
  }

  #failure(rule: Rule, error: unknown): Finding {
    const source = this.#somewhere();
    const reason = error instanceof Error ? error.message : String(error);
    const message = l10n.t('The rule “{0}” failed and checked nothing: {1}', rule.name, reason);
    return { rule: rule.name, severity: 'error', source, range: source.selection, message, related: [] };
  }

  /** A failure belongs to no text, but has to be reported at some place. */
  #somewhere(): Source {
    const start = { line: 0, character: 0 };
    const uri = (this.#project.journeys[0] ?? this.#project.personas[0] ?? this.#project.problems[0])?.source.uri ?? '';
    return { uri, range: { start, end: start }, selection: { start, end: start } };
  }

  /** Whether a place lies in a draft, of which only errors are reported. */
  #isHeldBack(severity: Severity, source: Source): boolean {
    return severity !== 'error' && this.#drafts.some((draft) => isWithin(source, draft.source));
  }

  #isOff(rule: string, usual?: Severity | 'off'): boolean {
    return this.#skip.has(rule) || (this.#project.settings.rules[rule] ?? usual) === 'off';
  }

  #severity(rule: string, usual: Severity | 'off'): Severity {
    const chosen = this.#project.settings.rules[rule] ?? usual;
    return chosen === 'off' ? 'info' : chosen;
  }
}
