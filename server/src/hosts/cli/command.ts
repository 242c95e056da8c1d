// The interface of a command: one file each beside this one, and a row in cli.ts.

export interface Command {
  /** "provenance check [PATH...]" */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` says after usage and summary. Each option begins a line, indented by two: shells complete what stands there. */
  readonly help: string;
  /** What an option can be set to, by the option's name. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** Sets the exit status of the process. @throws UsageError when it was called wrongly */
  run(args: readonly string[]): void | Promise<void>;
}
