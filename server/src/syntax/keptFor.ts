// Results that are worked out once for each object, and kept as long as the object lives.

/** `make`, which is called once for each object. It must give the same for the same object at any time. */
export function keptFor<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let kept = known.get(key);
    if (!kept) {
      kept = { value: make(key) };
      known.set(key, kept);
    }
    return kept.value;
  };
}
