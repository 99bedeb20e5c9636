/** Writes what the map knows of its typeface; --check only asks whether it was made from the fonts as they are. */
import { readFileSync, writeFileSync } from 'node:fs';
import { digest, typefaceText } from './fonts/typeface.mjs';

const TARGET = 'src/map/text/typeface.json';
if (!process.argv.includes('--check')) writeFileSync(TARGET, await typefaceText());
else if (JSON.parse(readFileSync(TARGET, 'utf8')).made !== (await digest())) {
  console.error(`${TARGET} was made from other fonts, or otherwise: run npm run typeface.`);
  process.exit(1);
}
