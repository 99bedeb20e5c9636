import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import type { Finding, VersionedFix } from '../../../src/model/finding.js';
import { catalogue } from '../../../src/rules/index.js';
import type { EditWriter } from '../../edits/edit-writer.js';
import { fixesOf } from './fixes.js';

/** What `editor.codeActionsOnSave` asks for. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.journey`;

/** Whether a client that wants only some kinds of action wants this one. */
export function wantsFixAll(only: readonly string[] | undefined): boolean {
  return only?.some((kind) => kind !== '' && (FIX_ALL === kind || FIX_ALL.startsWith(`${kind}.`))) ?? false;
}

/** Repairs in one go all in a file that can be repaired safely. */
export async function fixAll(findings: readonly Finding[], writer: EditWriter): Promise<CodeAction[]> {
  const edit = await together(
    findings.filter(({ rule }) => isSafe(rule)),
    writer,
  );
  return edit ? [{ title: l10n.t('Fix all that can be fixed safely'), kind: FIX_ALL, edit }] : [];
}

/** Repairs in one go all that one safe rule finds in the file; nothing where the one finding is all. */
export async function fixAllOfRule(
  rule: string,
  findings: readonly Finding[],
  writer: EditWriter,
): Promise<CodeAction[]> {
  const same = findings.filter((finding) => finding.rule === rule);
  const edit = isSafe(rule) && same.length > 1 ? await together(same, writer) : undefined;
  return edit ? [{ title: l10n.t('Fix all “{0}” in this file', rule), kind: CodeActionKind.QuickFix, edit }] : [];
}

function isSafe(rule: string): boolean {
  return catalogue.get(rule)?.fix === 'safe';
}

/** The preferred fixes as one edit; of those that get in each other's way the first. */
async function together(findings: readonly Finding[], writer: EditWriter): Promise<WorkspaceEdit | undefined> {
  const fixes = findings.flatMap((finding) => fixesOf(finding).find((fix) => fix.preferred) ?? []);
  if (fixes.length === 0) return undefined;
  const { edit } = await writer.write(...fixes);
  if (edit) return edit;
  const fitting: VersionedFix[] = [];
  for (const fix of fixes) if ((await writer.write(...fitting, fix)).edit) fitting.push(fix);
  return fitting.length > 0 ? (await writer.write(...fitting)).edit : undefined;
}
