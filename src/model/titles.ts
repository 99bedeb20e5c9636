/** What an element is called, as far as its text says. */
export interface Titled {
  name?: string;
  title?: string;
  /** By language tag. */
  titles: Readonly<Record<string, string>>;
}

/**
 * What to call an element for a reader of `language`: the title written for that language or its nearest kin, else the
 * title, else the name. Empty where the text gives none yet.
 */
export function titleOf({ name, title, titles }: Titled, language?: string): string {
  return (language && inLanguage(titles, language)) || title || name || '';
}

function inLanguage(titles: Titled['titles'], language: string): string | undefined {
  const tags = Object.keys(titles);
  if (tags.length === 0) return undefined;
  const wanted = language.toLowerCase();
  // `zh-Hant-TW` is served by zh-Hant-TW, zh-Hant, zh; and `zh` by whatever Chinese there is.
  for (let tag = wanted; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const exact = tags.find((own) => own.toLowerCase() === tag);
    if (exact !== undefined && titles[exact]) return titles[exact];
  }
  const base = wanted.split('-')[0];
  const kin = tags.find((own) => own.toLowerCase().split('-')[0] === base);
  return kin === undefined ? undefined : titles[kin] || undefined;
}
