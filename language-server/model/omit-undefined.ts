/** Only the properties that have a value: absent and undefined are not the same in the model. */
export function omitUndefined<T extends object>(properties: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const present: Partial<Record<keyof T, unknown>> = {};
  for (const key in properties) if (properties[key] !== undefined) present[key] = properties[key];
  return present as { [K in keyof T]?: Exclude<T[K], undefined> };
}
