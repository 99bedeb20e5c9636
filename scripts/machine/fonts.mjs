/** Fonts for Chinese and Thai text in pictures and screenshots. */
import { canInstall, hasApt, install, installCommand } from './apt.mjs';
import { run } from './run.mjs';

const needed = [
  { language: 'zh', package: 'fonts-noto-cjk' },
  { language: 'th', package: 'fonts-thai-tlwg' },
];

/** The packages whose language no installed font covers. */
async function missing() {
  const lacking = [];
  for (const font of needed) {
    const found = await run('fc-list', [`:lang=${font.language}`, 'family'], { doing: 'Listing fonts' }).catch(
      () => '',
    );
    if (found.trim() === '') lacking.push(font.package);
  }
  return lacking;
}

/**
 * Sees to it that Chinese and Thai can be drawn. macOS and Windows bring such fonts along.
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
      : 'Install fonts such as Noto Sans CJK and Noto Sans Thai.';
    return `No font here covers Chinese or Thai, so pictures will show empty boxes. ${how}`;
  }
  say(`installing ${packages.join(' and ')}`);
  await install(['fontconfig', ...packages]);
  return undefined;
}
