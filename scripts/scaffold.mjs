/** Writes the files of a new part of the project, and its entry into those that list such parts. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The name given on the command line.
 * @param {string} usage
 * @returns {string} kebab-case
 */
export function nameArgument(usage) {
  const [name = ''] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) stop(`Usage: ${usage}, with a name in kebab-case.`);
  return name;
}

/**
 * @param {string} message
 * @returns {never}
 */
export function stop(message) {
  console.error(message);
  process.exit(1);
}

/**
 * `pain-unanswered` as the name of a constant.
 * @param {string} name
 */
export function camelCase(name) {
  return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/** Changes are made all together or not at all. */
export class Scaffold {
  /** @type {Map<string, string>} */
  #files = new Map();

  /**
   * A file that must not be there yet.
   * @param {string} file
   * @param {string} text
   */
  create(file, text) {
    if (existsSync(file)) stop(`${file} is there already.`);
    this.#files.set(file, text);
  }

  /**
   * Puts lines before the first place in a file that matches.
   * @param {string} file
   * @param {RegExp} before
   * @param {string} lines
   */
  insert(file, before, lines) {
    const text = this.#files.get(file) ?? readFileSync(file, 'utf8');
    const match = before.exec(text);
    if (!match) stop(`${file} has no place for ${lines.trim()}: nothing matches ${before}.`);
    this.#files.set(file, text.slice(0, match.index) + lines + text.slice(match.index));
  }

  /** Writes everything and lists what was written. */
  write() {
    for (const [file, text] of this.#files) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
      console.log(file);
    }
  }
}
