export type FileFilter = { readonly name: string; readonly extensions: readonly string[] };
export type Theme = 'system' | 'light' | 'dark';

/** What the program asks of the machine it runs on; plain values, so that all of it can be had without Electron. */
export type Host = {
  readonly version: string;
  readonly paths: {
    readonly userData: string;
    readonly documents: string;
    readonly temp: string;
    readonly logs: string;
  };
  /** The system's language as a BCP 47 tag. */
  readonly locale: string;
  /** The system's IANA time zone. */
  readonly timeZone: string;
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  readonly setFullScreen: (on: boolean) => void;
  /** The absolute paths chosen; none when the person cancelled. */
  readonly showOpenFile: (options: {
    readonly title: string;
    readonly filters: readonly FileFilter[];
    readonly many: boolean;
  }) => Promise<readonly string[]>;
  /** The absolute path chosen; null when the person cancelled. */
  readonly showSaveFile: (options: {
    readonly title: string;
    readonly defaultName: string;
    readonly filters: readonly FileFilter[];
  }) => Promise<string | null>;
  /**
   * Opens `route` of the app, such as `#/print`, in a hidden window, waits until the page sets `<html data-print="ready">` and prints it.
   * The size of the paper is the page's own (`@page`). Throws `print-failed` when the page says `failed` or nothing.
   */
  readonly printToPdf: (options: { readonly route: string }) => Promise<Uint8Array>;
  /** Opens a file with the program the system has for it. */
  readonly openPath: (file: string) => Promise<void>;
};
