/** Text from a journey as Markdown that shows just that text, on one line. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+\-.!|~>:@]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
}

/** A name or a piece of the language as code. Names hold no backticks; other text loses them. */
export function code(text: string): string {
  return `\`${text.replace(/[`\r\n]/g, ' ')}\``;
}

/**
 * Markdown from a journey without what a stranger's document must not do in an editor: no HTML, no command and script
 * links, no pictures fetched from elsewhere. Entities go too, as they could spell such a link.
 */
export function tamed(markdown: string): string {
  return markdown
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/!(?=\s*\[)/g, '\\!')
    .replace(/\b(command|javascript|vbscript|vscode|vscode-insiders|data|file)(\s*\\?):/gi, '$1$2\u200B:')
    .slice(0, 10_000);
}

/** A link to a place in a file. */
export function link(text: string, uri: string, line: number): string {
  const safe = uri.replace(
    /[()<>\s\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `[${plain(text)}](${safe}#L${line})`;
}
