const scripts = { zh: /\p{Script=Han}/u, th: /\p{Script=Thai}/u };

/**
 * The label of a feeling for a reader of `language`: as its author wrote it where that reader can read it, else the
 * title of the emotion it means. `titles` by language tag; absent where the label is in no catalogue.
 */
export function feltAs(label: string, titles: Readonly<Record<string, string>> | undefined, language: string): string {
  const [base = ''] = language.toLowerCase().split(/[-_]/);
  const own = Object.entries(scripts).find(([tag]) => tag === base)?.[1];
  const foreign = Object.values(scripts).some((script) => script !== own && script.test(label));
  if (own ? own.test(label) : !foreign) return label;
  const tag = Object.keys(titles ?? {}).find((each) => each.toLowerCase().split('-')[0] === base) ?? 'en';
  return titles?.[tag] ?? label;
}
