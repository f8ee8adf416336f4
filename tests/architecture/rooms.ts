// The picture of the rooms as a table: which room may import which. A new room is one line here (and in
// `node tests/architecture/write-lint-rooms.ts`, which carries the table into .oxlintrc.json).

// Outer lists are layers, lowest first; a layer imports every layer below it, rooms of one layer never each other.
const electronLayers = [
  ['store'],
  ['import', 'metrics'],
  ['goals', 'annotations', 'leads', 'settings'],
  ['meetings', 'pdf', 'demo'],
  ['ipc'],
  ['app.ts'],
  ['threads', 'commands'],
  ['main.ts', 'cli.ts'],
];
const rendererLayers = [
  ['api'],
  ['state'],
  ['boards', 'annotations'],
  ['welcome', 'meetings', 'import', 'leads', 'agreement', 'settings', 'print'],
  ['gallery'],
  ['commands'],
  ['frame'],
  ['app.tsx'],
  ['main.tsx'],
];

// Shared rooms may know each other, as long as no two know each other both ways (see the rule `shared-cycle`).
export const sharedRooms = ['time', 'money', 'metrics', 'fields', 'ipc', 'language', 'headlines'].map(
  (name) => `shared/${name}`,
);

const rows: [room: string, mayImport: string[]][] = [
  ...sharedRooms.map((room): [string, string[]] => [room, sharedRooms]),
  ...layered('electron', electronLayers),
  ...layered('renderer', rendererLayers),
  // The host is a type (host.ts) that the rooms which need a dialog or a printer may know, and one implementation.
  ['electron/window.ts', sharedRooms],
  ['electron/preload.ts', sharedRooms],
  ['electron/host/host.ts', sharedRooms],
  ['electron/host', [...sharedRooms, 'electron/host/host.ts', 'electron/window.ts']],
  // Plain props in, pictures out: no state, no api.
  ['renderer/charts', [...sharedRooms, 'renderer/styles']],
  ['renderer/ui', [...sharedRooms, 'renderer/styles']],
  // The colours as values.
  ['renderer/styles', sharedRooms],
];

const extraArrows: [from: string[], to: string][] = [
  [
    ['electron/ipc', 'electron/pdf', 'electron/app.ts', 'electron/threads', 'electron/main.ts'],
    'electron/host/host.ts',
  ],
  [['electron/main.ts'], 'electron/host'],
  [['electron/main.ts'], 'electron/window.ts'],
  [rendererLayers.slice(1).flatMap((layer) => layer.map((name) => `renderer/${name}`)), 'renderer/styles'],
  [rendererLayers.slice(2).flatMap((layer) => layer.map((name) => `renderer/${name}`)), 'renderer/charts'],
  [rendererLayers.slice(2).flatMap((layer) => layer.map((name) => `renderer/${name}`)), 'renderer/ui'],
];

export const rooms: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  rows.map(([room, mayImport]) => [
    room,
    new Set([...mayImport, ...extraArrows.filter(([from]) => from.includes(room)).map(([, to]) => to)]),
  ]),
);

export const filesThatImportElectron = [
  'electron/main.ts',
  'electron/preload.ts',
  'electron/window.ts',
  'electron/host/electron-host.ts',
];

/** The room a file of the program lives in: the longest entry of the table that holds it. */
export function roomOf(path: string): string | undefined {
  const holders = [...rooms.keys()].filter((room) => path === room || path.startsWith(`${room}/`));
  return holders.toSorted((a, b) => b.length - a.length)[0];
}

export function mayImport(from: string, to: string): boolean {
  return from === to || (rooms.get(from)?.has(to) ?? false);
}

function layered(top: string, layers: string[][]): [string, string[]][] {
  return layers.flatMap((layer, index) =>
    layer.map((name): [string, string[]] => [
      `${top}/${name}`,
      [
        ...sharedRooms,
        ...layers
          .slice(0, index)
          .flat()
          .map((below) => `${top}/${below}`),
      ],
    ]),
  );
}
