import { catalogue } from '../../src/rules/index.js';
import { describePages } from './rule-pages.js';

describePages([...catalogue.keys()]);
