import * as l10n from '@vscode/l10n';
import type { Journey } from '../model/elements.js';
import type { Severity } from '../model/finding.js';
import type { Id } from '../model/source.js';
import { words } from './map-texts.js';
import type { Shape } from './persona-marks.js';
import type { MapInput } from './scene-types.js';
import type { InlineItem } from './text/inline.js';

type MapFinding = MapInput['findings'][number];

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Findings by the card that shows them; what no drawn card can show goes to the journey itself. */
export interface Badges {
  on(id: Id): readonly MapFinding[];
  /** What a rule found about an element, for a drawing of its own. */
  about(id: Id, rule: string): MapFinding | undefined;
  /** All of them, for the header. */
  all: readonly MapFinding[];
}

/** The kind named by the last step of an id, e.g. `pain` of `J/stage:A/pain:B`. */
function kindOf(id: Id): string {
  const last = id.slice(id.lastIndexOf('/') + 1);
  const colon = last.indexOf(':');
  return colon < 0 ? 'journey' : last.slice(0, colon);
}

/** Hands each finding to the nearest element around its subject whose kind is drawn. */
export function badgesOf(findings: readonly MapFinding[], journey: Journey, drawn: ReadonlySet<string>): Badges {
  const byCard = new Map<Id, MapFinding[]>();
  for (const finding of findings) {
    let id = finding.subject ?? journey.id;
    while (id !== journey.id) {
      if (drawn.has(kindOf(id))) break;
      const up = id.lastIndexOf('/');
      id = up < 0 ? journey.id : id.slice(0, up);
    }
    const known = byCard.get(id);
    if (known) known.push(finding);
    else byCard.set(id, [finding]);
  }
  return {
    on: (id) => byCard.get(id) ?? [],
    about: (id, rule) => findings.find((finding) => finding.subject === id && finding.rule === rule),
    all: findings,
  };
}

const shapes: Record<Severity, Shape> = { error: 'error', warning: 'warning', info: 'info', hint: 'hint' };

/** The worst severity among findings. */
function worst(findings: readonly MapFinding[]): Severity {
  return severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'hint';
}

/** A hint is a small ring; what matters more is larger and filled. */
export function badgeSize(severity: Severity): number {
  return severity === 'hint' ? 10 : 14;
}

/** A card's badge: the sign of the worst finding, with the count where there are several. */
export function badge(findings: readonly MapFinding[]): InlineItem[] {
  if (findings.length === 0) return [];
  const severity = worst(findings);
  const mark: InlineItem = {
    kind: 'mark',
    shape: shapes[severity],
    class: `jm-badge jm-${severity}`,
    size: badgeSize(severity),
  };
  return findings.length === 1
    ? [mark]
    : [mark, { kind: 'count', text: String(findings.length), class: `jm-badge-count jm-${severity}` }];
}

/** The findings in words, for the hover of the card that shows them. */
export function findingWords(findings: readonly MapFinding[]): string[] {
  return findings.map((finding) => l10n.t('{0}: {1}', words.severity(finding.severity), finding.message));
}

/** Counts by severity, worst first, those of none left out. */
export function counts(findings: readonly MapFinding[]): { severity: Severity; count: number; shape: Shape }[] {
  return severities
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
      shape: shapes[severity],
    }))
    .filter(({ count }) => count > 0);
}
