import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatted } from './language-server/formatting/formatted.js';

/** Those in `examples/broken` show what is wrong, on as few lines as they can. */
const FILES = ['examples', 'templates'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.journey') && !file.startsWith('broken'))
    .map((file) => path.join(folder, file)),
);

test.each(FILES)('%s is formatted', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(formatted(text)).toBe(text);
});
