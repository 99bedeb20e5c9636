export { catalogue, rules } from './catalogue.js';
export { type RunOptions, runRules, unique } from './runner.js';
