import { allFonts, fontRules, mapStyle, type Palette, palette, type Theme } from '../map/index.js';
import { pageStyle } from './page-style.js';

/** The classes VS Code gives the page by kind of theme; the last wins where two apply. */
const bodies: readonly (readonly [selector: string, theme: Theme])[] = [
  ['body.vscode-light', 'light'],
  ['body.vscode-dark', 'dark'],
  ['body.vscode-high-contrast', 'high-contrast'],
  ['body.vscode-high-contrast-light', 'high-contrast-light'],
];

type Colours = Partial<Record<keyof Palette, string>>;

/** What takes the reader's own theme's colours: the grounds and the words. What carries a meaning keeps the map's. */
const calm: Colours = {
  bg: 'var(--vscode-editor-background)',
  fg: 'var(--vscode-editor-foreground)',
  muted: 'color-mix(in srgb, var(--vscode-editor-foreground) 74%, var(--vscode-editor-background))',
  line: 'color-mix(in srgb, var(--vscode-editor-foreground) 13%, var(--vscode-editor-background))',
  zero: 'color-mix(in srgb, var(--vscode-editor-foreground) 34%, var(--vscode-editor-background))',
  soft: 'color-mix(in srgb, var(--vscode-editor-foreground) 4%, var(--vscode-editor-background))',
  card: 'color-mix(in srgb, var(--vscode-editor-foreground) 2%, var(--vscode-editor-background))',
  border: 'color-mix(in srgb, var(--vscode-editor-foreground) 20%, var(--vscode-editor-background))',
};

const highContrast: Colours = {
  bg: 'var(--vscode-editor-background)',
  fg: 'var(--vscode-editor-foreground)',
  card: 'var(--vscode-editor-background)',
  soft: 'var(--vscode-editor-background)',
  border: 'var(--vscode-contrastBorder)',
  line: 'var(--vscode-contrastBorder)',
};

function coloursOf(theme: Theme): Colours {
  return { ...palette(theme), ...(theme.startsWith('high') ? highContrast : calm) };
}

function rule([selector, theme]: (typeof bodies)[number]): string {
  const colours = Object.entries(coloursOf(theme)).map(([name, value]) => `--jm-${name}:${value}`);
  return `${selector}{${colours.join(';')}}`;
}

/**
 * Puts the style sheet of page and map into the document, under the nonce that let our script in. The fonts lie beside
 * the script.
 */
export function addStyle(script: HTMLOrSVGScriptElement | null): void {
  const style = document.createElement('style');
  if (script?.nonce) style.nonce = script.nonce;
  const address = script instanceof HTMLScriptElement ? script.src : document.baseURI;
  const fonts = fontRules(allFonts((file) => new URL(`fonts/${file}`, address).href));
  style.textContent = [fonts, ...bodies.map(rule), mapStyle(), pageStyle].join('\n');
  document.head.append(style);
}
