/** Where a command says things: results on standard output, everything else on standard error. */
export type CommandOutput = {
  readonly print: (text: string) => void;
  /** How far it is; shown only where somebody watches. */
  readonly progress: (text: string) => void;
  readonly say: (text: string) => void;
};

export type Command = {
  readonly usage: string;
  readonly run: (args: readonly string[], output: CommandOutput) => Promise<void> | void;
};
