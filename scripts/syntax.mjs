/**
 * Writes the TextMate grammar from the language's own: keywords, closed choices and units cannot drift apart.
 * With --check it only says whether the committed file is up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildSync } from 'esbuild';
import { AstUtils, GrammarAST } from 'langium';

const TARGET = 'syntaxes/journey.tmLanguage.json';
const require = createRequire(import.meta.url);
/** @type {{JourneyLanguageGrammar(): GrammarAST.Grammar}} */
const generated = load('language-server/generated/grammar.ts', 'grammar');
/** @type {{placeWords: readonly string[]}} */
const { placeWords } = load('src/model/phases.ts', 'phases');

/**
 * A module of the sources, bundled. Not named where it is loaded, so that the type check does not follow.
 * @param {string} entryPoint
 * @param {string} name
 */
function load(entryPoint, name) {
  const outfile = `test-output/${name}.cjs`;
  buildSync({ entryPoints: [entryPoint], bundle: true, platform: 'node', format: 'cjs', outfile });
  return require(`../${outfile}`);
}

/**
 * Alphabetic keywords of a rule, in their order.
 * @param {GrammarAST.ParserRule} rule
 */
function words(rule) {
  const keywords = AstUtils.streamAst(rule).filter(GrammarAST.isKeyword);
  return keywords
    .map(({ value }) => value)
    .filter((word) => /^[a-z]/.test(word))
    .toArray();
}

const rules = generated.JourneyLanguageGrammar().rules.filter(GrammarAST.isParserRule);
/** @param {GrammarAST.ParserRule} rule */
const isChoice = (rule) => rule.name.endsWith('Word') && rule.name !== 'UnitWord';
const choices = new Set([...rules.filter(isChoice).flatMap(words), ...placeWords]);
const units = new Set(rules.filter((rule) => rule.name === 'Unit').flatMap(words));
const keywords = new Set(rules.filter((rule) => !isChoice(rule) && rule.name !== 'Unit').flatMap(words));
/** First words of the lines that open a block and take a name. */
const declarations = new Set(
  rules
    .filter((rule) => features(rule).includes('statements') && !rule.entry)
    .flatMap((rule) => words(rule).slice(0, rule.name === 'Journey' ? 2 : 1)),
);

/**
 * Properties that a rule assigns.
 * @param {GrammarAST.ParserRule} rule
 */
function features(rule) {
  return AstUtils.streamAst(rule)
    .filter(GrammarAST.isAssignment)
    .map(({ feature }) => feature)
    .toArray();
}

/** @param {Set<string>} set */
const any = (set) => [...set].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
const NAME =
  '[\\p{L}\\p{Nl}_][\\p{L}\\p{M}\\p{N}_\\x{200C}\\x{200D}]*(?:-[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_\\x{200C}\\x{200D}]*)*';
const BEFORE = '(?<![\\p{L}\\p{M}\\p{N}_-])';
const AFTER = '(?![\\p{L}\\p{M}\\p{N}_-])';
/** Where a line can begin: at its start, after `{`, `}`, `;`. */
const LINE_START = '(?:^|(?<=[{};；｛｝]))\\s*';
const lineWords = new Set([...keywords].filter((word) => !declarations.has(word)));

const textMate = {
  $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
  name: 'Journey',
  scopeName: 'source.journey',
  fileTypes: ['journey'],
  patterns: [
    { include: '#comments' },
    { include: '#texts' },
    { include: '#score' },
    { include: '#scale' },
    { include: '#declaration' },
    { include: '#line' },
    { include: '#date' },
    { include: '#number' },
    { include: '#connective' },
    { include: '#choice' },
    { include: '#name' },
    { include: '#punctuation' },
  ],
  repository: {
    comments: {
      patterns: [
        { name: 'comment.block.documentation.journey', begin: '/\\*\\*(?!/)', end: '\\*/' },
        { name: 'comment.block.journey', begin: '/\\*', end: '\\*/' },
        { name: 'comment.line.double-slash.journey', match: '//.*$' },
      ],
    },
    texts: {
      patterns: [
        { name: 'string.quoted.triple.journey', begin: '"""', end: '"""', patterns: [{ include: '#escape' }] },
        { name: 'string.quoted.double.journey', begin: '"', end: '"|$', patterns: [{ include: '#escape' }] },
        { name: 'string.quoted.double.journey', begin: '“', end: '”|$', patterns: [{ include: '#escape' }] },
      ],
    },
    escape: { name: 'constant.character.escape.journey', match: '\\\\.' },
    declaration: {
      match: `${LINE_START}(?:(abstract)\\s+)?(${any(declarations)})${AFTER}(?:\\s+(${NAME}))?`,
      captures: {
        1: { name: 'storage.modifier.journey' },
        2: { name: 'keyword.declaration.journey' },
        3: { name: 'entity.name.type.journey' },
      },
    },
    // A number at the end of the word behind `feels`, and one right behind `scale`, are no part of a name.
    score: {
      match: `${LINE_START}(feels)\\s+(${NAME}?)(-[0-9]+)${AFTER}`,
      captures: {
        1: { name: 'keyword.control.journey' },
        2: { name: 'variable.other.journey' },
        3: { name: 'constant.numeric.journey' },
      },
    },
    scale: {
      match: `${LINE_START}(scale)(-[0-9]+(?:\\.[0-9]+)?)`,
      captures: { 1: { name: 'keyword.control.journey' }, 2: { name: 'constant.numeric.journey' } },
    },
    line: { match: `${LINE_START}(${any(lineWords)})${AFTER}`, captures: { 1: { name: 'keyword.control.journey' } } },
    date: { name: 'constant.numeric.date.journey', match: `${BEFORE}[0-9]+-[0-9]+-[0-9]+${AFTER}` },
    number: {
      match: `${BEFORE}([-+\\x{2212}]?[0-9]+(?:\\.[0-9]+)?)(?:\\s*(%|％)|\\s+(${any(units)})${AFTER})?`,
      captures: {
        1: { name: 'constant.numeric.journey' },
        2: { name: 'keyword.other.unit.journey' },
        3: { name: 'keyword.other.unit.journey' },
      },
    },
    connective: {
      name: 'keyword.operator.word.journey',
      match: `${BEFORE}(?:for|via|by|because|from|to|of|on|at|with|within|keep|as|when|then|instead|alongside|after|before|count|automated|optional|against|about)${AFTER}`,
    },
    choice: { name: 'constant.language.journey', match: `${BEFORE}(?:${any(choices)})${AFTER}` },
    name: { name: 'variable.other.journey', match: NAME },
    punctuation: {
      patterns: [
        { name: 'keyword.operator.journey', match: '->|→|>=|<=|≥|≤|\\.\\.' },
        { name: 'punctuation.separator.journey', match: '[,，;；]' },
        { name: 'punctuation.section.block.journey', match: '[{}｛｝]' },
      ],
    },
  },
};

const text = `${JSON.stringify(textMate, null, 2)}\n`;
if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== text) {
    console.error(`${TARGET} is not what the language grammar says: run npm run syntax.`);
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, text);
}
