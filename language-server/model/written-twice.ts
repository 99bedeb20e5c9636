import * as l10n from '@vscode/l10n';
import { type AstNode, AstUtils } from 'langium';
import type { Problem } from '../../src/model/project.js';
import type { Id } from '../../src/model/source.js';
import * as ast from '../generated/ast.js';
import type { ElementIds } from './ids.js';
import type { ModelReader } from './model-reader.js';
import { ListNames } from './named-twice.js';

/** Statements that can have one value in a block: by the type of their node, or by the word they begin with. */
const SINGLE = new Set<string>([
  ast.DataSystem.$type,
  ast.PersonaTeam.$type,
  ast.Target.$type,
  ast.MetricFrom.$type,
  ast.Draft.$type,
  ast.StateStatement.$type,
  ast.PartOf.$type,
  ast.Owner.$type,
  ast.Reviewed.$type,
  ast.Scale.$type,
  ast.Details.$type,
  ast.LevelStatement.$type,
  ast.Due.$type,
  ast.TriggerWhen.$type,
  ast.Do.$type,
]);
const SINGLE_TEXTS = new Set(['when', 'fallback', 'starts', 'ends']);

/** What a line begins with: `owner`, `part of`, `urgent within`, `in zh`. */
const WORDS = /^(?:part\s+of|urgent\s+within|in\s+\S+|\S+)/;

/** What a statement points at: it is left out of the model, and yet it uses them. */
function usesOf(statement: AstNode, elementIds: ElementIds): Id[] {
  const ids: Id[] = [];
  for (const { reference } of AstUtils.streamReferences(statement)) {
    const id = 'ref' in reference ? elementIds.ofTarget(reference) : undefined;
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

/** Every second writing of a statement that can have one value, and of a name in a list: the first counts. */
export function* writtenTwice(owner: { statements: AstNode[] }, reader: ModelReader): Generator<Problem> {
  const first = new Map<string, AstNode>();
  const lists = new ListNames(reader);
  for (const statement of owner.statements) {
    const key = keyOf(statement);
    const before = key === undefined ? undefined : first.get(key);
    if (key !== undefined && !before) first.set(key, statement);
    if (before) {
      const source = reader.source(statement);
      const word = WORDS.exec(statement.$cstNode?.text ?? '')?.[0].replace(/\s+/g, ' ') ?? '';
      yield {
        rule: 'written-twice',
        source,
        message: l10n.t('“{0}” is written twice here, and the first one counts: take one away.', word),
        related: [{ source: reader.source(before), message: l10n.t('The first one') }],
        suggestions: [],
        removable: true,
        uses: usesOf(statement, reader.ids),
      };
    }
    yield* lists.repeatedIn(statement);
    if ('statements' in statement && Array.isArray(statement.statements))
      yield* writtenTwice({ statements: statement.statements }, reader);
  }
}

function keyOf(statement: AstNode): string | undefined {
  if (SINGLE.has(statement.$type)) return statement.$type;
  if (ast.isTextStatement(statement)) return SINGLE_TEXTS.has(statement.kind) ? statement.kind : undefined;
  // Closed choices, lengths of time and numbers have one value everywhere.
  if (ast.isChoiceStatement(statement) || ast.isDurationStatement(statement) || ast.isNumberStatement(statement))
    return statement.kind;
  if (ast.isAudience(statement)) return audienceKey(statement);
  return ast.isTranslation(statement) ? `in ${statement.language}` : undefined;
}

/** Whom a share of the audience is about: of two about the same people the first counts. */
export function audienceKey(node: ast.Audience): string {
  return `audience ${node.for.map(({ $refText }) => $refText).sort()}`;
}
