/** The themes a map is exported in. */
export type Theme = 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';

/** Every colour of the map by what it means. The style sheet calls them `--jm-<name>`. */
export type Palette = Record<
  | 'bg'
  | 'fg'
  | 'muted'
  | 'line'
  | 'track'
  | 'zero'
  | 'soft'
  | 'card'
  | 'border'
  | 'flow'
  | 'upstream'
  | 'core'
  | 'downstream'
  | 'pain'
  | 'pain-soft'
  | 'good'
  | 'ai'
  | 'ai-soft'
  | 'ai-border'
  | 'warn'
  | 'info'
  | 'accent'
  | 'score-bg'
  | 'score-fg'
  | 'p0'
  | 'p1'
  | 'p2'
  | 'p3'
  | 'p4'
  | 'p5',
  string
>;

const palettes: Record<Theme, Palette> = {
  light: {
    bg: '#ffffff',
    fg: '#1f2328',
    muted: '#59636e',
    line: '#e1e5ea',
    track: '#e1e5ea',
    zero: '#b6bec8',
    soft: '#f6f8fa',
    card: '#ffffff',
    border: '#d0d7de',
    flow: '#d6e6f9',
    upstream: '#4a8fdb',
    core: '#1f5fae',
    downstream: '#13365f',
    pain: '#c21e2c',
    'pain-soft': '#eeb7b9',
    good: '#1a7f37',
    ai: '#6639ba',
    'ai-soft': '#f3eefc',
    'ai-border': '#e4dbf7',
    warn: '#9a5b00',
    info: '#1f5fae',
    accent: '#8a6100',
    'score-bg': '#1f2328',
    'score-fg': '#ffffff',
    p0: '#0a7c86',
    p1: '#b35900',
    p2: '#a8327e',
    p3: '#5c6b00',
    p4: '#3b5bb5',
    p5: '#7a4a34',
  },
  dark: {
    bg: '#1f1f1f',
    fg: '#e6edf3',
    muted: '#9da7b3',
    line: '#33383e',
    track: '#3a4047',
    zero: '#5b636d',
    soft: '#262a2f',
    card: '#23272c',
    border: '#40464e',
    flow: '#283c52',
    upstream: '#79b8ff',
    core: '#4a93e6',
    downstream: '#a9cdf5',
    pain: '#ff7b72',
    'pain-soft': '#7d474a',
    good: '#56d364',
    ai: '#c4a7ff',
    'ai-soft': '#2b2440',
    'ai-border': '#3b3159',
    warn: '#f0b04b',
    info: '#79b8ff',
    accent: '#f2cc60',
    'score-bg': '#e6edf3',
    'score-fg': '#1f1f1f',
    p0: '#39c5cf',
    p1: '#f0a04b',
    p2: '#f283c3',
    p3: '#c3cc4a',
    p4: '#9db4ff',
    p5: '#d9a98f',
  },
  'high-contrast': {
    bg: '#000000',
    fg: '#ffffff',
    muted: '#d9d9d9',
    line: '#35616f',
    track: '#3d3d3d',
    zero: '#ffffff',
    soft: '#000000',
    card: '#000000',
    border: '#6fc3df',
    flow: '#0d3a66',
    upstream: '#7cc7ff',
    core: '#ffffff',
    downstream: '#b8d8ff',
    pain: '#ff8f87',
    'pain-soft': '#8c1d22',
    good: '#6be37a',
    ai: '#d6c2ff',
    'ai-soft': '#000000',
    'ai-border': '#d6c2ff',
    warn: '#ffc35c',
    info: '#7cc7ff',
    accent: '#ffd866',
    'score-bg': '#ffffff',
    'score-fg': '#000000',
    p0: '#4fe3ee',
    p1: '#ffb464',
    p2: '#ff9ad4',
    p3: '#dbe45c',
    p4: '#b7c8ff',
    p5: '#efc3aa',
  },
  'high-contrast-light': {
    bg: '#ffffff',
    fg: '#000000',
    muted: '#292929',
    line: '#7f9dbb',
    track: '#c9c9c9',
    zero: '#000000',
    soft: '#ffffff',
    card: '#ffffff',
    border: '#0f4a85',
    flow: '#cfe3f7',
    upstream: '#0f4a85',
    core: '#000000',
    downstream: '#1b3b6f',
    pain: '#9c0f1c',
    'pain-soft': '#f3a6a9',
    good: '#0b5722',
    ai: '#4b2394',
    'ai-soft': '#ffffff',
    'ai-border': '#4b2394',
    warn: '#6f4100',
    info: '#0f4a85',
    accent: '#5e4200',
    'score-bg': '#000000',
    'score-fg': '#ffffff',
    p0: '#00565e',
    p1: '#7d3c00',
    p2: '#7d1159',
    p3: '#3f4a00',
    p4: '#20418f',
    p5: '#593220',
  },
};

/** The colours of a theme, all of them meeting WCAG AA against its background. */
export function palette(theme: Theme): Palette {
  return palettes[theme];
}
