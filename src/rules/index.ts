export { catalogue, rules } from './catalogue.js';
export { type JudgeOptions, judge, unique } from './runner.js';
