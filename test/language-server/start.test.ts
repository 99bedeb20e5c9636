import { expect, test, vi } from 'vitest';
import { JourneyTokenBuilder } from '../../language-server/syntax/token-builder.js';
import { build, freshServices } from '../build.js';

test('the server answers to the editor’s first request before it builds a parser', async () => {
  const built = vi.spyOn(JourneyTokenBuilder.prototype, 'buildTokens');
  const services = freshServices();
  const { capabilities } = await services.shared.lsp.LanguageServer.initialize({
    processId: null,
    rootUri: null,
    workspaceFolders: null,
    capabilities: {},
  });
  expect(capabilities.completionProvider).toBeDefined();
  expect(built).not.toHaveBeenCalled();
  await build('persona P', services);
  expect(built).toHaveBeenCalled();
  built.mockRestore();
});
