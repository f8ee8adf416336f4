import { filesThatImportElectron, rooms } from './rooms.ts';

type Override = { files: string[]; rules: Record<string, unknown> };

const climbing = { group: ['**/../../**'], message: 'No `../..`: say #shared/, #electron/ or #renderer/.' };
const electron = {
  name: 'electron',
  message: 'Ask electron/host/host.ts: only its implementation, main, preload and window import electron.',
};

/** The table of rooms in the linter's words, so that an editor reports a wrong arrow while it is written. */
export function roomOverrides(): Override[] {
  // The last override that fits a file counts: a file that is a room of its own comes after the folder around it.
  const ordered = [...rooms.keys()].toSorted((a, b) => a.split('/').length - b.split('/').length);
  const inRooms = ordered.map((room) => override(room, globOf(room), filesThatImportElectron.includes(room)));
  const elsewhere = filesThatImportElectron.filter((path) => !rooms.has(path));
  const inFolders = elsewhere.map((path) => override(path.slice(0, path.lastIndexOf('/')), path, true));
  return [...inRooms, ...inFolders].reduce<Override[]>((merged, next) => {
    const last = merged.at(-1);
    if (!last || JSON.stringify(last.rules) !== JSON.stringify(next.rules)) return [...merged, next];
    return [...merged.slice(0, -1), { ...last, files: [...last.files, ...next.files] }];
  }, []);
}

function override(room: string, files: string, mayImportElectron: boolean): Override {
  const top = room.split('/')[0] ?? '';
  const open = (home: string) => [room, ...(rooms.get(room) ?? [])].filter((one) => one.startsWith(`${home}/`));
  const patterns = [
    climbing,
    { group: allBut('electron', open('electron')), message: electronDoor(top) },
    { group: allBut('renderer', open('renderer')), message: rendererDoor(top) },
  ];
  const paths = mayImportElectron ? [] : [electron];
  return { files: [files], rules: { 'no-restricted-imports': ['error', { paths, patterns }] } };
}

// The rooms that are open stand after the `!`; the linter knows no negative lookahead and would match nothing.
function allBut(home: string, open: string[]): string[] {
  return [`#${home}/**`, ...open.map((room) => `!#${globOf(room)}`)];
}

function globOf(room: string): string {
  return /\.tsx?$/.test(room) ? room : `${room}/**`;
}

function electronDoor(top: string): string {
  if (top === 'renderer')
    return 'The face knows the program through renderer/api and shared/ipc only, not even a type.';
  if (top === 'shared') return 'shared/ holds words: it imports neither the program nor the face.';
  return 'Against the arrows: what two rooms need goes down, or the room above passes it in.';
}

function rendererDoor(top: string): string {
  if (top === 'electron')
    return 'The program does not know its face: answer through a channel of shared/ipc/contract.ts.';
  if (top === 'shared') return 'shared/ holds words: it imports neither the program nor the face.';
  return 'Against the arrows: what two rooms need goes down (charts and ui take props), or app.tsx passes it in.';
}
