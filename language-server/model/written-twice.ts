import * as l10n from '@vscode/l10n';
import { type AstNode, AstUtils } from 'langium';
import type { Problem } from '../../src/model/project.js';
import type { Id } from '../../src/model/source.js';
import * as ast from '../generated/ast.js';
import { targetId } from './ids.js';
import type { Facts } from './model-reader.js';

/** Facts that can have one value in a block: by the type of their node, or by the word they begin with. */
const SINGLE = new Set<string>([
  ast.DataSystem.$type,
  ast.Target.$type,
  ast.MetricFrom.$type,
  ast.Draft.$type,
  ast.StateFact.$type,
  ast.PartOf.$type,
  ast.Owner.$type,
  ast.Reviewed.$type,
  ast.Scale.$type,
  ast.Details.$type,
  ast.LevelFact.$type,
  ast.Due.$type,
  ast.TriggerWhen.$type,
  ast.Do.$type,
]);
const SINGLE_TEXTS = new Set(['when', 'fallback']);

/** What a line begins with: `owner`, `part of`, `urgent within`, `in zh`. */
const WORDS = /^(?:part\s+of|urgent\s+within|in\s+\S+|\S+)/;

/** What a fact points at: it is left out of the model, and yet it uses them. */
function usesOf(fact: AstNode): Id[] {
  const ids: Id[] = [];
  for (const { reference } of AstUtils.streamReferences(fact)) {
    const id = 'ref' in reference ? targetId(reference) : undefined;
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

/** Every second writing of a fact that can have one value: the first counts. */
export function* writtenTwice(owner: { facts: AstNode[] }, facts: Facts): Generator<Problem> {
  const first = new Map<string, AstNode>();
  for (const fact of owner.facts) {
    const key = keyOf(fact);
    const before = key === undefined ? undefined : first.get(key);
    if (key !== undefined && !before) first.set(key, fact);
    if (before) {
      const source = facts.source(fact);
      const word = WORDS.exec(fact.$cstNode?.text ?? '')?.[0].replace(/\s+/g, ' ') ?? '';
      yield {
        rule: 'written-twice',
        source,
        message: l10n.t('“{0}” is written twice here, and the first one counts: take one away.', word),
        related: [{ source: facts.source(before), message: l10n.t('The first one') }],
        suggestions: [],
        removable: true,
        uses: usesOf(fact),
      };
    }
    if ('facts' in fact && Array.isArray(fact.facts)) yield* writtenTwice({ facts: fact.facts }, facts);
  }
}

function keyOf(fact: AstNode): string | undefined {
  if (SINGLE.has(fact.$type)) return fact.$type;
  if (ast.isTextFact(fact)) return SINGLE_TEXTS.has(fact.kind) ? fact.kind : undefined;
  // Closed choices, lengths of time and numbers have one value everywhere.
  if (ast.isChoiceFact(fact) || ast.isDurationFact(fact) || ast.isNumberFact(fact)) return fact.kind;
  return ast.isTranslation(fact) ? `in ${fact.language}` : undefined;
}
