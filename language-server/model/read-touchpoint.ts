import * as l10n from '@vscode/l10n';
import { type AstNode, GrammarUtils } from 'langium';
import type {
  Container,
  FiveFeeling,
  Friction,
  Level,
  Touchpoint,
  Work,
  WrittenFeeling,
  WrittenTouchpoint,
} from '../../src/model/elements.js';
import type { Choice, Range, Source } from '../../src/model/source.js';
import * as ast from '../generated/ast.js';
import type { ModelReader } from './model-reader.js';
import { omitUndefined } from './omit-undefined.js';

export function touchpoint(node: ast.Touchpoint, reader: ModelReader, container: Container): WrittenTouchpoint {
  const instead = reader.ref(node.insteadOf);
  const isSharedTwice = node.share !== undefined && node.optionalShare !== undefined;
  if (isSharedTwice) reportSecondShare(node, reader);
  return {
    ...reader.element(node, 'touchpoint'),
    ...container,
    by: reader.refs(node.by),
    optional: node.optional && !isSharedTwice,
    does: reader.textsFor(node, 'does'),
    thinks: reader.textsFor(node, 'thinks'),
    feels: feelings(node, reader),
    quotes: reader.quotes(node),
    evokes: reader.words<FiveFeeling>(node.statements.filter(ast.isEvokes), 'values', 'FiveFeelingWord'),
    onstage: works(node, 'onstage', reader),
    backstage: works(node, 'backstage', reader),
    support: node.statements.filter(ast.isSupport).map((statement) => work(statement, reader)),
    artefacts: reader.texts(node, 'artefact'),
    ahas: reader.textsFor(node, 'aha'),
    momentsOfTruth: reader.textsFor(node, 'moment'),
    frictions: node.statements.filter(ast.isFriction).flatMap((statement) => friction(statement, reader) ?? []),
    accessible: reader.texts(node, 'accessible'),
    records: reader.refs(node.statements.filter(ast.isRecords).flatMap((statement) => statement.data)),
    assistedBy: reader.refs(node.statements.filter(ast.isAssistedBy).flatMap((statement) => statement.ais)),
    images: reader.texts(node, 'image'),
    links: reader.texts(node, 'link'),
    ...omitUndefined({
      via: reader.ref(node.via),
      insteadOf: instead && { touchpoint: instead, ...omitUndefined({ share: node.share }) },
      alongside: reader.ref(node.alongside),
      optionalShare: isSharedTwice ? undefined : node.optionalShare,
      when: node.when === undefined ? undefined : { text: node.when, source: reader.part(node, 'when') },
      level: level(node, reader),
      time: reader.duration(node, 'time'),
      wait: reader.duration(node, 'wait'),
    }),
  };
}

/** Both `instead of` and `optional` say how many of those at the stage come by: the first one counts. */
function reportSecondShare(node: ast.Touchpoint, reader: ModelReader): void {
  const source = reader.parts(node, 'optional', 'optionalShare');
  const message = l10n.t(
    'The share of those who come by is given twice, and the first one counts: take “{0}” away.',
    `optional ${node.optionalShare}%`,
  );
  const problem = reader.problem('written-twice', source, message);
  const before = GrammarUtils.findNodesForKeyword(node.$cstNode, '%')[0]?.range.end ?? source.range.start;
  const range = { start: before, end: endOfShare(node, source) };
  problem.repair = { title: l10n.t('Remove it'), changes: [{ range, text: '' }] };
}

/** Behind the per cent sign of the second share. */
function endOfShare(node: ast.Touchpoint, { range }: Source): Range['end'] {
  const signs = GrammarUtils.findNodesForKeyword(node.$cstNode, '%');
  return signs.at(-1)?.range.end ?? range.end;
}

/** Feelings written in a block. */
export function feelings(owner: { statements: AstNode[] }, reader: ModelReader): WrittenFeeling[] {
  return owner.statements.filter(ast.isFeels).map((statement) => feeling(statement, reader));
}

function feeling(node: ast.Feels, reader: ModelReader): WrittenFeeling {
  const cause = reader.ref(node.cause);
  const because = cause ? { cause } : node.because === undefined ? undefined : { text: node.because };
  return {
    for: reader.refs(node.for),
    source: reader.source(node),
    ...omitUndefined({ label: node.label, stated: node.score, because, from: reader.ref(node.from) }),
    ...reader.tally(node),
  };
}

function works(node: { statements: AstNode[] }, kind: string, reader: ModelReader): Work[] {
  return node.statements
    .filter(ast.isWork)
    .filter((statement) => statement.kind === kind)
    .map((statement) => work(statement, reader));
}

function work(node: ast.Work | ast.Support, reader: ModelReader): Work {
  return { text: node.text ?? '', source: reader.source(node), ...omitUndefined({ by: reader.ref(node.by) }) };
}

function friction(node: ast.Friction, reader: ModelReader): Friction | undefined {
  const intent = reader.word<Friction['intent']>(node, 'intent', 'IntentWord');
  return (
    intent && {
      intent,
      text: node.text ?? '',
      source: reader.source(node),
      ...omitUndefined({ because: node.because }),
    }
  );
}

function level(node: ast.Touchpoint, reader: ModelReader): Touchpoint['level'] {
  const statement = node.statements.find(ast.isLevelStatement);
  const value = statement && reader.word<Level>(statement, 'level', 'LevelWord');
  if (!statement || !value) return undefined;
  const choice: Choice<Level> = { value, source: reader.source(statement) };
  return { ...choice, ...omitUndefined({ by: reader.word<'customer' | 'company'>(statement, 'by', 'LevelByWord') }) };
}
