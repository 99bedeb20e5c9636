import type { TextDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { type EditSet, type ModelEdit, type SettingEdit, textVersion } from '../../src/model/edits.js';
import type { SettingsStore } from '../settings/store.js';
import { journeyParserOf } from '../syntax/parser.js';
import type { Projects } from '../workspace/projects.js';
import { type EditedFiles, WorkspaceFiles } from './edited-files.js';
import type { TextReader } from './formatted-changes.js';
import { settingTextEdits } from './setting-edit.js';
import { SourceText } from './source-text.js';
import { type TextModelEdit, textChanges } from './text-changes.js';
import { type FileEdits, type WorkspaceEditSupport, workspaceEdit } from './workspace-edit.js';

/**
 * Why edits are not written: a file is missing, its text is no longer the one that they were made for, they get in each
 * other's way, a settings file cannot be read, or the client cannot create one.
 */
export type Refusal = 'missing' | 'changed' | 'conflicting' | 'unreadable' | 'unsupported';

export type WrittenEdits = { edit: WorkspaceEdit; refused?: undefined } | { edit?: undefined; refused: Refusal };

/** Writes model edits into texts, formatted; what else stands in them is left as it is. */
export class EditWriter {
  private readonly sources = new WeakMap<TextDocument, { source: SourceText; version: string }>();

  constructor(
    private readonly files: Pick<WorkspaceFiles, 'read'>,
    private readonly client: WorkspaceEditSupport,
    private readonly reader: () => TextReader,
  ) {}

  /** The workspace edit that all of the edits amount to together, or why there is none. */
  async write(...sets: readonly EditSet[]): Promise<WrittenEdits> {
    const edits = sets.flatMap((set) => set.edits);
    const settings = edits.filter((edit) => edit.kind === 'setting');
    // From here on nothing waits: the texts that are checked are those that are changed.
    const files = await this.files.read(edits.map(uriOf), settings.map(uriOf));
    const refused = this.refusal(sets, files);
    if (refused) return { refused };
    const written: FileEdits[] = [];
    for (const [uri, own] of Map.groupBy(edits.filter(isOfText), uriOf)) {
      const textEdits = this.textEdits(uri, own, files);
      if (!textEdits) return { refused: 'conflicting' };
      written.push({ uri, version: files.openVersion(uri) ?? null, edits: textEdits });
    }
    if (settings.length > 1) return { refused: 'conflicting' };
    for (const setting of settings) {
      const file = settingEdits(setting, files);
      if (!file) return { refused: 'unreadable' };
      written.push(file);
    }
    const edit = workspaceEdit(written, this.client);
    return edit ? { edit } : { refused: 'unsupported' };
  }

  private refusal(sets: readonly EditSet[], files: EditedFiles): Refusal | undefined {
    for (const { edits, versions } of sets) {
      for (const uri of new Set(edits.map(uriOf))) {
        const current = this.source(uri, files);
        if (!current) return 'missing';
        if (current.version !== versions[uri]) return 'changed';
      }
    }
    return undefined;
  }

  private textEdits(uri: string, edits: readonly TextModelEdit[], files: EditedFiles): TextEdit[] | undefined {
    const source = this.source(uri, files)?.source;
    if (!source) return undefined;
    return textChanges(source, edits, this.reader())?.map((change) => ({
      range: source.range(change),
      newText: change.text,
    }));
  }

  /** A file with its tokens, which are kept for as long as it stays as it is. */
  private source(uri: string, files: EditedFiles): { source: SourceText; version: string } | undefined {
    const document = files.document(uri);
    if (!document) return undefined;
    let known = this.sources.get(document);
    if (known?.source.text !== document.getText()) {
      const source = new SourceText(document, files.tokens(document));
      known = { source, version: textVersion(source.text) };
      this.sources.set(document, known);
    }
    return known;
  }
}

/** The writer of edits of the files that services know. */
export function editWriterOf(
  services: LangiumServices,
  { Projects: projects, Settings: settings }: { Projects: Projects; Settings: SettingsStore },
  client: WorkspaceEditSupport,
): EditWriter {
  const parser = () => journeyParserOf(services);
  const files = new WorkspaceFiles(
    services.shared.workspace,
    projects,
    (project) => settings.textOf(project),
    (text) => parser().readTokens(text),
  );
  return new EditWriter(files, client, parser);
}

function settingEdits(edit: SettingEdit, files: EditedFiles): FileEdits | undefined {
  const file = files.settings(uriOf(edit));
  const edits = file && settingTextEdits(file, edit);
  return edits && { uri: file.uri, version: null, edits, isNew: file.text === undefined };
}

function isOfText(edit: ModelEdit): edit is TextModelEdit {
  return edit.kind !== 'setting';
}

/** The file that an edit was made from: for a setting the one that asks for it. */
function uriOf(edit: ModelEdit): string {
  switch (edit.kind) {
    case 'insert':
      return edit.into.uri;
    case 'head':
    case 'setting':
      return edit.of.uri;
    case 'replace':
    case 'declare':
      return edit.uri;
    case 'remove':
      return edit.source.uri;
  }
}
