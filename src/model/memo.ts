/** A function of an object that computes once for each object and forgets with it. */
export function memoize<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const cache = new WeakMap<K, { value: V }>();
  return (key) => {
    let entry = cache.get(key);
    if (!entry) {
      entry = { value: compute(key) };
      cache.set(key, entry);
    }
    return entry.value;
  };
}

/** Plain data whose parts are computed when they are first read, each once; copying or serialising it reads them all. */
export function lazily<T extends object>(parts: { [K in keyof T]: () => T[K] }): T {
  const data = {};
  for (const key of Object.keys(parts) as (keyof T & string)[]) {
    Object.defineProperty(data, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = parts[key]();
        Object.defineProperty(data, key, { enumerable: true, value });
        return value;
      },
    });
  }
  return data as T;
}
