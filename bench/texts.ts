import { readFileSync } from 'node:fs';

const SAMPLE = readFileSync('test/fixtures/upgrade.journey', 'utf8');

/** A file of about so many lines: the reference file's shared declarations once, its journeys over and over under new names. */
export function fileOf(lines: number): string {
  const cut = SAMPLE.indexOf('/** The move');
  const shared = SAMPLE.slice(0, cut) + (/^data CallLog.*$/m.exec(SAMPLE)?.[0] ?? '');
  const journeys = SAMPLE.slice(cut).replace(/^data CallLog.*$/m, '');
  const parts = [shared];
  let count = shared.split('\n').length;
  for (let i = 0; count < lines; i++) {
    const copy = journeys.replace(/\b(Upgrade5GNext|Upgrade5G|QuickUpgrade)\b/g, `$1_${i}`);
    const room = lines - count;
    const taken = copy.split('\n').length > room * 2 ? wholeStages(copy, room) : copy;
    parts.push(taken);
    count += taken.split('\n').length;
  }
  return parts.join('\n');
}

/** The first journey alone, for what is left of a short file. */
function wholeStages(copy: string, lines: number): string {
  const first = copy.slice(0, copy.indexOf('\n}\n') + 3);
  return first.split('\n').length > lines * 3 ? `${'\n'.repeat(lines)}` : first;
}
