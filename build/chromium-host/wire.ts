/** Electron clones what crosses; this host carries JSON and throws on what JSON would change or lose. */
export function encode(value: unknown): string {
  const check = (part: unknown): void => {
    const type = typeof part;
    if (part === null || part === undefined || type === 'string' || type === 'boolean') return;
    if (type === 'number' && Number.isFinite(part)) return;
    if (Array.isArray(part)) {
      for (const item of part) check(item);
      return;
    }
    if (type === 'object') {
      const prototype: unknown = Object.getPrototypeOf(part);
      if (prototype === Object.prototype || prototype === null) {
        for (const item of Object.values(part)) check(item);
        return;
      }
    }
    throw new Error('chromium-host carries only plain JSON values between page and program');
  };
  check(value);
  return value === undefined ? 'null' : JSON.stringify(value);
}
