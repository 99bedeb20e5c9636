/** Fonts for text in pictures and screenshots, and those that a bare machine has, in which maps are measured. */
import { canInstall, hasApt, install, installCommand } from './apt.mjs';
import { run } from './run.mjs';

const needed = [
  { pattern: ':lang=zh', package: 'fonts-noto-cjk' },
  { pattern: ':lang=th', package: 'fonts-thai-tlwg' },
  { pattern: 'DejaVu Sans', package: 'fonts-dejavu-core' },
];

/** The packages of which no font is installed. */
async function missing() {
  const lacking = [];
  for (const font of needed) {
    const found = await run('fc-list', [font.pattern, 'family'], { doing: 'Listing fonts' }).catch(() => '');
    if (found.trim() === '') lacking.push(font.package);
  }
  return lacking;
}

/**
 * Sees to it that there are the fonts that pictures and tests need. macOS and Windows bring such fonts along.
 * @param {import('./run.mjs').Say} say
 * @returns {Promise<string | undefined>} what a person should run, when nothing could be done here
 */
export async function fonts(say = () => {}) {
  if (process.platform !== 'linux') return undefined;
  const packages = await missing();
  if (packages.length === 0) return undefined;
  if (!canInstall()) {
    const how = hasApt()
      ? `Run: ${installCommand(packages)}`
      : 'Install fonts such as Noto Sans CJK, Noto Sans Thai and DejaVu Sans.';
    return `Fonts are missing here, so pictures may show empty boxes and tests of fonts fail. ${how}`;
  }
  say(`installing ${packages.join(' and ')}`);
  await install(['fontconfig', ...packages]);
  return undefined;
}
