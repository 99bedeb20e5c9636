/**
 * The title to show to a reader of `language`: the one written for that language or its nearest kin, else the title,
 * else the name. Undefined where the text gives none yet.
 */
export function titleOf(
  element: { title?: string; name?: string; titles?: Record<string, string> },
  language: string,
): string | undefined {
  return inLanguage(element.titles, language) ?? (element.title || element.name || undefined);
}

function inLanguage(titles: Record<string, string> | undefined, language: string): string | undefined {
  if (!titles) return undefined;
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
