import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Client, SERVERS } from './client.js';
import { memoryAnswers } from './client-files.js';

const FOLDER = 'memfs://store/a%20project';
const at = (name: string) => `${FOLDER}/${name}`;
const codes = (diagnostics: { code: string }[]) => diagnostics.map(({ code }) => code);

const JOURNEY = 'journey Buy "Buying" for Mei { draft }\n';

let files: Map<string, string>;
let client: Client;

/** Changes a file as its file system would, which tells of it. */
function change(name: string, text: string | undefined): void {
  const type = text === undefined ? 3 : files.has(at(name)) ? 2 : 1;
  if (text === undefined) files.delete(at(name));
  else files.set(at(name), text);
  client.diagnostics.delete(at(name));
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at(name), type }] });
}

function start(): Promise<unknown> {
  return client.start([], { workspaceFolders: [{ uri: FOLDER, name: 'a project' }] });
}

describe.each(SERVERS)('the language server as a $kind, in a folder that only the client can read', ({ server }) => {
  beforeEach(() => {
    files = new Map([[at('buy.journey'), JOURNEY]]);
    client = new Client(server, memoryAnswers(files));
  });
  afterEach(() => client.stop());

  test('checks every file, with the names of the others', async () => {
    files.set(at('shared/people.journey'), 'persona Mei');
    files.set(at('node_modules/no.journey'), 'persona Mei');
    files.set(
      at('ตัวอย่าง/other.journey'.split('/').map(encodeURIComponent).join('/')),
      'journey Other for Nobody { draft }',
    );
    await start();
    await client.until(() => client.diagnostics.size >= 3);
    const errors = [...client.diagnostics].flatMap(([uri, found]) =>
      found.filter(({ severity }) => severity === 1).map(({ code }) => `${code} in ${decodeURIComponent(uri)}`),
    );
    expect(errors).toEqual(['unknown-reference in memfs://store/a project/ตัวอย่าง/other.journey']);
  });

  test('follows files that come, change and go', async () => {
    await start();
    expect(codes(await client.checked(at('buy.journey')))).toContain('unknown-reference');
    client.diagnostics.clear();
    change('people.journey', 'persona Mei');
    expect(codes(await client.checked(at('buy.journey')))).not.toContain('unknown-reference');
    client.diagnostics.clear();
    change('people.journey', 'persona May');
    expect(codes(await client.checked(at('buy.journey')))).toContain('unknown-reference');
    change('buy.journey', undefined);
    expect(await client.checked(at('buy.journey'))).toEqual([]);
  });

  test('honours settings, and reads them again when they change', async () => {
    const settings = (...parts: string[]) => `{ ${parts.join(', ')} }`;
    files.set(
      at('journey.config.json'),
      settings('"rules": { "journey-without-stages": "off" }', '"exclude": ["old/**"]'),
    );
    files.set(at('buy.journey'), 'persona Mei\njourney Buy "Buying" for Mei {}');
    files.set(at('old/no.journey'), 'journey Old "Old" for Nobody { draft }');
    await start();
    expect(codes(await client.checked(at('buy.journey')))).not.toContain('journey-without-stages');
    expect(client.diagnostics.has(at('old/no.journey'))).toBe(false);
    client.diagnostics.clear();
    change('journey.config.json', settings('"rules": { "journey-without-stages": "error" }'));
    const isError = ({ code, severity }: { code: string; severity: number }) =>
      code === 'journey-without-stages' && severity === 1;
    await client.checked(at('buy.journey'), (all) => all.some(isError));
    expect(codes(await client.checked(at('old/no.journey')))).toContain('unknown-reference');
    change('journey.config.json', settings('"rules": 1'));
    const problems = await client.checked(at('journey.config.json'), (all) => all.length > 0);
    expect(codes(problems)).toEqual(['invalid-settings']);
  });

  test('takes in such a folder when it is added, and lets it go', async () => {
    files.set(at('journey.config.json'), '{ "exclude": ["old/**"] }');
    files.set(at('old/no.journey'), JOURNEY.replace('Buy', 'Old'));
    await client.start([]);
    const tell = (event: { added: object[]; removed: object[] }) =>
      client.notify('workspace/didChangeWorkspaceFolders', { event });
    tell({ added: [{ uri: FOLDER, name: 'a project' }], removed: [] });
    expect(codes(await client.checked(at('buy.journey')))).toContain('unknown-reference');
    expect(client.diagnostics.has(at('old/no.journey'))).toBe(false);
    tell({ added: [], removed: [{ uri: FOLDER, name: 'a project' }] });
    expect(await client.checked(at('buy.journey'), (found) => found.length === 0)).toEqual([]);
  });

  test('reports pictures that are not there', async () => {
    const text = (image: string) => `persona Mei { image "${image}" }\n`;
    files.set(at('images/mei.png'), '');
    files.set(at('people.journey'), text('images/mei.png'));
    files.set(at('more/people.journey'), text('images/mei.png').replace('Mei', 'Lee'));
    await start();
    expect(codes(await client.checked(at('people.journey')))).not.toContain('broken-image');
    expect(codes(await client.checked(at('more/people.journey')))).toContain('broken-image');
  });

  test('renames in every file, but in none that has changed since it was read', async () => {
    files.set(at('people.journey'), 'persona Mei\n');
    await start();
    expect(codes(await client.checked(at('buy.journey')))).not.toContain('unknown-reference');
    const rename = (newName: string) =>
      client.request('textDocument/rename', {
        textDocument: { uri: at('buy.journey') },
        position: { line: 0, character: JOURNEY.indexOf('Mei') + 1 },
        newName,
      });
    expect(Object.keys((await rename('Lee')).changes).sort()).toEqual([at('buy.journey'), at('people.journey')]);
    // Nobody has told of it yet.
    files.set(at('people.journey'), '// a new line\npersona Mei\n');
    await expect(rename('Lee')).rejects.toThrow('The text has changed. Try again.');
  });

  test('reports what cannot be read, and goes on', async () => {
    files.set(at('locked.journey'), 'persona Mei');
    files.set(at('vault/no.journey'), 'persona Mei');
    await client.stop();
    const answers = memoryAnswers(files);
    const unless = (method: string, locked: string) => (uri: string) => {
      if (uri === at(locked)) throw new Error('offline');
      return answers[method]?.(uri);
    };
    client = new Client(server, {
      ...answers,
      'journey/fs/readFile': unless('journey/fs/readFile', 'locked.journey'),
      'journey/fs/readDirectory': unless('journey/fs/readDirectory', 'vault'),
    });
    await start();
    expect(codes(await client.checked(at('buy.journey')))).toContain('unknown-reference');
    const [found] = await client.checked(at('locked.journey'), (all) => all.length > 0);
    expect(found.message).toMatch(/cannot be read: .*offline/);
    // A process has an output for errors, which editors show; a worker has none.
    const logged = client.notifications.filter(({ method }) => method === 'window/logMessage');
    const output = [client.stderr, ...logged.map(({ params }) => params.message)].join('\n');
    expect(output).toMatch(/Could not read the folder .*vault: .*offline/);
  });

  test('takes a file that is gone before it is read for none', async () => {
    await client.stop();
    const answers = memoryAnswers(files);
    client = new Client(server, {
      ...answers,
      'journey/fs/readFile': (uri) => (uri === at('gone.journey') ? null : answers['journey/fs/readFile']?.(uri)),
    });
    files.set(at('gone.journey'), 'persona Mei');
    await start();
    expect(codes(await client.checked(at('buy.journey')))).toContain('unknown-reference');
    expect(await client.checked(at('gone.journey'))).toEqual([]);
  });

  test('serves open files for a client that cannot read files for it', async () => {
    await client.stop();
    client = new Client(server);
    await start();
    client.open(at('buy.journey'), JOURNEY);
    expect(codes(await client.checked(at('buy.journey')))).toContain('unknown-reference');
  });
});
