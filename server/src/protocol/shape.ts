// What values from outside must look like, written as what they are made of. A library for this would be half as large as the core;
// what is asked here is a dozen objects of strings and numbers.

/** A value that is as it should be, with nothing in it that nobody asked for; or the way to the first part that is not. */
export type Taken<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly path: readonly (string | number)[] };

/** Takes a value apart. Never throws. */
export type Shape<T> = (value: unknown) => Taken<T>;

/** What a shape lets through. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;

const wrong = { ok: false, path: [] } as const;

function valueThat<T>(isRight: (value: unknown) => value is T): Shape<T> {
  return (value) => (isRight(value) ? { ok: true, value } : wrong);
}

export const truth = valueThat((value) => typeof value === 'boolean');
export const number = valueThat((value): value is number => Number.isFinite(value));
export const positiveInteger = valueThat((value): value is number => Number.isSafeInteger(value) && Number(value) > 0);
/** An object of any members, a list not among them. */
export const record = valueThat(
  (value): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** @param isRight what the text must be beyond being one */
export function text(isRight: (text: string) => boolean = () => true): Shape<string> {
  return valueThat((value): value is string => typeof value === 'string' && isRight(value));
}

export function oneOf<const T>(values: readonly T[]): Shape<T> {
  return valueThat((value): value is T => values.includes(value as T));
}

export function listOf<T>(item: Shape<T>, least = 0, most = Number.POSITIVE_INFINITY): Shape<T[]> {
  return (value) => {
    if (!Array.isArray(value)) return wrong;
    const items: T[] = [];
    for (const [at, each] of value.entries()) {
      const taken = item(each);
      if (!taken.ok) return { ok: false, path: [at, ...taken.path] };
      items.push(taken.value);
    }
    return items.length >= least && items.length <= most ? { ok: true, value: items } : wrong;
  };
}

/** What may be missing, and what then stands in its place. */
export function otherwise<T, D>(shape: Shape<T>, missing: D): Shape<T | D> {
  return (value) => (value === undefined ? { ok: true, value: missing } : shape(value));
}

/** An object with these members; others are left aside. The first that is missing or not right is told of. */
export function members<S extends Readonly<Record<string, Shape<unknown>>>>(
  shapes: S,
): Shape<{ readonly [K in keyof S]: Shaped<S[K]> }> {
  return (value) => {
    const all = record(value);
    if (!all.ok) return all;
    const right: Record<string, unknown> = {};
    for (const [name, shape] of Object.entries(shapes)) {
      const taken = shape(Object.hasOwn(all.value, name) ? all.value[name] : undefined);
      if (!taken.ok) return { ok: false, path: [name, ...taken.path] };
      right[name] = taken.value;
    }
    return { ok: true, value: right as { [K in keyof S]: Shaped<S[K]> } };
  };
}

/** An object whose `action` says which members it has. */
export function actions<S extends Readonly<Record<string, Readonly<Record<string, Shape<unknown>>>>>>(
  shapes: S,
): Shape<{ [A in keyof S]: { readonly action: A } & { readonly [K in keyof S[A]]: Shaped<S[A][K]> } }[keyof S]> {
  const rows = new Map(
    Object.entries(shapes).map(([action, row]) => [action, members({ action: oneOf([action]), ...row })]),
  );
  return (value) => {
    const { action } = Object(value);
    const row = rows.get(action);
    return (row?.(value) ?? { ok: false, path: ['action'] }) as Taken<never>;
  };
}
