import { json } from './json.js';
import { pretty } from './pretty.js';
import type { Reporter } from './report.js';

/** How the outcome of a check can be written, the usual way first. */
export const reporters: readonly [Reporter, ...Reporter[]] = [pretty, json];

export const reporterNames: readonly string[] = reporters.map(({ name }) => name);
