/** How the page around the map looks, in the colours of the reader's theme. */
export const pageStyle = `
html,body,#page{height:100%;margin:0;padding:0}
body{background:var(--vscode-editor-background);color:var(--vscode-editor-foreground);overflow:hidden;
  font-family:var(--vscode-font-family);font-size:var(--vscode-font-size,13px)}
#page{display:flex;flex-direction:column}
[hidden]{display:none!important}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

.toolbar{display:flex;align-items:center;gap:6px;min-height:36px;padding:0 10px;flex:none;position:relative;z-index:5;
  border-bottom:1px solid var(--jm-line);background:var(--vscode-editor-background)}
.toolbar fieldset{border:0;margin:0;padding:0;min-width:0}
.toolbar button{display:inline-flex;align-items:center;gap:5px;height:26px;padding:0 7px;border:1px solid transparent;border-radius:5px;
  background:transparent;color:inherit;font:inherit;cursor:pointer;white-space:nowrap}
.toolbar button:hover,.toolbar button[aria-expanded=true]{background:var(--vscode-toolbar-hoverBackground);
  outline:1px dashed var(--vscode-contrastActiveBorder,transparent);outline-offset:-1px}
.toolbar :focus-visible{outline:1px solid var(--vscode-focusBorder)!important;outline-offset:-1px}
.toolbar .tool{width:26px;padding:0;justify-content:center}
.toolbar .percent{min-width:46px;justify-content:center;font-variant-numeric:tabular-nums;padding:0 4px}
.toolbar .count{color:var(--jm-muted)}
.zoom{display:flex;align-items:center}
.icon{flex:none}
.icon path{fill:none;stroke:currentColor;stroke-width:1.3;stroke-linecap:round;stroke-linejoin:round}

.picker{min-width:0;flex:0 1 auto}
.picker select{max-width:100%;height:26px;padding:0 4px;border-radius:5px;font:inherit;text-overflow:ellipsis;
  color:var(--vscode-dropdown-foreground);background:var(--vscode-dropdown-background);
  border:1px solid var(--vscode-dropdown-border,var(--jm-border))}

.notice{display:flex;align-items:center;gap:6px;flex:1 1 0;min-width:0;margin:0;color:var(--jm-warn)}
.notice span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}

.menu{position:relative}
#lanes{position:absolute;right:0;top:calc(100% + 4px);z-index:6;display:flex;flex-direction:column;padding:6px;min-width:180px;
  border:1px solid var(--vscode-menu-border,var(--jm-border));border-radius:7px;
  background:var(--vscode-menu-background,var(--vscode-editor-background));color:var(--vscode-menu-foreground,inherit);
  box-shadow:0 4px 16px var(--vscode-widget-shadow,transparent)}
#lanes label{display:flex;align-items:center;gap:8px;padding:4px 8px;border-radius:4px;cursor:pointer;white-space:nowrap}
#lanes label:hover{background:var(--vscode-toolbar-hoverBackground);outline:1px dashed var(--vscode-contrastActiveBorder,transparent)}
#lanes input{margin:0;accent-color:var(--vscode-focusBorder)}

main{flex:1 1 0;min-height:0;position:relative;display:flex;flex-direction:column}
.canvas{flex:1 1 0;min-height:0;overflow:auto;position:relative;scrollbar-gutter:stable}
.sheet{display:grid;grid-template:1fr/1fr;margin:0 auto}
.sheet>svg{grid-area:1/1;display:block}
.journey-map,.stuck{user-select:none;-webkit-user-select:none}

.stuck{position:sticky;visibility:hidden;align-self:start;justify-self:start;overflow:hidden}
.stuck-down{top:0;z-index:2;filter:drop-shadow(0 1px 0 var(--jm-line))}
.stuck-across{left:0;z-index:1;filter:drop-shadow(1px 0 0 var(--jm-line))}
.stuck-both{top:0;left:0;z-index:3}
.is-scrolled-down .stuck-down,.is-scrolled-across .stuck-across,.is-scrolled-down.is-scrolled-across .stuck-both{visibility:visible}

[data-id]{cursor:pointer}
[data-target]:focus{outline:none}
[data-target]:focus-visible{outline:2px solid var(--vscode-focusBorder);outline-offset:2px}
:where(.jm-card:hover)>.jm-card-box,:where(.jm-persona:hover)>.jm-persona-box{stroke:var(--jm-muted)}
:where(.jm-card:hover)>.jm-bare{fill:var(--jm-soft)}
.is-current>.jm-card-box,.is-current>.jm-persona-box,.is-current>.jm-bare{stroke:var(--vscode-focusBorder);stroke-width:2}
.is-current>.jm-bare{fill:var(--jm-soft)}
.jm-point.is-current{stroke:var(--vscode-focusBorder)}
.is-selected>.jm-card-box,.is-selected>.jm-persona-box,.is-selected>.jm-bare{stroke:var(--vscode-focusBorder);stroke-width:2;
  fill:color-mix(in srgb,var(--vscode-focusBorder) 10%,var(--jm-bg))}
.vscode-high-contrast .is-selected>.jm-card-box{fill:var(--jm-bg);stroke:var(--vscode-contrastActiveBorder,var(--vscode-focusBorder))}

.empty{max-width:36em;margin:12vh auto 0;padding:0 24px;line-height:1.5;color:var(--jm-muted)}
.empty .lead{font-size:1.25em;color:var(--jm-fg);margin:0 0 .4em}
.empty pre{padding:12px 14px;border:1px solid var(--jm-border);border-radius:7px;overflow:auto;color:var(--jm-fg);
  font-family:var(--vscode-editor-font-family,monospace);font-size:var(--vscode-editor-font-size,13px)}
.empty-waiting{opacity:0;animation:appear .2s .4s forwards}
@keyframes appear{to{opacity:1}}
@media (prefers-reduced-motion:reduce){.empty-waiting{animation-duration:0s}}
`;
