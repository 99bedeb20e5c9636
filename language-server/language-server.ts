import { eagerLoad } from 'langium';
import { DefaultLanguageServer } from 'langium/lsp';

/**
 * Answers `initialize` before the parser is built: what listens for it is loaded, all else when it is first needed. The
 * library's parser for completion, which we do not use, is then never built at all.
 */
export class JourneyLanguageServer extends DefaultLanguageServer {
  protected override eagerLoadServices(): void {
    eagerLoad(this.services);
    for (const language of this.services.ServiceRegistry.all) if ('lsp' in language) eagerLoad(language.lsp);
  }
}
