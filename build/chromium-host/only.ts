/** What JavaScript itself asks of any object: awaiting, printing, comparing. */
const asked = new Set(['then', 'toJSON', 'constructor']);

/** An object that throws where Electron has more than this host: a missing part must never answer undefined. */
export function only<T extends object>(name: string, target: T): T {
  const refuse = (key: string | symbol): never => {
    throw new Error(`chromium-host has no ${name}.${String(key)}`);
  };
  return new Proxy(target, {
    get: (object, key) =>
      typeof key === 'symbol' || key in object || asked.has(key) ? (Reflect.get(object, key) as unknown) : refuse(key),
    set: (object, key, value) => (key in object ? Reflect.set(object, key, value) : refuse(key)),
  });
}

/** Refuses options that this host would silently leave out. */
export function onlyOptions(name: string, options: object | undefined, known: readonly string[]): void {
  const unknown = Object.keys(options ?? {}).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`chromium-host has no ${name}({ ${unknown.join(', ')} })`);
}
