import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { type InitialState, initialStateAttribute } from '../../../protocol/webview.js';

/** The page of a map panel: a policy that allows only our own script, style and fonts, and pictures that the map holds, and the page's initial state. */
export function mapHtml(webview: vscode.Webview, extensionUri: vscode.Uri, initial: InitialState): string {
  const nonce = makeNonce();
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'preview.js'));
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; font-src ${webview.cspSource}; img-src data:`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(initial.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(l10n.t('Journey map'))}</title>
<style nonce="${nonce}">html,body{height:100%;margin:0;padding:0}body{background:var(--vscode-editor-background)}</style>
</head>
<body>
<div id="page" ${initialStateAttribute}="${escapeHtml(JSON.stringify(initial))}"></div>
<script nonce="${nonce}" src="${escapeHtml(script.toString())}"></script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function makeNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
