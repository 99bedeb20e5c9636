/**
 * Tags under which a translation for a reader's language may be kept, the best first: `zh-tw` → `zh-tw`, `zh`, `zh-cn`.
 * Whoever reads any Chinese is better served by what Chinese there is than by English.
 */
export function translationTags(locale: string): string[] {
  const tags: string[] = [];
  for (let tag = locale.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-'))))
    tags.push(tag);
  if (tags.at(-1) === 'zh') tags.push('zh-cn');
  return [...new Set(tags)];
}
