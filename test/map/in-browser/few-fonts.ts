import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The files of a family that is installed here. */
function filesOf(family: string, instead: string): string[] {
  const found = execFileSync('fc-list', [family, 'file'], { encoding: 'utf8' });
  const files = found.split('\n').flatMap((line) => line.split(':')[0] || []);
  if (files.length === 0) throw new Error(`The font ${family} is not installed. Run: sudo apt-get install ${instead}`);
  return files;
}

/** A configuration of fontconfig under which a program sees nothing but DejaVu Sans and one font of Chinese. */
export function fewFonts(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'few-fonts-'));
  const fonts = path.join(folder, 'fonts');
  mkdirSync(fonts);
  for (const file of [
    ...filesOf('DejaVu Sans', 'fonts-dejavu-core'),
    ...filesOf('Noto Sans CJK SC', 'fonts-noto-cjk').filter((each) => /-(Regular|Bold)\./.test(each)),
  ])
    symlinkSync(file, path.join(fonts, path.basename(file)));
  const configuration = path.join(folder, 'fonts.conf');
  writeFileSync(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${path.join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  return configuration;
}
