import * as l10n from '@vscode/l10n';
import type { ModelEdit } from '../../model/edits.js';
import type { Element, Journey } from '../../model/elements.js';
import type { Fix } from '../../model/finding.js';
import { ownerOf } from '../../model/walk.js';
import { insert, replace } from './fix-builders.js';
import { answerableNames, freeName } from './wording.js';

/** A fix that writes an opportunity for a need or pain right after it; one without a name gets the name wished. */
export function addOpportunity(element: Element, journey: Journey, wish: string): Fix[] {
  const owner = ownerOf(journey, element);
  if (!owner) return [];
  const edits: ModelEdit[] = [];
  let { name } = element;
  if (name === undefined) {
    name = freeName(wish, answerableNames(journey));
    const { start } = element.source.selection;
    edits.push(replace(element.source.uri, { start, end: start }, `${name} `));
  }
  const beside = { where: 'after' as const, statement: element.source };
  edits.push(insert(owner.source, `opportunity "…" for ${name}`, beside));
  return [{ title: l10n.t('Insert an opportunity for it'), edits, preferred: true }];
}
