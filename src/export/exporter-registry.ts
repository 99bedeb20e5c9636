import type { Exporter } from './exporter.js';
import { svg } from './svg-exporter.js';

/** Every format that there is. */
export const exporters: readonly Exporter[] = [svg];

/** The endings of all formats' files. */
export const fileEndings: readonly string[] = exporters.flatMap(({ endings }) => endings);

/** The format that the ending of a file's name asks for, in upper or lower case. */
export function exporterFor(file: string): Exporter | undefined {
  const name = file.toLowerCase();
  return exporters.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
}
