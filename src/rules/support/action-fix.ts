import * as l10n from '@vscode/l10n';
import type { ModelEdit } from '../../model/edits.js';
import type { Element, Journey } from '../../model/elements.js';
import type { Fix } from '../../model/finding.js';
import { allAis, ownerOf } from '../../model/walk.js';
import { insert, replace } from './fix-builders.js';
import { answerableNames, freeName } from './wording.js';

/** A fix that writes an action about an element, into its stage where it has one. */
export function addAction(element: Element, journey: Journey): Fix[] {
  let owner = ownerOf(journey, element);
  while (owner?.kind === 'touchpoint') owner = ownerOf(journey, owner);
  if (!owner) return [];
  const edits: ModelEdit[] = [];
  let { name } = element;
  if (name === undefined) {
    name = freeName(...wishFor(element, journey));
    const { start } = element.source.selection;
    edits.push(replace(element.source.uri, { start, end: start }, `${name} `));
  }
  const verb = element.kind === 'ai' ? 'delivers' : 'answers';
  edits.push(insert(owner.source, `action "…" {\n  ${verb} ${name}\n}`));
  return [{ title: l10n.t('Insert an action for it'), edits, preferred: true }];
}

function wishFor(element: Element, journey: Journey): [string, Set<string>] {
  switch (element.kind) {
    case 'ai':
      return ['Ai', new Set([...allAis(journey)].flatMap(({ name }) => name ?? []))];
    case 'opportunity':
      return ['Opportunity', answerableNames(journey)];
    default:
      return ['Pain', answerableNames(journey)];
  }
}
