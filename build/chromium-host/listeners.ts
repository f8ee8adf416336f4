type Listener = (...args: never[]) => void;

/** An event source that knows its events by name and throws on others. */
export type Events<E extends string> = {
  readonly on: (event: E, listener: Listener) => void;
  readonly once: (event: E, listener: Listener) => void;
  readonly off: (event: E, listener: Listener) => void;
  readonly emit: (event: E, ...args: readonly unknown[]) => void;
};

/** Makes the event source of the object called `name`. */
export function createEvents<E extends string>(name: string, known: readonly E[]): Events<E> {
  const listeners = new Map<E, Listener[]>(known.map((event) => [event, []]));
  const of = (event: E): Listener[] => {
    const list = listeners.get(event);
    if (!list) throw new Error(`chromium-host has no event ${name} '${event}'`);
    return list;
  };
  const off = (event: E, listener: Listener): void => {
    listeners.set(
      event,
      of(event).filter((other) => other !== listener),
    );
  };
  return {
    off,
    on: (event, listener) => {
      listeners.set(event, [...of(event), listener]);
    },
    once: (event, listener) => {
      const first = (...args: never[]): void => {
        off(event, first);
        listener(...args);
      };
      listeners.set(event, [...of(event), first]);
    },
    emit: (event, ...args) => {
      for (const listener of of(event)) listener(...(args as never[]));
    },
  };
}

/** The event object that Electron passes to listeners which may say no. */
export function createEvent(): { readonly preventDefault: () => void; readonly defaultPrevented: boolean } {
  let prevented = false;
  return {
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
}
