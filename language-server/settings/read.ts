import * as l10n from '@vscode/l10n';
import { findNodeAtLocation, type JSONPath, type Node, type ParseError, parseTree } from 'jsonc-parser';
import * as v from 'valibot';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AiKind } from '../../src/model/ai-kinds.js';
import { defaultSettings } from '../../src/model/default-settings.js';
import type { Emotion } from '../../src/model/emotions.js';
import { findPlace, type OwnPhase } from '../../src/model/phases.js';
import type { Problem } from '../../src/model/project.js';
import type { Settings } from '../../src/model/settings.js';
import type { Duration, Source } from '../../src/model/source.js';
import { fold, nearest } from '../../src/model/spelling.js';
import { catalogue } from '../../src/rules/index.js';
import { isName } from '../syntax/name-pattern.js';
import { type ExcludePattern, patternOf } from './exclude.js';
import { globError } from './globs.js';
import { DURATION, isSettingsKey, SETTINGS, type SettingsKey, UNITS } from './schema.js';
import {
  badGlob,
  badValue,
  badWord,
  builtInPhase,
  listForObject,
  noSuchKey,
  notJson,
  samePhase,
  takenWord,
  tooLarge,
  twice,
} from './setting-messages.js';

export interface ReadSettings {
  settings: Settings;
  problems: Problem[];
  /** The patterns of `exclude` that can match a file, where they are written. */
  patterns: ExcludePattern[];
}

/** Reads a settings file. Every bad value is a problem at its place, and its default applies; nothing throws. */
export function readSettings(text: string, uri: string): ReadSettings {
  return new SettingsReader(text, uri).read();
}

class SettingsReader {
  private readonly document: TextDocument;
  private readonly problems: Problem[] = [];
  private readonly patterns: ExcludePattern[] = [];

  constructor(
    private readonly text: string,
    private readonly uri: string,
  ) {
    this.document = TextDocument.create(uri, 'json', 0, text);
  }

  read(): ReadSettings {
    const settings: Settings = { ...defaultSettings };
    try {
      this.fill(settings);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.problem(0, 1, l10n.t('These settings are nested too deep to be read: take levels away.'));
    }
    return { settings, problems: this.problems, patterns: this.patterns };
  }

  private fill(settings: Settings): void {
    const errors: ParseError[] = [];
    const root = this.text.trim() === '' ? undefined : parseTree(this.text, errors, { disallowComments: true });
    for (const { error, offset, length } of errors.slice(0, 1)) {
      this.problem(offset, length, notJson(error));
    }
    if (this.text.trim() === '')
      this.problem(0, 0, l10n.t('This file is empty: write {} into it, or the settings between { and }.'));
    if (root && root.type !== 'object')
      this.problem(root.offset, root.length, l10n.t('Settings are an object: put them between { and }.'));
    if (root?.type === 'object') {
      this.doubles(root, []);
      for (const property of root.children ?? []) this.property(root, property, settings);
    }
  }

  /** Reports keys that a block holds twice, of which all but the last do nothing, and those that the schema's library drops. */
  private doubles(node: Node, path: JSONPath): void {
    const seen = new Set<string>();
    for (const [i, child] of (node.children ?? []).entries()) {
      const [name, value] = child.type === 'property' ? (child.children ?? []) : [undefined, child];
      const key = name ? `${name.value}` : i;
      if (name && typeof key === 'string') {
        if (seen.has(key)) this.problem(name.offset, name.length, twice([...path, key]));
        if (isRecord(path) && INHERITED.has(key)) this.problem(name.offset, name.length, inheritedName(path, key));
        seen.add(key);
      }
      if (value) this.doubles(value, [...path, key]);
    }
  }

  private property(root: Node, property: Node, settings: Settings): void {
    const [name, node] = property.children ?? [];
    const key: unknown = name?.value;
    if (!name || !node || typeof key !== 'string' || key === '$schema') return;
    if (!isSettingsKey(key)) {
      const suggestions = nearest(key, Object.keys(SETTINGS), 3);
      this.problem(name.offset, name.length, unknownSetting(key, suggestions[0]), suggestions);
      return;
    }
    if (this.unread(node, SETTINGS[key], [key])) return;
    const value: unknown = jsonOf(node);
    const result = v.safeParse(SETTINGS[key], value, { message: (issue) => issue.message });
    if (result.success) {
      this.set(key, result.output, settings, root);
      return;
    }
    for (const issue of result.issues.slice(0, 5)) this.badValue(root, key, issue);
    if (SETTINGS[key].type === 'record') this.set(key, goodEntries(SETTINGS[key], value), settings, root);
  }

  /** What the schema's library accepts although it is wrong: a list in place of an object, and numbers beyond all numbers. */
  private unread(node: Node, schema: SettingSchema, path: JSONPath): boolean {
    if (node.type === 'array' && (schema.type === 'record' || schema.type === 'strict_object')) {
      this.problem(node.offset, node.length, listForObject(path));
      return true;
    }
    if (node.type === 'number' && !Number.isFinite(node.value)) {
      this.problem(node.offset, node.length, tooLarge(path));
      return true;
    }
    const parts = (node.children ?? []).flatMap((child, i): [JSONPath[number], Node][] => {
      if (child.type !== 'property') return [[i, child]];
      const [name, value] = child.children ?? [];
      return name && value ? [[`${name.value}`, value]] : [];
    });
    // Every error is reported, so no part may be left out.
    return parts.map(([key, value]) => this.unread(value, partOf(schema, key), [...path, key])).includes(true);
  }

  private badValue(root: Node, key: SettingsKey, issue: v.BaseIssue<unknown>): void {
    // Of the ways to write it the one with an object was chosen: what is wrong is wrong in there.
    const inside = issue.issues?.filter(({ path }) => path) ?? [];
    if (inside.length > 0) {
      for (const { path, ...rest } of inside) {
        const [first, ...more] = [...(issue.path ?? []), ...(path ?? [])];
        this.badValue(root, key, { ...rest, issues: undefined, ...(first && { path: [first, ...more] }) });
      }
      return;
    }
    const path: JSONPath = [key, ...(issue.path ?? []).map((item) => item.key as string | number)];
    const node = findNodeAtLocation(root, path) ?? findNodeAtLocation(root, path.slice(0, -1)) ?? root;
    this.problem(node.offset, node.length, badValue(path, issue));
  }

  private set(key: SettingsKey, value: unknown, settings: Settings, root: Node): void {
    switch (key) {
      case 'rules':
        settings.rules = this.rules(v.parse(SETTINGS.rules, value), root);
        return;
      case 'locale':
        settings.locale = v.parse(SETTINGS.locale, value).toLowerCase();
        return;
      case 'emotions':
        settings.emotions = this.sayable(
          Object.entries(v.parse(SETTINGS.emotions, value)).map(([id, given]) => emotionOf(id, given)),
          key,
          root,
        );
        return;
      case 'aiKinds':
        settings.aiKinds = this.sayable(
          Object.entries(v.parse(SETTINGS.aiKinds, value)).map(([id, given]) => aiKindOf(id, given)),
          key,
          root,
        );
        return;
      case 'phases':
        settings.phases = this.phases(v.parse(SETTINGS.phases, value), root);
        return;
      case 'priority':
        settings.priority = { ...settings.priority, ...withoutUndefined(v.parse(SETTINGS.priority, value)) };
        return;
      case 'staleAfter':
        settings.staleAfter = durationOf(v.parse(SETTINGS.staleAfter, value)) ?? settings.staleAfter;
        if (!Number.isFinite(settings.staleAfter.amount)) this.endless(settings, root);
        return;
      case 'minEvidence':
        settings.minEvidence = v.parse(SETTINGS.minEvidence, value);
        return;
      case 'exclude':
        settings.exclude = this.globs(v.parse(SETTINGS.exclude, value), root);
        return;
    }
  }

  /** Severities of known rules; any other name is a problem of its own. */
  private rules(given: Settings['rules'], root: Node): Settings['rules'] {
    const known: Settings['rules'] = {};
    for (const [name, severity] of Object.entries(given)) {
      const node = nameOf(root, ['rules', name]);
      if (name === 'invalid-settings') {
        const message = l10n.t('“{0}” cannot be set: settings that cannot be read cannot say so.', name);
        this.problem(node.offset, node.length, message);
        continue;
      }
      if (catalogue.has(name)) {
        known[name] = severity;
        continue;
      }
      const suggestions = nearest(name, catalogue.keys(), 3);
      this.problem(node.offset, node.length, unknownRule(name, suggestions[0]), suggestions);
    }
    return known;
  }

  /** The project's own entries that a journey can write; words that none can are problems of their own. */
  private sayable<T extends { id: string; aliases?: readonly string[] }>(
    entries: readonly T[],
    key: SettingsKey,
    root: Node,
  ): T[] {
    return entries.filter(({ id, aliases = [] }) => {
      const name = nameOf(root, [key, id]);
      if (!isName(id)) this.problem(name.offset, name.length, badWord([key, id], id));
      for (const [i, alias] of aliases.entries()) {
        const path = [key, id, 'aliases', i];
        const node = findNodeAtLocation(root, path) ?? root;
        if (!isName(alias)) this.problem(node.offset, node.length, badWord(path, alias));
      }
      return isName(id);
    });
  }

  /** The project's own phases that a journey can write; built-in ones, and words that none can, are problems of their own. */
  private phases(given: v.InferOutput<typeof SETTINGS.phases>, root: Node): OwnPhase[] {
    const own = Object.entries(given).map(([id, { band, titles }]) => ({
      id,
      band,
      titles: titlesOf(titles),
    }));
    const firsts = new Map<string, string>();
    return this.sayable(own, 'phases', root).filter((phase) => {
      const first = firsts.get(fold(phase.id));
      firsts.set(fold(phase.id), first ?? phase.id);
      const isBuiltIn = findPlace(phase.id) !== undefined;
      // Behind the place of a stage they say where it goes.
      const isTaken = isBuiltIn || phase.id === 'after' || phase.id === 'before';
      const name = nameOf(root, ['phases', phase.id]);
      if (isTaken) this.problem(name.offset, name.length, isBuiltIn ? builtInPhase(phase.id) : takenWord(phase.id));
      else if (first !== undefined) this.problem(name.offset, name.length, samePhase(phase.id, first));
      return !isTaken && first === undefined;
    });
  }

  /** Globs that can fit a file; any other is a problem of its own. */
  private globs(given: readonly string[], root: Node): string[] {
    return given.filter((glob, i) => {
      const error = globError(patternOf(glob));
      const node = findNodeAtLocation(root, ['exclude', i]) ?? root;
      if (error === undefined) this.patterns.push({ glob, source: this.sourceOf(node.offset, node.length) });
      else this.problem(node.offset, node.length, badGlob(['exclude', i], glob, error));
      return error === undefined;
    });
  }

  private endless(settings: Settings, root: Node): void {
    const node = findNodeAtLocation(root, ['staleAfter']) ?? root;
    this.problem(node.offset, node.length, tooLarge(['staleAfter']));
    settings.staleAfter = defaultSettings.staleAfter;
  }

  private sourceOf(offset: number, length: number): Source {
    const range = { start: this.document.positionAt(offset), end: this.document.positionAt(offset + length) };
    return { uri: this.uri, range, selection: range };
  }

  private problem(offset: number, length: number, message: string, suggestions: string[] = []): void {
    this.problems.push({
      rule: 'invalid-settings',
      source: this.sourceOf(offset, length),
      message,
      related: [],
      suggestions: suggestions.map((word) => JSON.stringify(word)),
    });
  }
}

/** Names that every object has, and that the schema's library therefore passes over. */
const INHERITED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a block takes any names. */
function isRecord([key, ...more]: JSONPath): boolean {
  return more.length === 0 && typeof key === 'string' && isSettingsKey(key) && SETTINGS[key].type === 'record';
}

function inheritedName(path: JSONPath, name: string): string {
  return path[0] === 'rules' ? unknownRule(name, undefined) : noSuchKey(path, name);
}

/** The key of a property; the whole where there is none. */
function nameOf(root: Node, path: JSONPath): Node {
  return findNodeAtLocation(root, path)?.parent?.children?.[0] ?? root;
}

function unknownSetting(key: string, suggestion: string | undefined): string {
  return suggestion === undefined
    ? l10n.t('There is no setting “{0}”. There are: {1}.', key, Object.keys(SETTINGS).join(', '))
    : l10n.t('There is no setting “{0}”. Did you mean “{1}”?', key, suggestion);
}

function unknownRule(name: string, suggestion: string | undefined): string {
  return suggestion === undefined
    ? l10n.t('There is no rule “{0}”.', name)
    : l10n.t('There is no rule “{0}”. Did you mean “{1}”?', name, suggestion);
}

/** What the reader has to know of a schema. */
interface SettingSchema {
  type: string;
  value?: SettingSchema;
  wrapped?: SettingSchema;
  entries?: Record<string, SettingSchema>;
  options?: readonly unknown[];
}

/** The schema of a part of a value; of no type where there is none. */
function partOf(schema: SettingSchema, key: JSONPath[number]): SettingSchema {
  const part =
    schema.type === 'record'
      ? schema.value
      : Object.hasOwn(schema.entries ?? {}, key)
        ? schema.entries?.[key]
        : undefined;
  return part?.wrapped ?? part ?? { type: '' };
}

/** The settings by name that are valid: an invalid one costs only itself. */
function goodEntries(schema: v.GenericSchema, value: unknown): Record<string, unknown> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter(([name, each]) => v.safeParse(schema, { [name]: each }).success));
}

/** The JSON value of a node. */
function jsonOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(jsonOf);
  if (node.type !== 'object') return node.value;
  const entries = (node.children ?? []).flatMap(({ children: [name, value] = [] }) =>
    name && value ? [[name.value, jsonOf(value)] as const] : [],
  );
  return Object.fromEntries(entries);
}

function emotionOf(id: string, given: v.InferOutput<typeof SETTINGS.emotions>[string]): Emotion {
  const { score, titles, aliases } =
    typeof given === 'number' ? { score: given, titles: undefined, aliases: undefined } : given;
  return { id, score, titles: inLanguages(titles, id), aliases: aliases ?? [] };
}

function aiKindOf(id: string, given: v.InferOutput<typeof SETTINGS.aiKinds>[string]): AiKind {
  return {
    id,
    titles: inLanguages(given.titles, id),
    help: inLanguages(given.help, ''),
    phases: given.phases ?? [],
    techniques: given.techniques ?? [],
    talksWithCustomers: given.talksWithCustomers ?? false,
    aliases: given.aliases ?? [],
  };
}

function titlesOf(titles: { [tag: string]: string | undefined } = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(titles).flatMap(([tag, title]) => (title === undefined ? [] : [[tag, title] as const])),
  );
}

function inLanguages(
  titles: { [tag in 'en' | 'zh-CN' | 'zh-cn' | 'th']?: string | undefined } | undefined,
  other: string,
) {
  const zh = titles?.['zh-CN'] ?? titles?.['zh-cn'];
  const en = titles?.en ?? zh ?? titles?.th ?? other;
  return { en, 'zh-CN': zh ?? en, th: titles?.th ?? en };
}

function durationOf(text: string): Duration | undefined {
  const [, amount, word] = DURATION.exec(text) ?? [];
  const unit = UNITS.find((each) => each === word);
  return unit && { amount: Number(amount), unit };
}

function withoutUndefined<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
