import { contextBridge, ipcRenderer, webUtils } from 'electron';

// The three doors of the page; what goes through them is checked on the other side.
contextBridge.exposeInMainWorld('loopboard', {
  call: (channel: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('call', channel, input),

  on: (event: string, listener: (payload: unknown) => void): (() => void) => {
    const forward = (_event: unknown, name: string, payload: unknown): void => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on('event', forward);
    return () => {
      ipcRenderer.off('event', forward);
    };
  },

  filesFrom: (files: readonly File[]): Promise<readonly string[]> =>
    ipcRenderer.invoke(
      'files',
      files.map((file) => webUtils.getPathForFile(file)),
    ),
});
