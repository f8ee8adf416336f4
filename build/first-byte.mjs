// Loaded before Electron's own installer: a release site that is out of reach must fail soon, a slow one may take its time.
const patience = 20_000;
const original = globalThis.fetch;

globalThis.fetch = async (input, init = {}) => {
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(new Error('no answer in 20 seconds')), patience);
  try {
    const signals = init.signal ? [init.signal, impatience.signal] : [impatience.signal];
    return await original(input, { ...init, signal: AbortSignal.any(signals) });
  } finally {
    clearTimeout(timer);
  }
};
