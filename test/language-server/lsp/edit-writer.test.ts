import fc from 'fast-check';
import { EmptyFileSystem } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { describe, expect, test, vi } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createJourneyServices } from '../../../language-server/module.js';
import type { Finding, VersionedFix } from '../../../src/model/finding.js';
import { type Built, build, ONLY_FILE, PROJECT } from '../../build.js';
import { edited, editWriter } from '../../edits.js';

const URI_OF_MAP = PROJECT + ONLY_FILE;
const TEXT =
  'persona Mei "m"\njourney A "a" for Mei {\n  stage S "s" {\n    touchpoint T "t" { feels happy 7 }\n  }\n}\n';

/** Opens a file with a text, as the editor would report it; the server has not read it yet. */
function open({ services }: Built, text: string, version: number, uri = URI_OF_MAP): void {
  services.shared.workspace.TextDocuments.set(TextDocument.create(uri, 'journey', version, text));
}

/** Closes the file in the editor: the server still knows its text. */
function close({ services }: Built, uri = URI_OF_MAP): void {
  services.shared.workspace.TextDocuments.delete(uri);
}

async function type(built: Built, text: string, version: number): Promise<void> {
  open(built, text, version);
  const [document] = built.documents;
  await built.services.shared.workspace.DocumentBuilder.update(document ? [document.uri] : [], [], undefined);
}

function fixOf({ findings }: Built, rule: string): VersionedFix {
  const [fix] = findings.find((finding) => finding.rule === rule)?.fixes?.() ?? [];
  return fix ?? expect.fail(`Nothing fixes ${rule}.`);
}

async function actionsAt({ services, documents }: Built, line: number) {
  const [document] = documents;
  const { CodeActionProvider } = services.journey.lsp;
  if (!document || !CodeActionProvider) throw new Error('There is nothing to ask.');
  const range = { start: { line, character: 0 }, end: { line, character: 100 } };
  const context = { diagnostics: [] };
  const found = await CodeActionProvider.getCodeActions(document, {
    textDocument: { uri: URI_OF_MAP },
    range,
    context,
  });
  return (found ?? []).filter((each): each is CodeAction => 'edit' in each);
}

describe('an edit of a text that has changed since', () => {
  test('is refused when the server has read the new text', async () => {
    const built = await build(TEXT);
    const fix = fixOf(built, 'score-out-of-scale');
    await type(built, `// a new line\n${TEXT}`, 2);
    expect(await editWriter(built.services).write(fix)).toEqual({ refused: 'changed' });
  });

  test('is refused when the server has not read it yet', async () => {
    const built = await build(TEXT);
    const fix = fixOf(built, 'score-out-of-scale');
    open(built, `// a new line\n${TEXT}`, 2);
    expect(await editWriter(built.services).write(fix)).toEqual({ refused: 'changed' });
  });

  test('is not offered', async () => {
    const built = await build(TEXT);
    expect((await actionsAt(built, 3)).map(({ title }) => title)).toContain('Change the score to 2');
    open(built, TEXT.replace('happy', 'very happy'), 2);
    expect(await actionsAt(built, 3)).toEqual([]);
  });

  test('is offered anew once the server has read it', async () => {
    const built = await build(TEXT);
    await type(built, `// a new line\n${TEXT}`, 2);
    const action = (await actionsAt(built, 4)).find(({ title }) => title === 'Change the score to 2');
    expect(edited(action?.edit ?? {}, () => `// a new line\n${TEXT}`)[URI_OF_MAP]).toBe(
      `// a new line\n${TEXT.replace('7', '2')}`,
    );
  });

  test('is written when the text is what it was again', async () => {
    const built = await build(TEXT);
    const fix = fixOf(built, 'score-out-of-scale');
    await type(built, `// a new line\n${TEXT}`, 2);
    await type(built, TEXT, 3);
    expect((await editWriter(built.services).write(fix)).edit).toBeDefined();
  });

  test('is refused together with one of a text that has not', async () => {
    const files = { [ONLY_FILE]: TEXT, 'other.journey': 'team Care "c"\n' };
    const built = await build(files);
    const other = `${PROJECT}other.journey`;
    const { versions } = built.project;
    const here = fixOf(built, 'score-out-of-scale');
    const there = { edits: [{ kind: 'declare' as const, uri: other, text: 'team Help' }], versions };
    open(built, 'team Caring "c"\n', 2, other);
    const writer = editWriter(built.services);
    expect(await writer.write(here, there)).toEqual({ refused: 'changed' });
    expect((await writer.write(here)).edit).toBeDefined();
  });

  test('is refused where a closed file has changed on the disk', async () => {
    let onDisk = TEXT;
    class Disk extends NodeFileSystemProvider {
      override async readBinary() {
        return Buffer.from(onDisk);
      }
    }
    const built = await build(TEXT, createJourneyServices({ fileSystemProvider: () => new Disk() }));
    const fix = fixOf(built, 'score-out-of-scale');
    close(built);
    expect((await editWriter(built.services).write(fix)).edit).toBeDefined();
    onDisk = `// a new line\n${TEXT}`;
    expect(await editWriter(built.services).write(fix)).toEqual({ refused: 'changed' });
  });

  test('is refused where the file is gone, or was never read', async () => {
    const built = await build(TEXT);
    const fix = fixOf(built, 'score-out-of-scale');
    const writer = editWriter(built.services);
    const elsewhere = { kind: 'declare' as const, uri: `${PROJECT}gone.journey`, text: 'team T' };
    expect(await writer.write({ ...fix, edits: [elsewhere] })).toEqual({ refused: 'missing' });
    expect(await writer.write({ ...fix, versions: {} })).toEqual({ refused: 'changed' });
  });

  test('is never misplaced, whatever was typed', async () => {
    const built = await build(TEXT);
    const fixes = built.findings.flatMap(({ fixes: of }) => of?.() ?? []);
    expect(fixes.length).toBeGreaterThan(1);
    const writer = editWriter(built.services);
    const property = fc.asyncProperty(
      fc.nat(TEXT.length),
      fc.nat(8),
      fc.string({ maxLength: 8 }),
      async (at, cut, put) => {
        const text = TEXT.slice(0, at) + put + TEXT.slice(at + cut);
        open(built, text, 2);
        const written = await Promise.all(fixes.map((fix) => writer.write(fix)));
        expect(written.some(({ edit }) => edit)).toBe(text === TEXT);
      },
    );
    await fc.assert(property, { numRuns: 200 });
  });

  test('keeps a name from being changed', async () => {
    const built = await build(TEXT);
    const [document] = built.documents;
    const { RenameProvider } = built.services.journey.lsp;
    if (!document || !RenameProvider) throw new Error('There is nothing to ask.');
    // The same length, so that the cursor still is on the name.
    open(built, TEXT.replace('"m"', '"n"'), 2);
    const request = { textDocument: { uri: URI_OF_MAP }, position: { line: 0, character: 9 }, newName: 'Ann' };
    await expect(RenameProvider.rename(document, request)).rejects.toThrow('The text has changed. Try again.');
  });
});

describe('a workspace edit', () => {
  test('carries the versions of open files where the editor checks them', async () => {
    const built = await build(TEXT);
    const fix = fixOf(built, 'score-out-of-scale');
    close(built);
    const closed = (await editWriter(built.services).write(fix)).edit;
    expect(closed?.documentChanges).toMatchObject([{ textDocument: { uri: URI_OF_MAP, version: null } }]);
    open(built, TEXT, 7);
    const opened = (await editWriter(built.services).write(fix)).edit;
    expect(opened?.changes).toBeUndefined();
    expect(opened?.documentChanges).toMatchObject([{ textDocument: { uri: URI_OF_MAP, version: 7 } }]);
  });

  test('goes without them where it does not', async () => {
    const built = await build(TEXT);
    open(built, TEXT, 7);
    const plain = editWriter(built.services, { documentChanges: false, createFiles: false });
    const { edit } = await plain.write(fixOf(built, 'score-out-of-scale'));
    expect(edit?.documentChanges).toBeUndefined();
    expect(Object.keys(edit?.changes ?? {})).toEqual([URI_OF_MAP]);
  });

  test.each([[true], [false]])(
    'is in the form that the editor says it takes: versioned %s',
    async (documentChanges) => {
      const services = createJourneyServices(EmptyFileSystem);
      await services.shared.lsp.LanguageServer.initialize({
        processId: null,
        rootUri: null,
        workspaceFolders: null,
        capabilities: { workspace: { workspaceEdit: { documentChanges } } },
      });
      const built = await build(TEXT, services);
      const action = (await actionsAt(built, 3)).find(({ title }) => title === 'Change the score to 2');
      expect(action?.edit?.documentChanges !== undefined).toBe(documentChanges);
      expect(action?.edit?.changes !== undefined).toBe(!documentChanges);
    },
  );

  test('leaves out a fix that cannot be built, and offers the others', async () => {
    const built = await build(TEXT);
    const { Checker } = built.services.journey.model;
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const failing = built.findings.filter(({ rule }) => rule === 'score-out-of-scale');
    const findings = failing.map((each): Finding => ({ ...each, fixes: () => expect.fail('Oh no') }));
    vi.spyOn(Checker, 'findings').mockReturnValue([...findings, ...failing]);
    expect((await actionsAt(built, 3)).map(({ title }) => title)).toContain('Change the score to 2');
    expect(told).toHaveBeenCalledWith(expect.stringContaining('score-out-of-scale'));
    vi.restoreAllMocks();
  });
});
