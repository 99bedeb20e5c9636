import { above } from './above.js';
import { company } from './company.js';
import { customer } from './customer.js';
import type { Part, PartName } from './part.js';

/** The small journeys of all parts of the map. */
export const parts: Readonly<Record<PartName, Part>> = { ...above, ...customer, ...company };
